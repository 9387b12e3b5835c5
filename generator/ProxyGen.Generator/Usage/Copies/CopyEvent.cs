using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Usage.Copies;

/// <summary>Something that happens to a copy.</summary>
/// <param name="Kind">What.</param>
/// <param name="Operation">Where.</param>
/// <param name="Variable">The variable that the copy, or the part of it, was last in; null if it never was in one.</param>
/// <param name="Member">The member or kind of element that is changed or read; null for others.</param>
internal readonly record struct CopyEvent(CopyEventKind Kind, IOperation Operation, ISymbol? Variable, ISymbol? Member)
{
    public bool IsChange => Kind is CopyEventKind.Change or CopyEventKind.Reorder or CopyEventKind.Take;
}
