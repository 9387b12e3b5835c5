using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ProxyGen.Serialization;

public ref partial struct MessagePackReader
{
    private const int MinFixInt = MessagePackWriter.MinFixInt;

    /// <summary>Reads an integer of any width that fits.</summary>
    public byte ReadByte()
    {
        int offset = _position;
        ulong value = ReadUnsigned("Byte");
        if (value > byte.MaxValue)
        {
            ThrowOverflowAt(offset, value, "Byte");
        }

        return (byte)value;
    }

    /// <summary>Reads an integer of any width that fits.</summary>
    public sbyte ReadSByte()
    {
        int offset = _position;
        long value = ReadSigned("SByte");
        if ((sbyte)value != value)
        {
            ThrowOverflowAt(offset, value, "SByte");
        }

        return (sbyte)value;
    }

    /// <summary>Reads an integer of any width that fits.</summary>
    public short ReadInt16()
    {
        int offset = _position;
        long value = ReadSigned("Int16");
        if ((short)value != value)
        {
            ThrowOverflowAt(offset, value, "Int16");
        }

        return (short)value;
    }

    /// <summary>Reads an integer of any width that fits.</summary>
    public ushort ReadUInt16()
    {
        int offset = _position;
        ulong value = ReadUnsigned("UInt16");
        if (value > ushort.MaxValue)
        {
            ThrowOverflowAt(offset, value, "UInt16");
        }

        return (ushort)value;
    }

    /// <summary>Reads a UTF-16 code unit, which is an integer of any width that fits.</summary>
    public char ReadChar()
    {
        int offset = _position;
        ulong value = ReadUnsigned("Char");
        if (value > char.MaxValue)
        {
            ThrowOverflowAt(offset, value, "Char");
        }

        return (char)value;
    }

    /// <summary>Reads an integer of any width that fits.</summary>
    public int ReadInt32()
    {
        int offset = _position;
        long value = ReadSigned("Int32");
        if ((int)value != value)
        {
            ThrowOverflowAt(offset, value, "Int32");
        }

        return (int)value;
    }

    /// <summary>Reads an integer of any width that fits.</summary>
    public uint ReadUInt32()
    {
        int offset = _position;
        ulong value = ReadUnsigned("UInt32");
        if (value > uint.MaxValue)
        {
            ThrowOverflowAt(offset, value, "UInt32");
        }

        return (uint)value;
    }

    /// <summary>Reads an integer of any width that fits.</summary>
    public long ReadInt64() => ReadSigned("Int64");

    /// <summary>Reads an integer of any width that fits.</summary>
    public ulong ReadUInt64() => ReadUnsigned("UInt64");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long ReadSigned(string type)
    {
        sbyte code = (sbyte)NextCode;
        if (code < MinFixInt)
        {
            return ReadWideSigned(type);
        }

        _position++;
        return code;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong ReadUnsigned(string type)
    {
        byte code = NextCode;
        if (code > MessagePackCode.MaxFixInt)
        {
            return ReadWideUnsigned(type);
        }

        _position++;
        return code;
    }

    private long ReadWideSigned(string type)
    {
        int offset = _position;
        long value = ReadWide(type, out bool isBeyondInt64);
        if (isBeyondInt64)
        {
            ThrowOverflowAt(offset, (ulong)value, type);
        }

        return value;
    }

    private ulong ReadWideUnsigned(string type)
    {
        int offset = _position;
        long value = ReadWide(type, out bool isBeyondInt64);
        if (value < 0 && !isBeyondInt64)
        {
            ThrowOverflowAt(offset, value, type);
        }

        return (ulong)value;
    }

    private long ReadWide(string type, out bool isBeyondInt64)
    {
        isBeyondInt64 = false;
        switch (NextCode)
        {
            case MessagePackCode.UInt8:
                return Take(1, 1)[0];
            case MessagePackCode.UInt16:
                return BinaryPrimitives.ReadUInt16BigEndian(Take(1, 2));
            case MessagePackCode.UInt32:
                return BinaryPrimitives.ReadUInt32BigEndian(Take(1, 4));
            case MessagePackCode.UInt64:
                long value = BinaryPrimitives.ReadInt64BigEndian(Take(1, 8));
                isBeyondInt64 = value < 0;
                return value;
            case MessagePackCode.Int8:
                return (sbyte)Take(1, 1)[0];
            case MessagePackCode.Int16:
                return BinaryPrimitives.ReadInt16BigEndian(Take(1, 2));
            case MessagePackCode.Int32:
                return BinaryPrimitives.ReadInt32BigEndian(Take(1, 4));
            case MessagePackCode.Int64:
                return BinaryPrimitives.ReadInt64BigEndian(Take(1, 8));
            case <= MessagePackCode.MaxFixInt or >= MessagePackCode.MinNegativeFixInt:
                return (sbyte)Take(0, 1)[0];
            default:
                ThrowUnexpected($"an integer ({type})");
                return 0;
        }
    }

    // One for each sign and none for Int128, which the ahead-of-time compiler leaves to the start of every process, with all that mentions it.
    [DoesNotReturn]
    private void ThrowOverflowAt(int offset, long value, string type)
    {
        _position = offset;
        throw new OverflowException($"The integer {value} at offset {offset} does not fit {type}.");
    }

    [DoesNotReturn]
    private void ThrowOverflowAt(int offset, ulong value, string type)
    {
        _position = offset;
        throw new OverflowException($"The integer {value} at offset {offset} does not fit {type}.");
    }
}
