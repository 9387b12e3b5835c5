using System.Buffers.Binary;
using ProxyGen.Serialization;

namespace ProxyGen.Protocol;

/// <summary>
/// A delegate inside a call's arguments: a MessagePack extension of type 23 with 8 bytes, the number that the client's channel knows it
/// by (little-endian). And the frames that only say something of such a number, or of a callback.
/// </summary>
internal static class CallbackFormat
{
    public const sbyte ExtensionType = ReservedExtensionTypeCodes.Callback;
    public const int Length = 8;
    public const int CountLength = 8;

    public static void Write(ref MessagePackWriter writer, ulong number)
    {
        Span<byte> body = stackalloc byte[Length];
        BinaryPrimitives.WriteUInt64LittleEndian(body, number);
        writer.WriteExtensionFormat(ExtensionType, body);
    }

    public static ulong Read(ref MessagePackReader reader)
    {
        var header = reader.ReadExtensionFormatHeader();
        if (header.TypeCode != ExtensionType || header.Length != Length)
        {
            throw new MessagePackSerializationException(
                $"Expected a delegate, found extension type {header.TypeCode} of {header.Length} bytes.");
        }

        return BinaryPrimitives.ReadUInt64LittleEndian(reader.ReadRaw(Length));
    }

    /// <summary>A frame without a body.</summary>
    public static byte[] Frame(FrameKind kind, ulong id)
    {
        byte[] frame = new byte[FrameHeader.Size];
        new FrameHeader(0, kind, FrameFlags.None, id).Write(frame);
        return frame;
    }

    /// <summary>A frame that says how many notices have been handled.</summary>
    public static byte[] HandledFrame(ulong number, long count)
    {
        byte[] frame = new byte[FrameHeader.Size + CountLength];
        new FrameHeader(CountLength, FrameKind.NoticesHandled, FrameFlags.None, number).Write(frame);
        BinaryPrimitives.WriteInt64LittleEndian(frame.AsSpan(FrameHeader.Size), count);
        return frame;
    }

    /// <exception cref="ProtocolException">The body is no count.</exception>
    public static long ReadHandled(ReadOnlySpan<byte> body)
    {
        long count = body.Length == CountLength ? BinaryPrimitives.ReadInt64LittleEndian(body) : 0;
        return count > 0 ? count : throw new ProtocolException("A malformed count of notices arrived.");
    }

    /// <summary>A frame whose body is an exception.</summary>
    public static byte[] FaultFrame(FrameKind kind, ulong id, Exception exception)
    {
        using var buffer = new PooledBufferWriter();
        buffer.GetSpan(FrameHeader.Size);
        buffer.Advance(FrameHeader.Size);
        var writer = new MessagePackWriter(buffer);
        FaultFormat.Write(ref writer, exception);
        writer.Flush();
        byte[] frame = buffer.WrittenSpan.ToArray();
        new FrameHeader(frame.Length - FrameHeader.Size, kind, FrameFlags.None, id).Write(frame);
        return frame;
    }
}
