using System.Buffers;

namespace ProxyGen.Serialization;

/// <summary>
/// A growing buffer whose memory comes from the shared array pool. Not for use by several threads at once.
/// Spans and memory taken from it are valid until the next call that may grow it, and never after <see cref="Dispose"/>.
/// </summary>
public sealed class PooledBufferWriter : IBufferWriter<byte>, IDisposable
{
    private const int DefaultCapacity = 256;

    private byte[]? _buffer;
    private int _count;

    /// <summary>Creates an empty buffer.</summary>
    public PooledBufferWriter()
        : this(DefaultCapacity)
    {
    }

    /// <summary>Creates an empty buffer with room for at least <paramref name="capacity"/> bytes.</summary>
    /// <param name="capacity">How many bytes to make room for.</param>
    public PooledBufferWriter(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _buffer = ArrayPool<byte>.Shared.Rent(capacity);
    }

    /// <summary>How many bytes were written.</summary>
    public int WrittenCount => _count;

    /// <summary>How many bytes fit without growing.</summary>
    public int Capacity => Buffer.Length;

    /// <summary>The bytes written so far.</summary>
    public ReadOnlySpan<byte> WrittenSpan => Buffer.AsSpan(0, _count);

    /// <summary>The bytes written so far.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => Buffer.AsMemory(0, _count);

    /// <summary>The bytes written so far, to fill in what was reserved.</summary>
    internal Span<byte> WrittenForUpdate => Buffer.AsSpan(0, _count);

    private byte[] Buffer => _buffer ?? throw new ObjectDisposedException(nameof(PooledBufferWriter));

    /// <summary>Forgets what was written and keeps the memory.</summary>
    public void Clear()
    {
        _ = Buffer;
        _count = 0;
    }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Buffer.Length - _count);
        _count += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0) => Reserve(sizeHint).AsMemory(_count);

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => Reserve(sizeHint).AsSpan(_count);

    /// <summary>Gives the memory back to the pool.</summary>
    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = null;
        _count = 0;
        if (buffer is not null)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private byte[] Reserve(int sizeHint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        var buffer = Buffer;
        return buffer.Length - _count >= Math.Max(sizeHint, 1) ? buffer : Grow(buffer, Math.Max(sizeHint, 1));
    }

    private byte[] Grow(byte[] buffer, int sizeHint)
    {
        long needed = (long)_count + sizeHint;
        if (needed > Array.MaxLength)
        {
            throw new MessagePackSerializationException(
                $"A payload of {needed} bytes was to be written; a buffer holds at most {Array.MaxLength}.");
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(needed, buffer.Length * 2L), Array.MaxLength));
        buffer.AsSpan(0, _count).CopyTo(larger);
        _buffer = larger;
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
