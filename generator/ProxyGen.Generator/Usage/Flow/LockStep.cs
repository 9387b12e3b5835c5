namespace ProxyGen.Generator.Usage.Flow;

/// <summary>A call that takes a lock without a lease, or gives it back.</summary>
internal readonly struct LockStep(bool isTaken, LockKind kind)
{
    public bool IsTaken { get; } = isTaken;

    public LockKind Kind { get; } = kind;
}
