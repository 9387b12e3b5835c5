using System.Collections.Immutable;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>The reads on which a value depends, each once.</summary>
internal readonly struct ReadSet
{
    public static readonly ReadSet Empty = new([]);

    private readonly ImmutableArray<TrackedRead> _reads;

    private ReadSet(ImmutableArray<TrackedRead> reads) => _reads = reads;

    public ImmutableArray<TrackedRead> Reads => _reads;

    public bool IsEmpty => _reads.IsEmpty;

    public static ReadSet Of(TrackedRead read) => new([read]);

    /// <summary>Both, with the locks that have been held since on all ways.</summary>
    public ReadSet Union(ReadSet other)
    {
        if (other.IsEmpty)
        {
            return this;
        }

        if (IsEmpty)
        {
            return other;
        }

        ImmutableArray<TrackedRead>.Builder? merged = null;
        foreach (TrackedRead read in other._reads)
        {
            int index = IndexOf(read, _reads);
            if (index < 0)
            {
                (merged ??= _reads.ToBuilder()).Add(read);
                continue;
            }

            TrackedRead known = _reads[index];
            ImmutableArray<HeldLock> common = [.. known.Locks.Where(read.Locks.Contains)];
            if (common.Length != known.Locks.Length)
            {
                (merged ??= _reads.ToBuilder())[index] = known.With(common);
            }
        }

        return merged is null ? this : new ReadSet(merged.ToImmutable());
    }

    /// <summary>What something is that was made of a value that depends on these.</summary>
    public ReadSet Derived() => Select(static read => read.Strength == ReadStrength.Copy ? read.With(ReadStrength.Derived) : read);

    /// <summary>The same without the reads of places that depend on a value.</summary>
    public ReadSet Without(Identity identity) => Select(read => read.Place.Mentions(identity) ? null : read);

    /// <summary>The same for reads that a lock no longer covers.</summary>
    public ReadSet Uncovered(Predicate<HeldLock> isOver) => Select(read =>
        read.Locks.Any(held => isOver(held)) ? read.With([.. read.Locks.Where(held => !isOver(held))]) : read);

    /// <summary>The same where a lock has another name.</summary>
    public ReadSet Renamed(Identity lease, Identity name) => Select(read =>
    {
        foreach (HeldLock held in read.Locks)
        {
            if (held.Id.Equals(lease))
            {
                return read.With(read.Locks.Add(new HeldLock(name, held.Kind)));
            }
        }

        return read;
    });

    public bool IsSameAs(ReadSet other)
    {
        if (Reads.Length != other.Reads.Length)
        {
            return false;
        }

        foreach (TrackedRead read in Reads)
        {
            int index = IndexOf(read, other._reads);
            if (index < 0 || other._reads[index].Locks.Length != read.Locks.Length)
            {
                return false;
            }
        }

        return true;
    }

    private static int IndexOf(TrackedRead read, ImmutableArray<TrackedRead> among)
    {
        for (int index = 0; index < among.Length; index++)
        {
            if (among[index].IsSameBut(read))
            {
                return index;
            }
        }

        return -1;
    }

    // Two that differed may be one after a change: without this a loop that adds to a sum would find more of them in each round.
    private static void Add(ImmutableArray<TrackedRead>.Builder reads, TrackedRead read)
    {
        for (int index = 0; index < reads.Count; index++)
        {
            TrackedRead known = reads[index];
            if (known.IsSameBut(read))
            {
                reads[index] = known.With([.. known.Locks.Where(read.Locks.Contains)]);
                return;
            }
        }

        reads.Add(read);
    }

    private ReadSet Select(Func<TrackedRead, TrackedRead?> change)
    {
        if (IsEmpty)
        {
            return this;
        }

        ImmutableArray<TrackedRead>.Builder? changed = null;
        for (int index = 0; index < _reads.Length; index++)
        {
            TrackedRead? read = change(_reads[index]);
            if (read != _reads[index] && changed is null)
            {
                changed = ImmutableArray.CreateBuilder<TrackedRead>(_reads.Length);
                changed.AddRange(_reads, index);
            }

            if (read is not null && changed is not null)
            {
                Add(changed, read);
            }
        }

        return changed is null ? this : new ReadSet(changed.ToImmutable());
    }
}
