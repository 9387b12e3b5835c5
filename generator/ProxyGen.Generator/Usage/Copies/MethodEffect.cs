namespace ProxyGen.Generator.Usage.Copies;

/// <summary>What a method does with its object or with an argument.</summary>
/// <param name="IsChanged">It changes it in place.</param>
/// <param name="IsKept">It hands it on to others or keeps it.</param>
/// <param name="IsReturned">It gives it back.</param>
internal readonly record struct MethodEffect(bool IsChanged, bool IsKept, bool IsReturned);
