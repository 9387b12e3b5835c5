using System.Buffers.Binary;

namespace ProxyGen.Serialization;

public ref partial struct MessagePackReader
{
    /// <summary>Begins an array. At least as many bytes are left as there are elements, so it is safe to make room for them.</summary>
    /// <returns>How many elements follow.</returns>
    public int ReadArrayHeader()
    {
        var (length, count) = PeekArrayHeader();
        return (int)EnterCollection(length, count, count);
    }

    /// <summary>Begins an array if its header is there and the input could hold its elements; moves nowhere if not.</summary>
    /// <param name="count">How many elements follow.</param>
    /// <returns>Whether the array was begun.</returns>
    /// <exception cref="MessagePackSerializationException">Something else than an array stands there.</exception>
    public bool TryReadArrayHeader(out int count)
    {
        count = 0;
        if (Remaining == 0 || Remaining < HeaderLength(MessagePackCode.Array16, MessagePackCode.Array32))
        {
            return false;
        }

        var (length, declared) = PeekArrayHeader();
        return TryEnterCollection(length, declared, declared, out count);
    }

    /// <summary>Begins a map. At least twice as many bytes are left as there are pairs, so it is safe to make room for them.</summary>
    /// <returns>How many pairs of key and value follow.</returns>
    public int ReadMapHeader()
    {
        var (length, count) = PeekMapHeader();
        return (int)EnterCollection(length, count, 2L * count);
    }

    /// <summary>Begins a map if its header is there and the input could hold its pairs; moves nowhere if not.</summary>
    /// <param name="count">How many pairs of key and value follow.</param>
    /// <returns>Whether the map was begun.</returns>
    /// <exception cref="MessagePackSerializationException">Something else than a map stands there.</exception>
    public bool TryReadMapHeader(out int count)
    {
        count = 0;
        if (Remaining == 0 || Remaining < HeaderLength(MessagePackCode.Map16, MessagePackCode.Map32))
        {
            return false;
        }

        var (length, declared) = PeekMapHeader();
        return TryEnterCollection(length, declared, 2L * declared, out count);
    }

    /// <summary>Begins an array that must have as many elements as the type has parts.</summary>
    internal void ReadTupleHeader(int arity)
    {
        int start = _position;
        int count = ReadArrayHeader();
        if (count != arity)
        {
            _position = start;
            ThrowInvalid($"expected an array of {arity} elements, but found one of {count}.");
        }
    }

    private readonly (int HeaderLength, uint Count) PeekArrayHeader()
    {
        byte code = NextCode;
        switch (code)
        {
            case >= MessagePackCode.MinFixArray and <= MessagePackCode.MaxFixArray:
                return (1, (uint)code & 0x0f);
            case MessagePackCode.Array16:
                return (3, BinaryPrimitives.ReadUInt16BigEndian(Peek(2)));
            case MessagePackCode.Array32:
                return (5, BinaryPrimitives.ReadUInt32BigEndian(Peek(4)));
            default:
                ThrowUnexpected("an array");
                return default;
        }
    }

    private readonly (int HeaderLength, uint Count) PeekMapHeader()
    {
        byte code = NextCode;
        switch (code)
        {
            case >= MessagePackCode.MinFixMap and <= MessagePackCode.MaxFixMap:
                return (1, (uint)code & 0x0f);
            case MessagePackCode.Map16:
                return (3, BinaryPrimitives.ReadUInt16BigEndian(Peek(2)));
            case MessagePackCode.Map32:
                return (5, BinaryPrimitives.ReadUInt32BigEndian(Peek(4)));
            default:
                ThrowUnexpected("a map");
                return default;
        }
    }

    private readonly int HeaderLength(byte code16, byte code32)
    {
        byte code = NextCode;
        return code == code16 ? 3 : code == code32 ? 5 : 1;
    }

    private uint EnterCollection(int headerLength, uint count, long leastBytes)
    {
        if (leastBytes > Remaining - headerLength)
        {
            ThrowEndOfStream(headerLength + leastBytes);
        }

        _position += headerLength;
        return count;
    }

    private bool TryEnterCollection(int headerLength, uint declared, long leastBytes, out int count)
    {
        bool isWhole = leastBytes <= Remaining - headerLength;
        count = isWhole ? (int)EnterCollection(headerLength, declared, leastBytes) : 0;
        return isWhole;
    }
}
