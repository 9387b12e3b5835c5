using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Usage.Copies;

/// <summary>Compares methods and the positions of their parameters.</summary>
internal sealed class EffectKeyComparer : IEqualityComparer<(IMethodSymbol Method, int Parameter)>
{
    public static readonly EffectKeyComparer Instance = new();

    public bool Equals((IMethodSymbol Method, int Parameter) x, (IMethodSymbol Method, int Parameter) y) =>
        x.Parameter == y.Parameter && SymbolEqualityComparer.Default.Equals(x.Method, y.Method);

    public int GetHashCode((IMethodSymbol Method, int Parameter) obj) =>
        SymbolEqualityComparer.Default.GetHashCode(obj.Method) * 31 + obj.Parameter;
}
