namespace ProxyGen.Generator.Usage.Flow;

/// <summary>A lock that is held from one place on.</summary>
internal readonly struct HeldLock(Identity id, LockKind kind) : IEquatable<HeldLock>
{
    /// <summary>The lease; for locks without one, the lock.</summary>
    public Identity Id { get; } = id;

    public LockKind Kind { get; } = kind;

    public bool Equals(HeldLock other) => Kind == other.Kind && Id.Equals(other.Id);

    public override bool Equals(object? obj) => obj is HeldLock other && Equals(other);

    public override int GetHashCode() => Id.GetHashCode();
}
