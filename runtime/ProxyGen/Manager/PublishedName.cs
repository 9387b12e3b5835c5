namespace ProxyGen.Manager;

/// <summary>What a name stands for.</summary>
internal sealed class PublishedName(ObjectEntry entry, bool keepAlive)
{
    private readonly WeakReference<ObjectEntry> _entry = entry.Weak;

    public ulong Id { get; } = entry.Id;

    /// <summary>The object that the name keeps alive; null if it keeps none.</summary>
    public ObjectEntry? Kept { get; } = keepAlive ? entry : null;

    /// <summary>The object; null once it has ended.</summary>
    public ObjectEntry? Entry => _entry.TryGetTarget(out var entry) ? entry : null;
}
