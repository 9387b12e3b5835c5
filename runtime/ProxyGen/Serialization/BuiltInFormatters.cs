using System.ComponentModel;
using System.Numerics;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Serialization;

/// <summary>The formatters that are there without registration.</summary>
internal static class BuiltInFormatters
{
    /// <summary>Registers them when it is first read.</summary>
    public static bool AreRegistered { get; } = Register();

    private static bool Register()
    {
        Formatter<bool>.Set(new BooleanFormatter());
        Formatter<byte>.Set(new ByteFormatter());
        Formatter<sbyte>.Set(new SByteFormatter());
        Formatter<short>.Set(new Int16Formatter());
        Formatter<ushort>.Set(new UInt16Formatter());
        Formatter<int>.Set(new Int32Formatter());
        Formatter<uint>.Set(new UInt32Formatter());
        Formatter<long>.Set(new Int64Formatter());
        Formatter<ulong>.Set(new UInt64Formatter());
        Formatter<float>.Set(new SingleFormatter());
        Formatter<double>.Set(new DoubleFormatter());
        Formatter<Half>.Set(new HalfFormatter());
        Formatter<decimal>.Set(new DecimalFormatter());
        Formatter<BigInteger>.Set(new BigIntegerFormatter());
        Formatter<char>.Set(new CharFormatter());
        Formatter<string>.Set(new StringFormatter());
        Formatter<Guid>.Set(new GuidFormatter());
        Formatter<DateTime>.Set(new DateTimeFormatter());
        Formatter<DateTimeOffset>.Set(new DateTimeOffsetFormatter());
        Formatter<DateOnly>.Set(new DateOnlyFormatter());
        Formatter<TimeOnly>.Set(new TimeOnlyFormatter());
        Formatter<TimeSpan>.Set(new TimeSpanFormatter());
        Formatter<Uri>.Set(new UriFormatter());
        Formatter<Version>.Set(new VersionFormatter());
        Formatter<EventArgs>.Set(new EventArgsFormatter());
        Formatter<PropertyChangedEventArgs>.Set(new PropertyChangedEventArgsFormatter());
        Formatter<byte[]>.Set(new ByteArrayFormatter());
        Formatter<Memory<byte>>.Set(new ByteMemoryFormatter());
        Formatter<ReadOnlyMemory<byte>>.Set(new ByteReadOnlyMemoryFormatter());
        Formatter<object>.Set(new ObjectFormatter());
        return true;
    }
}
