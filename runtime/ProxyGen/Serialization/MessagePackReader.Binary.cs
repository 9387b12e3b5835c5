using System.Buffers.Binary;

namespace ProxyGen.Serialization;

public ref partial struct MessagePackReader
{
    /// <summary>Reads bin into a new array, or null where nil stands.</summary>
    public byte[]? ReadBytes()
    {
        if (TryReadNil())
        {
            return null;
        }

        var bytes = ReadByteSpan();
        byte[] copy = GC.AllocateUninitializedArray<byte>(bytes.Length);
        bytes.CopyTo(copy);
        return copy;
    }

    /// <summary>Reads bin: a view of the input.</summary>
    public ReadOnlySpan<byte> ReadByteSpan()
    {
        switch (NextCode)
        {
            case MessagePackCode.Bin8:
                return Take(2, Peek(1)[0]);
            case MessagePackCode.Bin16:
                return Take(3, BinaryPrimitives.ReadUInt16BigEndian(Peek(2)));
            case MessagePackCode.Bin32:
                return Take(5, BinaryPrimitives.ReadUInt32BigEndian(Peek(4)));
            default:
                ThrowUnexpected("bytes (bin)");
                return default;
        }
    }
}
