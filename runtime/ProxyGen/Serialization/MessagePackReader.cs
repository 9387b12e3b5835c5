using System.Runtime.CompilerServices;

namespace ProxyGen.Serialization;

/// <summary>
/// Reads MessagePack, whoever wrote it: every length is checked against what is left of the input before memory is taken for it.
/// Pass it by reference; a copy reads ahead without moving the original.
/// Methods throw <see cref="EndOfStreamException"/> where the input ends too early, <see cref="MessagePackSerializationException"/> where
/// something else stands, and <see cref="OverflowException"/> where an integer does not fit.
/// </summary>
public ref partial struct MessagePackReader
{
    private readonly ReadOnlySpan<byte> _input;
    private readonly int _maximumDepth;
    private int _position;
    private int _depth;

    /// <summary>Creates a reader.</summary>
    /// <param name="input">The bytes to read.</param>
    public MessagePackReader(ReadOnlySpan<byte> input)
        : this(input, PayloadLimits.MaximumDepth)
    {
    }

    /// <summary>Creates a reader with a depth limit of its own.</summary>
    /// <param name="input">The bytes to read.</param>
    /// <param name="maximumDepth">How deep objects may be nested.</param>
    public MessagePackReader(ReadOnlySpan<byte> input, int maximumDepth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maximumDepth);
        _input = input;
        _maximumDepth = maximumDepth;
    }

    /// <summary>How many bytes were read.</summary>
    public readonly int Consumed => _position;

    /// <summary>How many bytes are left.</summary>
    public readonly int Remaining => _input.Length - _position;

    /// <summary>Whether everything was read.</summary>
    public readonly bool End => _position == _input.Length;

    /// <summary>How many objects are open around the current position.</summary>
    public readonly int Depth => _depth;

    /// <summary>The first byte of the next value; see <see cref="MessagePackCode"/>.</summary>
    public readonly byte NextCode
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var input = _input;
            int position = _position;
            if ((uint)position >= (uint)input.Length)
            {
                ThrowEndOfStream(1);
            }

            return input[position];
        }
    }

    /// <summary>The kind of the next value.</summary>
    public readonly MessagePackType NextMessagePackType => MessagePackCode.ToMessagePackType(NextCode);

    /// <summary>Whether the next value is nil.</summary>
    public readonly bool IsNil => NextCode == MessagePackCode.Nil;

    /// <summary>
    /// Begins an object whose members may be objects again. Formatters of such types call it, and <see cref="LeaveObject"/> at the end, so
    /// that no input can nest objects until the stack ends.
    /// </summary>
    /// <exception cref="MessagePackSerializationException">Too many objects are nested.</exception>
    public void EnterObject()
    {
        if (_depth >= _maximumDepth)
        {
            ThrowTooDeep();
        }

        _depth++;
    }

    /// <summary>Ends what <see cref="EnterObject"/> began.</summary>
    public void LeaveObject() => _depth--;

    /// <summary>Reads nil if it is next.</summary>
    /// <returns>Whether it was.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadNil()
    {
        if (NextCode != MessagePackCode.Nil)
        {
            return false;
        }

        _position++;
        return true;
    }

    /// <summary>Reads nil.</summary>
    public void ReadNil()
    {
        if (!TryReadNil())
        {
            ThrowUnexpected("nil");
        }
    }

    /// <summary>Reads true or false.</summary>
    public bool ReadBoolean()
    {
        int value = NextCode - MessagePackCode.False;
        if ((uint)value > 1)
        {
            ThrowUnexpected("a Boolean");
        }

        _position++;
        return value == 1;
    }

    /// <summary>Reads the next value, whatever it is, as the bytes it consists of: a view of the input.</summary>
    public ReadOnlySpan<byte> ReadRaw()
    {
        int start = _position;
        Skip();
        return _input[start.._position];
    }

    /// <summary>Reads bytes as they are: a view of the input.</summary>
    /// <param name="length">How many.</param>
    public ReadOnlySpan<byte> ReadRaw(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return Take(0, (uint)length);
    }

    // Moves past a header and the bytes behind it; nothing moves when these are not all there.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Take(int headerLength, uint length)
    {
        var input = _input;
        int position = _position;
        if ((ulong)(uint)headerLength + length > (uint)(input.Length - position))
        {
            ThrowEndOfStream((long)headerLength + length);
        }

        _position = position + headerLength + (int)length;
        return input.Slice(position + headerLength, (int)length);
    }

    // The bytes behind the first one, without moving.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ReadOnlySpan<byte> Peek(int length)
    {
        if (length >= Remaining)
        {
            ThrowEndOfStream(1 + length);
        }

        return _input.Slice(_position + 1, length);
    }
}
