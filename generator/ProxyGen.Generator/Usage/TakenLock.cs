using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage;

/// <summary>A lock that a call takes.</summary>
internal sealed class TakenLock(IInvocationOperation call, ProxyLocation location, bool isExclusive)
{
    public IInvocationOperation Call { get; } = call;

    public ProxyLocation Location { get; } = location;

    /// <summary>Whether nobody else holds it at the same time.</summary>
    public bool IsExclusive { get; } = isExclusive;
}
