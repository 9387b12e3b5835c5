using ProxyGen.Serialization;

namespace ProxyGen.Tests.Serialization;

/// <summary>An integer type of C#: what it can hold, and how reader and writer handle it.</summary>
internal sealed record IntegerForm(
    string Name,
    Int128 Min,
    Int128 Max,
    Func<Int128, byte[]> WriteShortest,
    Func<Int128, byte[]>? WriteFixed,
    ReadStep<Int128> Read)
{
    public static IReadOnlyList<IntegerForm> All { get; } =
    [
        new("byte", byte.MinValue, byte.MaxValue,
            static value => Wire.Write((ref MessagePackWriter writer) => writer.Write((byte)value)),
            static value => Wire.Write((ref MessagePackWriter writer) => writer.WriteUInt8((byte)value)),
            static (ref MessagePackReader reader) => reader.ReadByte()),
        new("sbyte", sbyte.MinValue, sbyte.MaxValue,
            static value => Wire.Write((ref MessagePackWriter writer) => writer.Write((sbyte)value)),
            static value => Wire.Write((ref MessagePackWriter writer) => writer.WriteInt8((sbyte)value)),
            static (ref MessagePackReader reader) => reader.ReadSByte()),
        new("ushort", ushort.MinValue, ushort.MaxValue,
            static value => Wire.Write((ref MessagePackWriter writer) => writer.Write((ushort)value)),
            static value => Wire.Write((ref MessagePackWriter writer) => writer.WriteUInt16((ushort)value)),
            static (ref MessagePackReader reader) => reader.ReadUInt16()),
        new("short", short.MinValue, short.MaxValue,
            static value => Wire.Write((ref MessagePackWriter writer) => writer.Write((short)value)),
            static value => Wire.Write((ref MessagePackWriter writer) => writer.WriteInt16((short)value)),
            static (ref MessagePackReader reader) => reader.ReadInt16()),
        new("char", char.MinValue, char.MaxValue,
            static value => Wire.Write((ref MessagePackWriter writer) => writer.Write((char)value)),
            null,
            static (ref MessagePackReader reader) => reader.ReadChar()),
        new("uint", uint.MinValue, uint.MaxValue,
            static value => Wire.Write((ref MessagePackWriter writer) => writer.Write((uint)value)),
            static value => Wire.Write((ref MessagePackWriter writer) => writer.WriteUInt32((uint)value)),
            static (ref MessagePackReader reader) => reader.ReadUInt32()),
        new("int", int.MinValue, int.MaxValue,
            static value => Wire.Write((ref MessagePackWriter writer) => writer.Write((int)value)),
            static value => Wire.Write((ref MessagePackWriter writer) => writer.WriteInt32((int)value)),
            static (ref MessagePackReader reader) => reader.ReadInt32()),
        new("ulong", ulong.MinValue, ulong.MaxValue,
            static value => Wire.Write((ref MessagePackWriter writer) => writer.Write((ulong)value)),
            static value => Wire.Write((ref MessagePackWriter writer) => writer.WriteUInt64((ulong)value)),
            static (ref MessagePackReader reader) => reader.ReadUInt64()),
        new("long", long.MinValue, long.MaxValue,
            static value => Wire.Write((ref MessagePackWriter writer) => writer.Write((long)value)),
            static value => Wire.Write((ref MessagePackWriter writer) => writer.WriteInt64((long)value)),
            static (ref MessagePackReader reader) => reader.ReadInt64()),
    ];

    public bool Holds(Int128 value) => value >= Min && value <= Max;
}
