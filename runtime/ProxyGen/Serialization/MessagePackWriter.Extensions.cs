using System.Buffers.Binary;

namespace ProxyGen.Serialization;

public ref partial struct MessagePackWriter
{
    /// <summary>Writes an extension.</summary>
    /// <param name="typeCode">What the bytes mean; see <see cref="ReservedExtensionTypeCodes"/> for codes that are taken.</param>
    /// <param name="data">The bytes.</param>
    public void WriteExtensionFormat(sbyte typeCode, scoped ReadOnlySpan<byte> data)
    {
        WriteExtensionFormatHeader(new ExtensionHeader(typeCode, data.Length));
        WriteRaw(data);
    }

    /// <summary>Writes what stands in front of the bytes of an extension; write these with <see cref="WriteRaw"/>.</summary>
    /// <param name="header">Type code and length.</param>
    public void WriteExtensionFormatHeader(ExtensionHeader header)
    {
        switch (header.Length)
        {
            case 1:
                WriteByte(MessagePackCode.FixExt1);
                break;
            case 2:
                WriteByte(MessagePackCode.FixExt2);
                break;
            case 4:
                WriteByte(MessagePackCode.FixExt4);
                break;
            case 8:
                WriteByte(MessagePackCode.FixExt8);
                break;
            case 16:
                WriteByte(MessagePackCode.FixExt16);
                break;
            case <= byte.MaxValue:
                WriteHeader8(MessagePackCode.Ext8, (byte)header.Length);
                break;
            case <= ushort.MaxValue:
                WriteHeader16(MessagePackCode.Ext16, (ushort)header.Length);
                break;
            default:
                WriteHeader32(MessagePackCode.Ext32, header.Length);
                break;
        }

        WriteByte((byte)header.TypeCode);
    }

    /// <summary>
    /// Writes a timestamp extension in the shortest of its three forms. A local time is turned into UTC; a time of unspecified kind is
    /// written as it stands. Both are read back as UTC.
    /// </summary>
    /// <param name="value">The value.</param>
    public void Write(DateTime value)
    {
        long ticks = (value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value).Ticks - DateTime.UnixEpoch.Ticks;
        var (seconds, rest) = Math.DivRem(ticks, TimeSpan.TicksPerSecond);
        if (rest < 0)
        {
            // Nanoseconds count forward from the second, also before 1970.
            seconds--;
            rest += TimeSpan.TicksPerSecond;
        }

        ulong nanoseconds = (ulong)rest * TimeSpan.NanosecondsPerTick;
        if ((ulong)seconds >> 34 != 0)
        {
            WriteTimestamp96(seconds, (uint)nanoseconds);
        }
        else if (nanoseconds != 0 || seconds > uint.MaxValue)
        {
            WriteExtensionFormatHeader(new ExtensionHeader(ReservedExtensionTypeCodes.DateTime, 8u));
            BinaryPrimitives.WriteUInt64BigEndian(GetSpan(8), (nanoseconds << 34) | (ulong)seconds);
            _count += 8;
        }
        else
        {
            WriteExtensionFormatHeader(new ExtensionHeader(ReservedExtensionTypeCodes.DateTime, 4u));
            BinaryPrimitives.WriteUInt32BigEndian(GetSpan(4), (uint)seconds);
            _count += 4;
        }
    }

    private void WriteTimestamp96(long seconds, uint nanoseconds)
    {
        WriteExtensionFormatHeader(new ExtensionHeader(ReservedExtensionTypeCodes.DateTime, 12u));
        var span = GetSpan(12);
        BinaryPrimitives.WriteUInt32BigEndian(span, nanoseconds);
        BinaryPrimitives.WriteInt64BigEndian(span[4..], seconds);
        _count += 12;
    }
}
