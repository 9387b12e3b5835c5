using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace ProxyGen.Serialization;

public ref partial struct MessagePackWriter
{
    internal const int MinFixInt = -32;

    /// <summary>Writes an integer in 1 or 2 bytes.</summary>
    /// <param name="value">The value.</param>
    public void Write(byte value) => Write((uint)value);

    /// <summary>Writes an integer in 1 or 2 bytes.</summary>
    /// <param name="value">The value.</param>
    public void Write(sbyte value) => Write((int)value);

    /// <summary>Writes an integer in 1 to 3 bytes.</summary>
    /// <param name="value">The value.</param>
    public void Write(short value) => Write((int)value);

    /// <summary>Writes an integer in 1 to 3 bytes.</summary>
    /// <param name="value">The value.</param>
    public void Write(ushort value) => Write((uint)value);

    /// <summary>Writes a UTF-16 code unit as an integer in 1 to 3 bytes.</summary>
    /// <param name="value">The value.</param>
    public void Write(char value) => Write((uint)value);

    /// <summary>Writes an integer in 1 to 5 bytes.</summary>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int value)
    {
        if (value is >= MinFixInt and <= MessagePackCode.MaxFixInt)
        {
            WriteByte((byte)value);
        }
        else if (value > 0)
        {
            WriteWide((uint)value);
        }
        else
        {
            WriteWideNegative(value);
        }
    }

    /// <summary>Writes an integer in 1 to 5 bytes.</summary>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(uint value)
    {
        if (value <= MessagePackCode.MaxFixInt)
        {
            WriteByte((byte)value);
        }
        else
        {
            WriteWide(value);
        }
    }

    /// <summary>Writes an integer in 1 to 9 bytes.</summary>
    /// <param name="value">The value.</param>
    public void Write(long value)
    {
        if (value >= 0)
        {
            Write((ulong)value);
        }
        else if (value >= int.MinValue)
        {
            Write((int)value);
        }
        else
        {
            WriteInt64(value);
        }
    }

    /// <summary>Writes an integer in 1 to 9 bytes.</summary>
    /// <param name="value">The value.</param>
    public void Write(ulong value)
    {
        if (value <= uint.MaxValue)
        {
            Write((uint)value);
        }
        else
        {
            WriteUInt64(value);
        }
    }

    /// <summary>Writes an integer as uint 8, however small it is.</summary>
    /// <param name="value">The value.</param>
    public void WriteUInt8(byte value) => WriteHeader8(MessagePackCode.UInt8, value);

    /// <summary>Writes an integer as int 8, however small it is.</summary>
    /// <param name="value">The value.</param>
    public void WriteInt8(sbyte value) => WriteHeader8(MessagePackCode.Int8, (byte)value);

    /// <summary>Writes an integer as uint 16, however small it is.</summary>
    /// <param name="value">The value.</param>
    public void WriteUInt16(ushort value) => WriteHeader16(MessagePackCode.UInt16, value);

    /// <summary>Writes an integer as int 16, however small it is.</summary>
    /// <param name="value">The value.</param>
    public void WriteInt16(short value) => WriteHeader16(MessagePackCode.Int16, (ushort)value);

    /// <summary>Writes an integer as uint 32, however small it is.</summary>
    /// <param name="value">The value.</param>
    public void WriteUInt32(uint value) => WriteHeader32(MessagePackCode.UInt32, value);

    /// <summary>Writes an integer as int 32, however small it is.</summary>
    /// <param name="value">The value.</param>
    public void WriteInt32(int value) => WriteHeader32(MessagePackCode.Int32, (uint)value);

    /// <summary>Writes an integer as uint 64, however small it is.</summary>
    /// <param name="value">The value.</param>
    public void WriteUInt64(ulong value) => WriteHeader64(MessagePackCode.UInt64, value);

    /// <summary>Writes an integer as int 64, however small it is.</summary>
    /// <param name="value">The value.</param>
    public void WriteInt64(long value) => WriteHeader64(MessagePackCode.Int64, (ulong)value);

    private void WriteWide(uint value)
    {
        if (value <= byte.MaxValue)
        {
            WriteUInt8((byte)value);
        }
        else if (value <= ushort.MaxValue)
        {
            WriteUInt16((ushort)value);
        }
        else
        {
            WriteUInt32(value);
        }
    }

    private void WriteWideNegative(int value)
    {
        if (value >= sbyte.MinValue)
        {
            WriteInt8((sbyte)value);
        }
        else if (value >= short.MinValue)
        {
            WriteInt16((short)value);
        }
        else
        {
            WriteInt32(value);
        }
    }

    private void WriteHeader8(byte code, byte value)
    {
        var span = GetSpan(2);
        span[1] = value;
        span[0] = code;
        _count += 2;
    }

    private void WriteHeader16(byte code, ushort value)
    {
        var span = GetSpan(3);
        BinaryPrimitives.WriteUInt16BigEndian(span[1..], value);
        span[0] = code;
        _count += 3;
    }

    private void WriteHeader32(byte code, uint value)
    {
        var span = GetSpan(5);
        BinaryPrimitives.WriteUInt32BigEndian(span[1..], value);
        span[0] = code;
        _count += 5;
    }

    private void WriteHeader64(byte code, ulong value)
    {
        var span = GetSpan(9);
        BinaryPrimitives.WriteUInt64BigEndian(span[1..], value);
        span[0] = code;
        _count += 9;
    }
}
