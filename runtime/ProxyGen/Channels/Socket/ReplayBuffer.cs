namespace ProxyGen.Channels.Socket;

/// <summary>What was sent and not confirmed yet, by its place in the stream.</summary>
internal sealed class ReplayBuffer
{
    private const int InitialCapacity = 16 * 1024;

    private byte[] _bytes = new byte[InitialCapacity];
    private int _start;
    private int _end;

    /// <summary>The place in the stream of the first byte kept.</summary>
    public long First { get; private set; }

    /// <summary>The place in the stream behind the last byte kept.</summary>
    public long Next => First + Count;

    public int Count => _end - _start;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _bytes.Length - _end)
        {
            MakeRoom(bytes.Length);
        }

        bytes.CopyTo(_bytes.AsSpan(_end));
        _end += bytes.Length;
    }

    /// <summary>Forgets what lies before a place. False if that place is not in what is kept.</summary>
    public bool TryTrim(long place)
    {
        if (place < First || place > Next)
        {
            return false;
        }

        _start += (int)(place - First);
        First = place;
        return true;
    }

    public byte[] ToArray() => _bytes[_start.._end];

    private void MakeRoom(int length)
    {
        byte[] target = Count + length > _bytes.Length / 2 ? new byte[Math.Max(2 * _bytes.Length, Count + length)] : _bytes;
        int count = Count;
        _bytes.AsSpan(_start, count).CopyTo(target);
        _bytes = target;
        _start = 0;
        _end = count;
    }
}
