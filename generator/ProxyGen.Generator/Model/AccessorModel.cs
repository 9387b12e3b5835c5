namespace ProxyGen.Generator.Model;

/// <summary>A getter or setter.</summary>
/// <param name="Member">What it is on the wire.</param>
/// <param name="AsyncName">The name of its asynchronous form; null for none.</param>
/// <param name="IsRead">Whether it only reads, so that others that only read may run with it.</param>
internal sealed record AccessorModel(MemberModel Member, string? AsyncName, bool IsRead = false);
