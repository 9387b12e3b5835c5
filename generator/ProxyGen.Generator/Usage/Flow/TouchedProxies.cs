using Microsoft.CodeAnalysis.Diagnostics;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>Whether a body uses any proxy: most do not, and are looked at no further.</summary>
internal sealed class TouchedProxies(UsageSymbols symbols)
{
    private volatile bool _areAny;

    public bool AreAny => _areAny;

    public void Look(OperationAnalysisContext context)
    {
        if (!_areAny && ProxyAccesses.Read(context.Operation, symbols) is not null)
        {
            _areAny = true;
        }
    }
}
