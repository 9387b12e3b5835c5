using ProxyGen;

namespace Shop;

/// <summary>A private field has another type in the other build.</summary>
[Shared]
public sealed class Drawer
{
#if EARLIER
    private int _depth = 3;
#else
    private long _depth = 3;
#endif

    public long Depth() => _depth;

    public void Deepen() => _depth++;
}
