using System.Buffers.Binary;

namespace ProxyGen.Protocol;

/// <summary>
/// What every frame begins with, little-endian:
/// <code>
/// 0   uint32  bytes that follow this header
/// 4   byte    FrameKind
/// 5   byte    FrameFlags
/// 6   uint16  zero
/// 8   uint64  call id, chosen by the client, unique within its session
/// </code>
/// </summary>
internal readonly record struct FrameHeader(int BodyLength, FrameKind Kind, FrameFlags Flags, ulong CallId)
{
    public const int Size = 16;

    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteInt32LittleEndian(destination, BodyLength);
        destination[4] = (byte)Kind;
        destination[5] = (byte)Flags;
        BinaryPrimitives.WriteUInt16LittleEndian(destination[6..], 0);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[8..], CallId);
    }

    /// <summary>Reads a header and checks its length against <paramref name="limits"/>.</summary>
    /// <exception cref="ProtocolException">The frame is longer than the limit, or its reserved bits are in use.</exception>
    public static FrameHeader Read(ReadOnlySpan<byte> source, ProtocolLimits limits)
    {
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(source);
        if (length > (uint)limits.MaxFrameLength)
        {
            throw new ProtocolException(
                $"A frame of {length} bytes arrived; the limit is {limits.MaxFrameLength}. Send less in one call, or raise SharedManagerOptions.MaxMessageLength.");
        }

        if (BinaryPrimitives.ReadUInt16LittleEndian(source[6..]) != 0)
        {
            throw new ProtocolException("A frame with an unknown header arrived. The other side speaks another version of the protocol.");
        }

        return new FrameHeader((int)length, (FrameKind)source[4], (FrameFlags)source[5], BinaryPrimitives.ReadUInt64LittleEndian(source[8..]));
    }
}
