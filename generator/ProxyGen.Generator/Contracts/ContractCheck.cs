using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>
/// What <see cref="ContractRules"/> find in a shared class: the members that can be forwarded, and what is wrong with the others.
/// </summary>
internal sealed record ContractCheck(
    ImmutableArray<ISymbol> Members, ImmutableArray<IMethodSymbol> Constructors, ImmutableArray<ContractProblem> Problems)
{
    /// <summary>Whether nothing of the class can be generated.</summary>
    public required bool IsRefused { get; init; }
}
