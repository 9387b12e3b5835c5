using System.Numerics;
using FsCheck.Fluent;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Tests.Serialization;

internal static partial class FormatterCatalog
{
    private static IEnumerable<FormatterCase> Scalars() =>
    [
        Case("bool", new BooleanFormatter(), Any<bool>(), false, true),
        Case("byte", new ByteFormatter(), Any<byte>(), (byte)0, (byte)127, (byte)128, byte.MaxValue),
        Case("sbyte", new SByteFormatter(), Any<sbyte>(), sbyte.MinValue, (sbyte)-33, (sbyte)-32, (sbyte)0, sbyte.MaxValue),
        Case("short", new Int16Formatter(), Wide<short>(), short.MinValue, (short)-129, (short)0, short.MaxValue),
        Case("ushort", new UInt16Formatter(), Wide<ushort>(), (ushort)0, (ushort)256, ushort.MaxValue),
        Case("int", new Int32Formatter(), Wide<int>(), int.MinValue, -1, 0, 1000, int.MaxValue),
        Case("uint", new UInt32Formatter(), Wide<uint>(), 0u, 70_000u, uint.MaxValue),
        Case("long", new Int64Formatter(), Wide<long>(), long.MinValue, -1L, 0L, long.MaxValue),
        Case("ulong", new UInt64Formatter(), Wide<ulong>(), 0ul, 1ul << 40, ulong.MaxValue),
        View("float", new SingleFormatter(), Any<float>(), Bits, 0f, -0f, float.NaN, float.MinValue, float.Epsilon),
        View("double", new DoubleFormatter(), Any<double>(), Bits, 0d, -0d, double.NaN, double.MinValue, double.Epsilon),
        Case(
            "Half", new HalfFormatter(),
            Wide<short>().Select(BitConverter.Int16BitsToHalf), Half.Zero, Half.MaxValue, Half.Epsilon, Half.NaN),
        View(
            "decimal", new DecimalFormatter(),
            Any<decimal>(), ScaleAndValue, 0m, 1.50m, -0.0000000000000000000000000001m, decimal.MinValue, decimal.MaxValue),
        Case(
            "BigInteger", new BigIntegerFormatter(),
            Any<BigInteger>(), BigInteger.Zero, BigInteger.MinusOne, BigInteger.Pow(10, 400), -BigInteger.Pow(2, 127)),
        Case("char", new CharFormatter(), Any<char>(), '\0', 'A', '€', char.MaxValue),
        Case("string", new StringFormatter(), Text().OrNull(), null!, "", "A", new string('é', 300)),
        Case("Guid", new GuidFormatter(), Any<Guid>(), Guid.Empty, Guid.AllBitsSet),
        View(
            "DateTime", new DateTimeFormatter(),
            Any<DateTime>(), Ticks, DateTime.UnixEpoch, DateTime.UnixEpoch.AddTicks(1), DateTime.MinValue, DateTime.MaxValue),
        View(
            "DateTimeOffset", new DateTimeOffsetFormatter(),
            Any<DateTimeOffset>(), static value => (value.Ticks, value.Offset), DateTimeOffset.UnixEpoch, DateTimeOffset.MinValue,
            DateTimeOffset.MaxValue, new DateTimeOffset(2024, 2, 29, 1, 2, 3, new TimeSpan(-3, -30, 0))),
        Case(
            "DateOnly", new DateOnlyFormatter(),
            Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber), DateOnly.MinValue, DateOnly.MaxValue),
        Case(
            "TimeOnly", new TimeOnlyFormatter(),
            Wide<long>().Select(static ticks => new TimeOnly((long)((ulong)ticks % TimeSpan.TicksPerDay))), TimeOnly.MinValue,
            TimeOnly.MaxValue),
        Case("TimeSpan", new TimeSpanFormatter(), Any<TimeSpan>(), TimeSpan.Zero, TimeSpan.MinValue, TimeSpan.MaxValue),
        View(
            "Uri", new UriFormatter(),
            Gen.Elements("https://example.org/a?b=c#d", "relative/ä b", "", "file:///tmp/x", "mailto:a@b.c").Select(ToUri).OrNull(),
            static value => value?.OriginalString, null!, ToUri("http://[::1]:8080/")),
        Case(
            "Version", new VersionFormatter(),
            Gen.Choose(0, int.MaxValue).Four().Select(static n => new Version(n.Item1, n.Item2, n.Item3, n.Item4)).OrNull(), null!,
            new Version(1, 2), new Version(1, 2, 3)),
        Case("byte[]", new ByteArrayFormatter(), Any<byte[]>().OrNull(), null!, [], [1, 2, 3], new byte[300]),
        View(
            "Memory<byte>", new ByteMemoryFormatter(),
            Any<byte[]>().Select(static bytes => bytes.AsMemory()), static value => value.ToArray(), default, new byte[] { 1, 2 }),
        View(
            "ReadOnlyMemory<byte>", new ByteReadOnlyMemoryFormatter(),
            Any<byte[]>().Select(static bytes => new ReadOnlyMemory<byte>(bytes)), static value => value.ToArray(), default,
            new byte[] { 1, 2 }),
        Case(
            "enum: int", new EnumFormatter<DayOfWeek>(),
            Wide<int>().Select(static value => (DayOfWeek)value), DayOfWeek.Friday, (DayOfWeek)(-77)),
        Case("enum: byte", new EnumFormatter<ByteEnum>(), Any<byte>().Select(static value => (ByteEnum)value), ByteEnum.Last),
        Case("enum: sbyte", new EnumFormatter<SByteEnum>(), Any<sbyte>().Select(static value => (SByteEnum)value), SByteEnum.First),
        Case("enum: short", new EnumFormatter<Int16Enum>(), Wide<short>().Select(static value => (Int16Enum)value), Int16Enum.First),
        Case("enum: ushort", new EnumFormatter<UInt16Enum>(), Wide<ushort>().Select(static value => (UInt16Enum)value), UInt16Enum.Last),
        Case("enum: uint", new EnumFormatter<UInt32Enum>(), Wide<uint>().Select(static value => (UInt32Enum)value), UInt32Enum.Last),
        Case("enum: long", new EnumFormatter<Int64Enum>(), Wide<long>().Select(static value => (Int64Enum)value), Int64Enum.First),
        Case("enum: ulong", new EnumFormatter<UInt64Enum>(), Wide<ulong>().Select(static value => (UInt64Enum)value), UInt64Enum.Last),
        Case("int?", new NullableFormatter<int>(), Any<int?>(), null, 0, int.MinValue),
    ];

    private static object? Bits(float value) => BitConverter.SingleToInt32Bits(value);

    private static object? Bits(double value) => BitConverter.DoubleToInt64Bits(value);

    // A zero that is negative is one for no operator and is not kept; the scale is.
    private static object? ScaleAndValue(decimal value) => (value.Scale, value);

    private static object? Ticks(DateTime value) => value.Ticks;

    private static Uri ToUri(string text) => new(text, UriKind.RelativeOrAbsolute);

    private enum ByteEnum : byte
    {
        Last = byte.MaxValue,
    }

    private enum SByteEnum : sbyte
    {
        First = sbyte.MinValue,
    }

    private enum Int16Enum : short
    {
        First = short.MinValue,
    }

    private enum UInt16Enum : ushort
    {
        Last = ushort.MaxValue,
    }

    private enum UInt32Enum : uint
    {
        Last = uint.MaxValue,
    }

    private enum Int64Enum : long
    {
        First = long.MinValue,
    }

    private enum UInt64Enum : ulong
    {
        Last = ulong.MaxValue,
    }
}
