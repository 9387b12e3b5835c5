using System.Buffers.Binary;

namespace ProxyGen.Protocol;

/// <summary>The body of a <see cref="FrameKind.Release"/> frame: pairs of object id and count, 8 bytes each, little-endian.</summary>
internal static class ReleaseFormat
{
    private const int PairLength = 16;

    public const int SingleFrameLength = FrameHeader.Size + PairLength;

    public static void WriteSingle(Span<byte> frame, ulong objectId, long count)
    {
        new FrameHeader(PairLength, FrameKind.Release, FrameFlags.None, 0).Write(frame);
        BinaryPrimitives.WriteUInt64LittleEndian(frame[FrameHeader.Size..], objectId);
        BinaryPrimitives.WriteInt64LittleEndian(frame[(FrameHeader.Size + 8)..], count);
    }

    /// <exception cref="ProtocolException">The body is no sequence of pairs.</exception>
    public static void Read(ReadOnlySpan<byte> body, Action<ulong, long> release)
    {
        if (body.Length % PairLength != 0)
        {
            throw new ProtocolException("A malformed release frame arrived.");
        }

        for (; !body.IsEmpty; body = body[PairLength..])
        {
            long count = BinaryPrimitives.ReadInt64LittleEndian(body[8..]);
            if (count <= 0)
            {
                throw new ProtocolException("A release frame with a count below 1 arrived.");
            }

            release(BinaryPrimitives.ReadUInt64LittleEndian(body), count);
        }
    }
}
