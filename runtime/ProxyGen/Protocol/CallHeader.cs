using System.Buffers.Binary;

namespace ProxyGen.Protocol;

/// <summary>
/// What follows the <see cref="FrameHeader"/> of a call, little-endian:
/// <code>
/// 0   uint64    object id; 0 is the manager itself
/// 8   uint64    member id
/// 16  byte[16]  the nearest chain that it is part of (<see cref="ChainPath"/>); zero for none
/// </code>
/// </summary>
internal readonly record struct CallHeader(ulong ObjectId, ulong Member, ChainId Chain)
{
    public const int Size = 32;

    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(destination, ObjectId);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[8..], Member);
        Chain.Write(destination[16..]);
    }

    public static CallHeader Read(ReadOnlySpan<byte> source) => new(
        BinaryPrimitives.ReadUInt64LittleEndian(source),
        BinaryPrimitives.ReadUInt64LittleEndian(source[8..]),
        ChainId.Read(source[16..]));
}
