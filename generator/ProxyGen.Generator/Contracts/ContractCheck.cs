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

    /// <summary>The shared class that it derives from, which has further members; null if there is none.</summary>
    public SharedBase? Base { get; init; }

    /// <summary>The members that stand beside one of the base and need a name of their own on the wire.</summary>
    public ImmutableHashSet<ISymbol> Hiding { get; init; } = [];

    /// <summary>The interfaces that the proxy implements, beyond those of its base.</summary>
    public ImmutableArray<ForwardedInterface> Interfaces { get; init; } = [];

    /// <summary>What all members are called on the wire, those of the base included.</summary>
    public ImmutableDictionary<string, ISymbol> Signatures { get; init; } = ImmutableDictionary<string, ISymbol>.Empty;

    /// <summary>The members, and those of the base.</summary>
    public IEnumerable<ISymbol> AllMembers => Base is null ? Members : Members.Concat(Base.Check.AllMembers);
}
