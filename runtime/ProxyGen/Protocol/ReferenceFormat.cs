using System.Buffers.Binary;
using ProxyGen.Serialization;

namespace ProxyGen.Protocol;

/// <summary>
/// A reference to a shared object inside a payload: a MessagePack extension of type 20 with 24 bytes, the manager's id and the object's
/// id (little-endian). Types 0 to 29 are free for applications in MessagePack for C#.
/// </summary>
internal static class ReferenceFormat
{
    public const sbyte ExtensionType = 20;
    public const int Length = 24;

    public static void Write(ref MessagePackWriter writer, Guid managerId, ulong objectId)
    {
        Span<byte> body = stackalloc byte[Length];
        managerId.TryWriteBytes(body);
        BinaryPrimitives.WriteUInt64LittleEndian(body[16..], objectId);
        writer.WriteExtensionFormat(ExtensionType, body);
    }

    public static (Guid ManagerId, ulong ObjectId) Read(ref MessagePackReader reader)
    {
        var header = reader.ReadExtensionFormatHeader();
        if (header.TypeCode != ExtensionType || header.Length != Length)
        {
            throw new MessagePackSerializationException(
                $"Expected a reference to a shared object, found extension type {header.TypeCode} of {header.Length} bytes.");
        }

        var body = reader.ReadRaw(Length);
        return (new Guid(body[..16]), BinaryPrimitives.ReadUInt64LittleEndian(body[16..]));
    }
}
