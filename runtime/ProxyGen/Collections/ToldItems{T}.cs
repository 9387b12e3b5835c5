using System.Runtime.CompilerServices;

namespace ProxyGen.Collections;

/// <summary>
/// What those who watch a list know of it, while its owner's code changes it: the difference, in few changes, to what it is like. Items that are
/// objects are compared by identity, others by their equality. Under the guard of the owner.
/// </summary>
internal sealed class ToldItems<T>(List<T> items)
{
    // So many single items are told one by one.
    private const int MaxSingle = 16;

    private static readonly EqualityComparer<T> Comparer = !typeof(T).IsValueType && typeof(T) != typeof(string)
        ? EqualityComparer<T>.Create(static (left, right) => ReferenceEquals(left, right), static item => RuntimeHelpers.GetHashCode(item))
        : EqualityComparer<T>.Default;

    private T[] _told = [];

    /// <summary>What is there now is known.</summary>
    public void Renew() => _told = [.. items];

    /// <summary>Nobody needs to know any more.</summary>
    public void Forget() => _told = [];

    /// <summary>What has changed since; it is known from then on.</summary>
    public List<ListChange<T>> Compare()
    {
        var (old, current) = (_told, items);
        int start = 0;
        int shorter = Math.Min(old.Length, current.Count);
        while (start < shorter && Comparer.Equals(old[start], current[start]))
        {
            start++;
        }

        int end = 0;
        while (end < shorter - start && Comparer.Equals(old[^(end + 1)], current[^(end + 1)]))
        {
            end++;
        }

        T[] removed = old[start..^end];
        T[] added = [.. current.GetRange(start, current.Count - start - end)];
        if (removed.Length == 0 && added.Length == 0)
        {
            return [];
        }

        Renew();
        return removed.Length == old.Length && removed.Length > 0 && (added.Length == 0 || removed.Length > MaxSingle)
            ? [new ListChange<T>(CollectionChange.Cleared, 0, [], []), .. ListObject<T>.Added(0, added)]
            : removed.Length == added.Length && removed.Length <= MaxSingle
                ? Changed(start, removed, added)
                : [.. Removed(start, removed), .. ListObject<T>.Added(start, added)];
    }

    private static List<ListChange<T>> Changed(int start, T[] old, T[] current)
    {
        List<ListChange<T>> changes = [];
        for (int i = 0; i < old.Length; i++)
        {
            if (!Comparer.Equals(old[i], current[i]))
            {
                changes.Add(new ListChange<T>(CollectionChange.Changed, start + i, [old[i]], [current[i]]));
            }
        }

        return changes;
    }

    private static IEnumerable<ListChange<T>> Removed(int start, T[] removed) => removed.Length == 0
        ? []
        : removed.Chunk(SnapshotCursors<T>.ChunkItems(removed)).Select(chunk => new ListChange<T>(CollectionChange.Removed, start, chunk, []));
}
