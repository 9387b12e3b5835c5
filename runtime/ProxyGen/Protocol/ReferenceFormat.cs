using System.Buffers.Binary;
using System.Text;
using ProxyGen.Serialization;

namespace ProxyGen.Protocol;

/// <summary>
/// A reference to a shared object inside a payload: a MessagePack extension of type 20 with 24 bytes, the manager's id and the object's
/// id (little-endian). Where the object's class is another than the one declared, as a derived one is, there follow the length of the
/// contract's name (two bytes, little-endian), the name and the name of its assembly, both in UTF-8. Where the object lives in another
/// manager than the one that the payload goes through, a zero byte and that manager's address follow; the length is then 0 if the class is
/// the one declared. Types 0 to 29 are free for applications in MessagePack for C#.
/// </summary>
internal static class ReferenceFormat
{
    public const sbyte ExtensionType = ReservedExtensionTypeCodes.Reference;
    public const int Length = 24;

    private const char AddressMark = '\0';

    public static void Write(ref MessagePackWriter writer, Guid managerId, ulong objectId, ContractIdentity? actual = null, string? address = null)
    {
        Span<byte> body = stackalloc byte[Length];
        managerId.TryWriteBytes(body);
        BinaryPrimitives.WriteUInt64LittleEndian(body[16..], objectId);
        if (actual is null && address is null)
        {
            writer.WriteExtensionFormat(ExtensionType, body);
            return;
        }

        byte[] name = Encoding.UTF8.GetBytes(actual?.Name ?? "");
        Span<byte> length = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(length, checked((ushort)name.Length));
        byte[] rest = Encoding.UTF8.GetBytes(actual?.AssemblyName + (address is null ? "" : AddressMark + address));
        writer.WriteExtensionFormat(ExtensionType, [.. body, .. length, .. name, .. rest]);
    }

    /// <summary>Reads a reference. <c>Actual</c> is the object's contract where it is another than the one declared, otherwise null.</summary>
    public static (Guid ManagerId, ulong ObjectId, ContractIdentity? Actual) Read(ref MessagePackReader reader) => Read(ref reader, out _);

    /// <summary>Reads a reference, and its manager's address where that is another than the one that the payload goes through, otherwise null.</summary>
    public static (Guid ManagerId, ulong ObjectId, ContractIdentity? Actual) Read(ref MessagePackReader reader, out string? address)
    {
        var header = reader.ReadExtensionFormatHeader();
        if (header.TypeCode != ExtensionType || header.Length < Length || header.Length is > Length and < Length + sizeof(ushort))
        {
            throw new MessagePackSerializationException(
                $"Expected a reference to a shared object, found extension type {header.TypeCode} of {header.Length} bytes.");
        }

        var body = reader.ReadRaw((int)header.Length);
        return (new Guid(body[..16]), BinaryPrimitives.ReadUInt64LittleEndian(body[16..]), ReadActual(body[Length..], out address));
    }

    private static ContractIdentity? ReadActual(ReadOnlySpan<byte> body, out string? address)
    {
        address = null;
        if (body.IsEmpty)
        {
            return null;
        }

        int length = BinaryPrimitives.ReadUInt16LittleEndian(body);
        var names = body[sizeof(ushort)..];
        if (length > names.Length)
        {
            throw new MessagePackSerializationException("A reference to a shared object ends in the middle of its class's name.");
        }

        var rest = names[length..];
        if (rest.IndexOf((byte)AddressMark) is >= 0 and var mark)
        {
            address = Encoding.UTF8.GetString(rest[(mark + 1)..]);
            rest = rest[..mark];
        }

        return length == 0 && address is not null
            ? null
            : new ContractIdentity(Encoding.UTF8.GetString(names[..length]), Encoding.UTF8.GetString(rest));
    }
}
