using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>A read of a shared object on which a value depends.</summary>
internal sealed class TrackedRead(
    SharedPlace place, IOperation operation, ReadStrength strength, bool isPosition, bool wasLeased, ImmutableArray<HeldLock> locks)
{
    public SharedPlace Place { get; } = place;

    /// <summary>The call that read.</summary>
    public IOperation Operation { get; } = operation;

    public ReadStrength Strength { get; } = strength;

    /// <summary>Whether what was read says where something stands in its collection, or how much there is.</summary>
    public bool IsPosition { get; } = isPosition;

    /// <summary>Whether a lease was held when it was read.</summary>
    public bool WasLeased { get; } = wasLeased;

    /// <summary>The locks that have been held ever since, on some way at least.</summary>
    public ImmutableArray<HeldLock> Locks { get; } = locks;

    public bool IsSameBut(TrackedRead other) =>
        Operation == other.Operation && Strength == other.Strength && Place.IsSameAs(other.Place);

    public TrackedRead With(ReadStrength strength) =>
        strength == Strength ? this : new(Place, Operation, strength, IsPosition, WasLeased, Locks);

    public TrackedRead With(ImmutableArray<HeldLock> locks) => new(Place, Operation, Strength, IsPosition, WasLeased, locks);
}
