using System.Collections.Immutable;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>A place in a shared object that a call reads or writes: the object, what of it, under which keys.</summary>
internal sealed class SharedPlace(Identity target, string part, SharedExtent extent, ImmutableArray<Identity?> keys)
{
    /// <summary>The proxy.</summary>
    public Identity Target { get; } = target;

    /// <summary>The property; one name for all items of a built-in collection.</summary>
    public string Part { get; } = part;

    public SharedExtent Extent { get; } = extent;

    public ImmutableArray<Identity?> Keys { get; } = keys;

    /// <summary>Whether the place depends on a value.</summary>
    public bool Mentions(Identity identity)
    {
        if (Target.Mentions(identity))
        {
            return true;
        }

        foreach (Identity? key in Keys)
        {
            if (key?.Mentions(identity) == true)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what was read here is changed by a write there.</summary>
    public bool IsChangedBy(SharedPlace written)
    {
        if (!IsInSame(written))
        {
            return false;
        }

        return Extent switch
        {
            SharedExtent.Item or SharedExtent.Entry => written.Extent is SharedExtent.All
                || (written.Extent is SharedExtent.Item or SharedExtent.Entry && HasKeysOf(written)),
            SharedExtent.Structure => written.Extent is not SharedExtent.Item,
            _ => true,
        };
    }

    /// <summary>Whether both are in one collection, or are one property.</summary>
    public bool IsInSame(SharedPlace other) => Part == other.Part && Target.Equals(other.Target);

    public bool IsSameAs(SharedPlace other) =>
        Target.Equals(other.Target) && SameKeys(other, unknownIsSame: true);

    private bool HasKeysOf(SharedPlace other) => SameKeys(other, unknownIsSame: false);

    private bool SameKeys(SharedPlace other, bool unknownIsSame)
    {
        if (Keys.Length != other.Keys.Length)
        {
            return false;
        }

        for (int index = 0; index < Keys.Length; index++)
        {
            if (Keys[index] is not { } key ? !unknownIsSame || other.Keys[index] is not null : !key.Equals(other.Keys[index]))
            {
                return false;
            }
        }

        return true;
    }
}
