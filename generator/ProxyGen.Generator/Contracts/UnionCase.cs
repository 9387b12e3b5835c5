using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>A case of a union.</summary>
/// <param name="Key">What stands for it on the wire: a number or a name.</param>
/// <param name="Type">Its type.</param>
internal sealed record UnionCase(object Key, INamedTypeSymbol Type);
