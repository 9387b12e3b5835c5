using System.ComponentModel;

namespace ProxyGen.Protocol;

/// <summary>A member of a contract as generated code describes it.</summary>
/// <param name="Id">The hash of its name and signature.</param>
/// <param name="Signature">Its name and signature with the result, as in <c>Find(System.String)->Shop.Item</c>.</param>
/// <param name="Fingerprint">The hash of its signature, its result and the shapes of its payloads.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ContractMember(ulong Id, string Signature, ulong Fingerprint);
