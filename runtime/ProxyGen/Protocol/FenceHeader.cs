using System.Buffers.Binary;

namespace ProxyGen.Protocol;

/// <summary>
/// What follows the <see cref="CallHeader"/> of a call that is <see cref="FrameFlags.Fenced"/>, little-endian:
/// <code>
/// 0   byte[16]  id of the manager that the lock belongs to
/// 16  uint64    the lock's object id
/// 24  int64     fencing token of the caller's lease, above 0
/// </code>
/// </summary>
internal readonly record struct FenceHeader(Guid ManagerId, ulong LockId, long Token)
{
    public const int Size = 32;

    /// <summary>Whether there is one.</summary>
    public bool IsGiven => Token != 0;

    public void Write(Span<byte> destination)
    {
        ManagerId.TryWriteBytes(destination);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[16..], LockId);
        BinaryPrimitives.WriteInt64LittleEndian(destination[24..], Token);
    }

    /// <summary>Reads one from the beginning of a call's body, behind its header, and cuts it off.</summary>
    /// <exception cref="ProtocolException">There is none.</exception>
    public static FenceHeader Take(ref ReadOnlyMemory<byte> body)
    {
        if (body.Length < Size)
        {
            throw Missing();
        }

        var span = body.Span;
        var header = new FenceHeader(
            new Guid(span[..16]), BinaryPrimitives.ReadUInt64LittleEndian(span[16..]), BinaryPrimitives.ReadInt64LittleEndian(span[24..]));
        if (header.Token <= 0)
        {
            throw Missing();
        }

        body = body[Size..];
        return header;
    }

    private static ProtocolException Missing() => new("A call that should be fenced arrived without a fencing token.");
}
