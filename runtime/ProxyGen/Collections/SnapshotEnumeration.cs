namespace ProxyGen.Collections;

/// <summary>The client's part of an enumeration in chunks.</summary>
internal static class SnapshotEnumeration
{
    /// <summary>Yields a snapshot; the first chunk is fetched when the enumeration begins.</summary>
    public static IEnumerator<T> Enumerate<T>(
        Func<(long Cursor, T[] Items)> begin, Func<long, (long Cursor, T[] Items)> next, Action<long> end)
    {
        var (cursor, items) = begin();
        try
        {
            while (true)
            {
                foreach (var item in items)
                {
                    yield return item;
                }

                if (cursor == 0)
                {
                    yield break;
                }

                (cursor, items) = next(cursor);
            }
        }
        finally
        {
            if (cursor != 0)
            {
                End(end, cursor);
            }
        }
    }

    /// <summary>Fetches a whole snapshot.</summary>
    public static T[] ToArray<T>(Func<(long Cursor, T[] Items)> begin, Func<long, (long Cursor, T[] Items)> next)
    {
        var (cursor, items) = begin();
        if (cursor == 0)
        {
            return items;
        }

        var all = new List<T>(items);
        while (cursor != 0)
        {
            (cursor, items) = next(cursor);
            all.AddRange(items);
        }

        return [.. all];
    }

    /// <summary>Fetches a whole snapshot.</summary>
    public static async ValueTask<T[]> ToArrayAsync<T>(ValueTask<(long Cursor, T[] Items)> begin, Func<long, ValueTask<(long Cursor, T[] Items)>> next)
    {
        var (cursor, items) = await begin.ConfigureAwait(false);
        if (cursor == 0)
        {
            return items;
        }

        var all = new List<T>(items);
        while (cursor != 0)
        {
            (cursor, items) = await next(cursor).ConfigureAwait(false);
            all.AddRange(items);
        }

        return [.. all];
    }

    /// <summary>A list of what has been fetched.</summary>
    public static List<T> ToList<T>(T[] items)
    {
        var list = new List<T>(items.Length);
        list.AddRange(items.AsSpan());
        return list;
    }

    private static void End(Action<long> end, long cursor)
    {
        try
        {
            end(cursor);
        }
        catch (Exception exception) when (exception is ManagerLostException or ObjectDisposedException)
        {
            // What is left ends with the session.
        }
    }
}
