using System.Buffers.Binary;

namespace ProxyGen.Serialization;

public ref partial struct MessagePackReader
{
    private const uint MaxNanoseconds = 999_999_999;

    /// <summary>Reads an extension: a view of the input.</summary>
    public ExtensionResult ReadExtensionFormat()
    {
        var header = ReadExtensionFormatHeader();
        return new ExtensionResult(header.TypeCode, Take(0, header.Length));
    }

    /// <summary>Reads what stands in front of the bytes of an extension; these are all there.</summary>
    public ExtensionHeader ReadExtensionFormatHeader()
    {
        var (headerLength, header) = PeekExtensionHeader();
        if ((long)headerLength + header.Length > Remaining)
        {
            ThrowEndOfStream((long)headerLength + header.Length);
        }

        _position += headerLength;
        return header;
    }

    /// <summary>Reads a timestamp extension in any of its three forms. What is finer than 100 ns is cut off.</summary>
    /// <returns>A time of kind UTC.</returns>
    public DateTime ReadDateTime()
    {
        int start = _position;
        if (NextMessagePackType != MessagePackType.Extension)
        {
            ThrowUnexpected("a timestamp (extension -1)");
        }

        if (PeekExtensionHeader().Header.TypeCode != ReservedExtensionTypeCodes.DateTime)
        {
            ThrowUnexpected($"a timestamp (extension -1), not extension {PeekExtensionHeader().Header.TypeCode}");
        }

        var data = ReadExtensionFormat().Data;
        switch (data.Length)
        {
            case 4:
                return ToDateTime(start, BinaryPrimitives.ReadUInt32BigEndian(data), 0);
            case 8:
                ulong both = BinaryPrimitives.ReadUInt64BigEndian(data);
                return ToDateTime(start, (long)(both & 0x3_ffff_ffff), (uint)(both >> 34));
            case 12:
                return ToDateTime(start, BinaryPrimitives.ReadInt64BigEndian(data[4..]), BinaryPrimitives.ReadUInt32BigEndian(data));
            default:
                _position = start;
                ThrowInvalid($"a timestamp has 4, 8 or 12 bytes, not {data.Length}.");
                return default;
        }
    }

    private DateTime ToDateTime(int start, long seconds, uint nanoseconds)
    {
        const long MinSeconds = -62_135_596_800;
        const long MaxSeconds = 253_402_300_799;
        if (nanoseconds > MaxNanoseconds)
        {
            _position = start;
            ThrowInvalid($"a timestamp has at most {MaxNanoseconds} nanoseconds, not {nanoseconds}.");
        }

        if (seconds is < MinSeconds or > MaxSeconds)
        {
            _position = start;
            ThrowInvalid($"the timestamp {seconds} s is not between the years 1 and 9999, which is what DateTime can hold.");
        }

        return DateTime.UnixEpoch.AddTicks((seconds * TimeSpan.TicksPerSecond) + (nanoseconds / TimeSpan.NanosecondsPerTick));
    }

    private readonly (int HeaderLength, ExtensionHeader Header) PeekExtensionHeader()
    {
        switch (NextCode)
        {
            case MessagePackCode.FixExt1:
                return (2, new ExtensionHeader((sbyte)Peek(1)[0], 1u));
            case MessagePackCode.FixExt2:
                return (2, new ExtensionHeader((sbyte)Peek(1)[0], 2u));
            case MessagePackCode.FixExt4:
                return (2, new ExtensionHeader((sbyte)Peek(1)[0], 4u));
            case MessagePackCode.FixExt8:
                return (2, new ExtensionHeader((sbyte)Peek(1)[0], 8u));
            case MessagePackCode.FixExt16:
                return (2, new ExtensionHeader((sbyte)Peek(1)[0], 16u));
            case MessagePackCode.Ext8:
                return (3, new ExtensionHeader((sbyte)Peek(2)[1], (uint)Peek(2)[0]));
            case MessagePackCode.Ext16:
                return (4, new ExtensionHeader((sbyte)Peek(3)[2], (uint)BinaryPrimitives.ReadUInt16BigEndian(Peek(3))));
            case MessagePackCode.Ext32:
                return (6, new ExtensionHeader((sbyte)Peek(5)[4], BinaryPrimitives.ReadUInt32BigEndian(Peek(5))));
            default:
                ThrowUnexpected("an extension");
                return default;
        }
    }
}
