using ProxyGen.Manager;
using ProxyGen.Serialization;

namespace ProxyGen.Collections;

/// <summary>
/// Hands out a snapshot in chunks of about a megabyte, so that an enumeration takes few calls and no message grows with the collection.
/// What is not fetched yet is kept for the session that enumerates, and dropped with it.
/// </summary>
internal sealed class SnapshotCursors<T>
{
    private const int ChunkLength = 1024 * 1024;
    private const int MaxChunkItems = 16 * 1024;
    private const int ReferenceLength = 32;

    private readonly Lock _lock = new();
    private readonly Dictionary<long, Cursor> _cursors = [];
    private long _lastId;

    /// <summary>How many items make a chunk, as the first of them shows.</summary>
    public static int ChunkItems(T[] snapshot)
    {
        if (snapshot.Length == 0 || Formatter<T>.Default is IReferenceFormatter)
        {
            return ChunkLength / ReferenceLength;
        }

        // References inside an item cannot be measured without being counted; an item's own length is what matters.
        using var payload = new PooledBufferWriter();
        try
        {
            MessagePackSerializer.Serialize(payload, snapshot[0]);
        }
        catch (NotSupportedException)
        {
            return ChunkLength / ReferenceLength;
        }

        return Math.Clamp(ChunkLength / Math.Max(payload.WrittenCount, 1), 1, MaxChunkItems);
    }

    /// <summary>The first chunk of a snapshot; the cursor is 0 if it is the only one.</summary>
    public (long Cursor, T[] Items) Begin(T[] snapshot, IncomingCall call)
    {
        int chunk = ChunkItems(snapshot);
        if (snapshot.Length <= chunk)
        {
            return (0, snapshot);
        }

        var cursor = new Cursor(this, call.Session, snapshot, chunk);
        lock (_lock)
        {
            cursor.Id = ++_lastId;
            _cursors.Add(cursor.Id, cursor);
        }

        call.Session.AddHolding(cursor);
        return (cursor.Id, cursor.Take());
    }

    /// <summary>The next chunk; the cursor is 0 with the last.</summary>
    /// <exception cref="InvalidOperationException">The enumeration has ended.</exception>
    public (long Cursor, T[] Items) Continue(long id)
    {
        Cursor? cursor;
        lock (_lock)
        {
            _cursors.TryGetValue(id, out cursor);
        }

        if (cursor is null)
        {
            throw new InvalidOperationException("This enumeration has ended. Start a new one.");
        }

        var items = cursor.Take();
        if (!cursor.IsAtEnd)
        {
            return (id, items);
        }

        End(id);
        return (0, items);
    }

    /// <summary>Drops what has not been fetched.</summary>
    public void End(long id)
    {
        Cursor? cursor;
        lock (_lock)
        {
            _cursors.Remove(id, out cursor);
        }

        cursor?.Detach();
    }

    private sealed class Cursor(SnapshotCursors<T> owner, Session session, T[] snapshot, int chunk) : ISharedHolding
    {
        private int _next;

        public long Id { get; set; }

        public bool IsAtEnd => _next == snapshot.Length;

        public T[] Take()
        {
            int count = Math.Min(chunk, snapshot.Length - _next);
            var items = snapshot.AsSpan(_next, count).ToArray();
            _next += count;
            return items;
        }

        public void Detach() => session.RemoveHolding(this);

        public void Abandon() => owner.End(Id);
    }
}
