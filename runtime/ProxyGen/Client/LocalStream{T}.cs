namespace ProxyGen.Client;

/// <summary>
/// A stream of this process that a manager enumerates, perhaps several times at once. Each enumeration runs on pool threads, without a
/// context, and ends when the manager says so, when it lets go of the stream and when it is lost.
/// </summary>
internal sealed class LocalStream<T>(IAsyncEnumerable<T> stream) : IReleasable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, LocalEnumeration<T>> _enumerations = [];
    private bool _isReleased;

    /// <summary>Takes the items that the manager asks for, or ends an enumeration.</summary>
    public Task RunAsync(LocalCallback call, ulong enumeration, int limit)
    {
        if (limit == 0)
        {
            return Take(enumeration) is { } ended ? ended.EndAsync() : Task.CompletedTask;
        }

        return AdvanceAsync(Find(enumeration), call, enumeration, limit);
    }

    public void Release()
    {
        List<LocalEnumeration<T>> enumerations;
        lock (_lock)
        {
            _isReleased = true;
            enumerations = [.. _enumerations.Values];
            _enumerations.Clear();
        }

        foreach (var enumeration in enumerations)
        {
            // What its finally blocks throw is for nobody any more.
            _ = enumeration.EndAsync();
        }
    }

    private async Task AdvanceAsync(LocalEnumeration<T> enumeration, LocalCallback call, ulong number, int limit)
    {
        bool isOver = true;
        try
        {
            isOver = await enumeration.AdvanceAsync(call, limit).ConfigureAwait(false);
        }
        finally
        {
            if (isOver && Take(number) is { } ended)
            {
                await ended.EndAsync().ConfigureAwait(false);
            }
        }
    }

    private LocalEnumeration<T> Find(ulong number)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isReleased, this);
            if (!_enumerations.TryGetValue(number, out var enumeration))
            {
                enumeration = new LocalEnumeration<T>(stream);
                _enumerations.Add(number, enumeration);
            }

            return enumeration;
        }
    }

    private LocalEnumeration<T>? Take(ulong number)
    {
        lock (_lock)
        {
            return _enumerations.Remove(number, out var enumeration) ? enumeration : null;
        }
    }
}
