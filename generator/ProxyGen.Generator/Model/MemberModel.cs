namespace ProxyGen.Generator.Model;

/// <summary>What a callable member is on the wire.</summary>
/// <param name="Id">The hash of the signature.</param>
/// <param name="Signature">Name and canonical parameter types.</param>
/// <param name="Fingerprint">The hash of signature, result and the shapes of the payloads.</param>
/// <param name="Result">The canonical type of the result or property; empty for none.</param>
internal sealed record MemberModel(ulong Id, string Signature, ulong Fingerprint, string Result)
{
    /// <summary>The signature with the result, as contracts are compared.</summary>
    public string Text => Result.Length == 0 ? Signature : Signature + "->" + Result;
}
