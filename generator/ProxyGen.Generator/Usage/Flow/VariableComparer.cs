using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>Compares what may be a symbol, the id of a captured value, an operation or a constant.</summary>
internal sealed class VariableComparer : IEqualityComparer<object?>
{
    public static readonly VariableComparer Instance = new();

    public new bool Equals(object? left, object? right) =>
        left is ISymbol first && right is ISymbol second ? SymbolEqualityComparer.Default.Equals(first, second) : object.Equals(left, right);

    public int GetHashCode(object? value) => value switch
    {
        null => 0,
        ISymbol symbol => SymbolEqualityComparer.Default.GetHashCode(symbol),
        _ => value.GetHashCode(),
    };
}
