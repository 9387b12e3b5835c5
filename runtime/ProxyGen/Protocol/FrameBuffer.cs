using System.Buffers;
using System.Runtime.CompilerServices;
using ProxyGen.Serialization;

namespace ProxyGen.Protocol;

/// <summary>
/// The frame that a call writes: in a buffer of the pool's while it is short, in an extent that the other process sees once it gets long, if
/// there is one. Not for use by several threads at once.
/// <code>
/// _extent null      the frame is in _pooled
/// _extent not null  the frame is in the extent, its first _count bytes
/// </code>
/// </summary>
/// <param name="space">Where extents come from; null if there are none.</param>
internal sealed class FrameBuffer(IFrameSpace? space) : IBufferWriter<byte>
{
    private const int LargestKeptBuffer = 16 * 1024;
    private const int SmallestExtent = 128 * 1024;

    private readonly int _longest = space is null ? int.MaxValue : space.LongestInPlace;
    private PooledBufferWriter _pooled = new();
    private FrameExtent? _extent;
    private int _count;
    private bool _isSpaceUsedUp;

    /// <summary>How many bytes were written.</summary>
    public int WrittenCount => _extent is null ? _pooled.WrittenCount : _count;

    /// <summary>The bytes written so far.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _extent is null ? _pooled.WrittenMemory : _extent.Memory[.._count];

    /// <summary>The bytes written so far.</summary>
    public ReadOnlySpan<byte> WrittenSpan => WrittenForUpdate;

    /// <summary>The bytes written so far, to fill in what was reserved.</summary>
    public Span<byte> WrittenForUpdate => _extent is null ? _pooled.WrittenForUpdate : _extent.Memory.Span[.._count];

    /// <summary>Whether the other process sees the frame where it is.</summary>
    public bool IsInExtent => _extent is not null;

    /// <summary>Forgets what was written.</summary>
    public void Clear()
    {
        _isSpaceUsedUp = false;
        if (_extent is not null)
        {
            _extent.Return();
            _extent = null;
        }

        if (_pooled.Capacity > LargestKeptBuffer)
        {
            _pooled.Dispose();
            _pooled = new PooledBufferWriter();
        }
        else
        {
            _pooled.Clear();
        }
    }

    /// <summary>What to send for a frame that the other process sees where it is.</summary>
    /// <param name="frame"><see cref="ExtentReference.FrameSize"/> bytes.</param>
    /// <param name="header">The header as it would be if the body followed.</param>
    public void WriteReference(Span<byte> frame, FrameHeader header)
    {
        new FrameHeader(ExtentReference.Size, header.Kind, header.Flags | FrameFlags.Elsewhere, header.CallId).Write(frame);
        new ExtentReference((uint)(_extent!.Offset + FrameHeader.Size), (uint)(_count - FrameHeader.Size)).Write(frame[FrameHeader.Size..]);
    }

    /// <summary>The extent is the other process's from now on. Nothing is written any more.</summary>
    public void GiveAway()
    {
        _extent!.GiveAway();
        _extent = null;
        _pooled.Clear();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(int count)
    {
        if (_extent is null)
        {
            _pooled.Advance(count);
            return;
        }

        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _extent.Memory.Length - _count);
        _count += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _extent is null ? _pooled.GetMemory(sizeHint) : _extent.Memory[_count..];
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _extent is null ? _pooled.GetSpan(sizeHint) : _extent.Memory.Span[_count..];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int sizeHint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        if (_extent is not null || _pooled.WrittenCount + (long)sizeHint > _longest)
        {
            ReserveLong(Math.Max(sizeHint, 1));
        }
    }

    private void ReserveLong(int sizeHint)
    {
        long needed = (long)WrittenCount + sizeHint;
        int capacity = _extent?.Memory.Length ?? 0;
        if (needed <= capacity || _isSpaceUsedUp)
        {
            return;
        }

        var written = WrittenMemory.Span;
        int count = written.Length;
        long wanted = Math.Max(needed, Math.Max(2L * capacity, SmallestExtent));
        if ((TryRent(wanted) ?? TryRent(needed)) is { } larger)
        {
            written.CopyTo(larger.Memory.Span);
            _extent?.Return();
            _extent = larger;
            _count = count;
            return;
        }

        // The pool's buffer serves from here on.
        _isSpaceUsedUp = true;
        if (_extent is not null)
        {
            _pooled.Clear();
            written.CopyTo(_pooled.GetSpan((int)Math.Min(needed, Array.MaxLength)));
            _pooled.Advance(count);
            _extent.Return();
            _extent = null;
        }
    }

    private FrameExtent? TryRent(long length) => length <= int.MaxValue ? space!.TryRent((int)length) : null;
}
