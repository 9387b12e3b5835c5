using System.ComponentModel;
using System.Numerics;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Serialization;

/// <summary>
/// The formatters that are there without registration. Some are only registered when they are asked for, so that processes start sooner: those of
/// structs, which the runtime compiles in every process, ahead of time or not, and those whose types have assemblies of their own.
/// </summary>
internal static class BuiltInFormatters
{
    /// <summary>Registers those that cost next to nothing when it is first read.</summary>
    public static bool AreRegistered { get; } = Register();

    private static readonly LateFormatter[] Late =
    [
        new(typeof(Half), static () => Formatter<Half>.Set(new HalfFormatter())),
        new(typeof(decimal), static () => Formatter<decimal>.Set(new DecimalFormatter())),
        new(typeof(BigInteger), static () => Formatter<BigInteger>.Set(new BigIntegerFormatter())),
        new(typeof(Guid), static () => Formatter<Guid>.Set(new GuidFormatter())),
        new(typeof(DateTime), static () => Formatter<DateTime>.Set(new DateTimeFormatter())),
        new(typeof(DateTimeOffset), static () => Formatter<DateTimeOffset>.Set(new DateTimeOffsetFormatter())),
        new(typeof(DateOnly), static () => Formatter<DateOnly>.Set(new DateOnlyFormatter())),
        new(typeof(TimeOnly), static () => Formatter<TimeOnly>.Set(new TimeOnlyFormatter())),
        new(typeof(TimeSpan), static () => Formatter<TimeSpan>.Set(new TimeSpanFormatter())),
        new(typeof(Memory<byte>), static () => Formatter<Memory<byte>>.Set(new ByteMemoryFormatter())),
        new(typeof(ReadOnlyMemory<byte>), static () => Formatter<ReadOnlyMemory<byte>>.Set(new ByteReadOnlyMemoryFormatter())),
        new(typeof(Uri), static () => Formatter<Uri>.Set(new UriFormatter())),
        new(typeof(PropertyChangedEventArgs), static () => Formatter<PropertyChangedEventArgs>.Set(new PropertyChangedEventArgsFormatter())),
    ];

    private static volatile bool _areAllRegistered;

    /// <summary>Registers the formatter of a type that has been asked for, if it is one of these. Doing so again is harmless.</summary>
    public static void Register(Type type)
    {
        foreach (var late in Late)
        {
            if (late.Type == type)
            {
                late.Register();
            }
        }
    }

    /// <summary>Registers those that nobody has asked for yet: before one is looked for by its name.</summary>
    public static void RegisterAll()
    {
        if (_areAllRegistered)
        {
            return;
        }

        foreach (var late in Late)
        {
            late.Register();
        }

        _areAllRegistered = true;
    }

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
        Formatter<char>.Set(new CharFormatter());
        Formatter<string>.Set(new StringFormatter());
        Formatter<Version>.Set(new VersionFormatter());
        Formatter<EventArgs>.Set(new EventArgsFormatter());
        Formatter<byte[]>.Set(new ByteArrayFormatter());
        Formatter<object>.Set(new ObjectFormatter());
        return true;
    }

    private sealed record LateFormatter(Type Type, Action Register);
}
