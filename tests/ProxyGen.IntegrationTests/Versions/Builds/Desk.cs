using ProxyGen;

namespace Shop;

/// <summary>The same in both builds, but for what is inside it.</summary>
[Shared]
public sealed class Desk
{
    public Drawer Drawer { get; } = new();
}
