namespace ProxyGen.Generator.Model;

/// <summary>What a callable member is on the wire.</summary>
/// <param name="Id">The hash of the signature.</param>
/// <param name="Signature">Name and canonical parameter types.</param>
/// <param name="Fingerprint">The hash of signature, result and the shapes of the payloads.</param>
internal sealed record MemberModel(ulong Id, string Signature, ulong Fingerprint);
