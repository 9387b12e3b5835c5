namespace ProxyGen.Serialization;

public ref partial struct MessagePackWriter
{
    /// <summary>Writes bytes as bin, or nil.</summary>
    /// <param name="value">The bytes.</param>
    public void Write(byte[]? value)
    {
        if (value is null)
        {
            WriteNil();
        }
        else
        {
            Write(value.AsSpan());
        }
    }

    /// <summary>Writes bytes as bin.</summary>
    /// <param name="value">The bytes.</param>
    public void Write(scoped ReadOnlySpan<byte> value)
    {
        WriteBinHeader(value.Length);
        WriteRaw(value);
    }

    /// <summary>Writes what stands in front of bytes; write these with <see cref="WriteRaw"/>.</summary>
    /// <param name="length">How many bytes follow.</param>
    public void WriteBinHeader(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length <= byte.MaxValue)
        {
            WriteHeader8(MessagePackCode.Bin8, (byte)length);
        }
        else if (length <= ushort.MaxValue)
        {
            WriteHeader16(MessagePackCode.Bin16, (ushort)length);
        }
        else
        {
            WriteHeader32(MessagePackCode.Bin32, (uint)length);
        }
    }
}
