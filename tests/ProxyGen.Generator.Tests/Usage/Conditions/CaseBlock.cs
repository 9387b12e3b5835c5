using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Tests.Usage.Conditions;

/// <summary>A body of a case file, bound once.</summary>
/// <param name="Owner">The member.</param>
/// <param name="Blocks">Its blocks.</param>
/// <param name="Operations">All operations in them, in order.</param>
internal sealed record CaseBlock(ISymbol Owner, ImmutableArray<IOperation> Blocks, ImmutableArray<IOperation> Operations);
