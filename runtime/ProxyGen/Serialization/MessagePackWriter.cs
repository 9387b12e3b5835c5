using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ProxyGen.Serialization;

/// <summary>
/// Writes MessagePack into a buffer, always in the shortest form. Pass it by reference: copies lose what was written.
/// Nothing is sure to be in the buffer before <see cref="Flush"/>.
/// </summary>
public ref partial struct MessagePackWriter
{
    private readonly IBufferWriter<byte> _output;
    private Span<byte> _span;
    private int _count;
    private int _depth;

    /// <summary>Creates a writer.</summary>
    /// <param name="output">Where to write.</param>
    public MessagePackWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
    }

    /// <summary>How many objects are open around the current position.</summary>
    public readonly int Depth => _depth;

    /// <summary>
    /// Begins an object whose members may be objects again. Formatters of such types call it, and <see cref="LeaveObject"/> at the end,
    /// so that values that contain themselves are found before the stack ends.
    /// </summary>
    /// <exception cref="MessagePackSerializationException">
    /// More than <see cref="PayloadLimits.MaximumDepth"/> objects are nested.
    /// </exception>
    public void EnterObject()
    {
        if (_depth >= PayloadLimits.MaximumDepth)
        {
            throw new MessagePackSerializationException(
                $"The value nests more than {PayloadLimits.MaximumDepth} objects. Does it contain itself? "
                + "Data is copied, so it must be a tree; make the class [Shared] to pass references instead.");
        }

        _depth++;
    }

    /// <summary>The same, for a message that names the type.</summary>
    /// <param name="type">The object's type.</param>
    /// <exception cref="MessagePackSerializationException">
    /// More than <see cref="PayloadLimits.MaximumDepth"/> objects are nested.
    /// </exception>
    public void EnterObject(Type type)
    {
        if (_depth >= PayloadLimits.MaximumDepth)
        {
            ThrowTooDeep(type);
        }

        _depth++;
    }

    /// <summary>Ends what <see cref="EnterObject()"/> began.</summary>
    public void LeaveObject() => _depth--;

    /// <summary>Hands everything written so far to the buffer.</summary>
    public void Flush()
    {
        if (_count > 0)
        {
            _output.Advance(_count);
        }

        _span = default;
        _count = 0;
    }

    /// <summary>
    /// Memory to write at least <paramref name="sizeHint"/> bytes into; what was written counts after <see cref="Advance"/>.
    /// </summary>
    /// <param name="sizeHint">How many bytes are needed.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> GetSpan(int sizeHint)
    {
        if (_span.Length - _count < sizeHint || sizeHint <= 0)
        {
            Reserve(sizeHint);
        }

        return _span[_count..];
    }

    /// <summary>Says how many bytes were written into the memory that <see cref="GetSpan"/> gave.</summary>
    /// <param name="count">How many.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_span.Length - _count), nameof(count));
        _count += count;
    }

    /// <summary>Copies bytes that are MessagePack already.</summary>
    /// <param name="messagePack">The bytes.</param>
    public void WriteRaw(scoped ReadOnlySpan<byte> messagePack)
    {
        if (messagePack.IsEmpty)
        {
            return;
        }

        messagePack.CopyTo(GetSpan(messagePack.Length));
        _count += messagePack.Length;
    }

    /// <summary>Writes nil.</summary>
    public void WriteNil() => WriteByte(MessagePackCode.Nil);

    /// <summary>Writes true or false.</summary>
    /// <param name="value">The value.</param>
    public void Write(bool value) => WriteByte(value ? MessagePackCode.True : MessagePackCode.False);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteByte(byte value)
    {
        if ((uint)_count >= (uint)_span.Length)
        {
            Reserve(1);
        }

        _span[_count++] = value;
    }

    [DoesNotReturn]
    private static void ThrowTooDeep(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        throw new MessagePackSerializationException(
            $"The value nests more than {PayloadLimits.MaximumDepth} objects; the innermost is a '{type.CSharpName()}'. "
            + "Does it contain itself? Data is copied, so it must be a tree: cycles cannot cross. "
            + "Make the class [Shared] to pass references instead.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Reserve(int sizeHint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        if (_span.Length - _count >= Math.Max(sizeHint, 1))
        {
            return;
        }

        Flush();
        _span = _output.GetSpan(Math.Max(sizeHint, 1));
        if (_span.Length < sizeHint)
        {
            throw new InvalidOperationException(
                $"{_output.GetType()} was asked for {sizeHint} bytes and gave {_span.Length}. "
                + "An IBufferWriter<byte> must give what is asked for.");
        }
    }
}
