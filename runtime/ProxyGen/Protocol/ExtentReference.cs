using System.Buffers.Binary;

namespace ProxyGen.Protocol;

/// <summary>
/// What a frame has for its body when that is elsewhere (<see cref="FrameFlags.Elsewhere"/>), little-endian:
/// <code>
/// 0   uint32  where the body is in the memory that its sender writes and its receiver reads
/// 4   uint32  its length
/// </code>
/// </summary>
internal readonly record struct ExtentReference(uint Offset, uint Length)
{
    public const int Size = 8;
    public const int FrameSize = FrameHeader.Size + Size;

    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(destination, Offset);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[4..], Length);
    }

    /// <exception cref="ProtocolException">It is none, or longer than the limit.</exception>
    public static ExtentReference Read(ReadOnlySpan<byte> body, ProtocolLimits limits)
    {
        if (body.Length != Size)
        {
            throw new ProtocolException($"A frame whose body is elsewhere says so in {body.Length} bytes.");
        }

        var reference = new ExtentReference(
            BinaryPrimitives.ReadUInt32LittleEndian(body), BinaryPrimitives.ReadUInt32LittleEndian(body[4..]));
        return reference.Length <= (uint)limits.MaxFrameLength
            ? reference
            : throw new ProtocolException(
                $"A frame of {reference.Length} bytes arrived; the limit is {limits.MaxFrameLength}. Send less in one call, or raise SharedManagerOptions.MaxMessageLength.");
    }
}
