using System.Net;
using MessagePack;
using ProxyGen.IntegrationTests.Data.Types;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.Serialization;

[assembly: ProxyGen.SharedFormatter(typeof(IPEndPoint), typeof(EndPointFormatter))]
[assembly: ProxyGen.SharedFormatter(typeof(Lazy<>), typeof(LazyFormatter<>))]

namespace ProxyGen.IntegrationTests.Data.Types;

/// <summary>A stream cannot be copied; its formatter knows how all the same.</summary>
[SharedFormatter(typeof(BytesFormatter))]
public sealed class Bytes(byte[] bytes) : MemoryStream(bytes);

public sealed class BytesFormatter : IFormatter<Bytes>
{
    private BytesFormatter()
    {
    }

    public static BytesFormatter Instance { get; } = new();

    public void Serialize(ref MessagePackWriter writer, Bytes value, PayloadContext context) => writer.Write(value?.ToArray());

    public Bytes Deserialize(ref MessagePackReader reader, PayloadContext context) => reader.TryReadNil() ? null! : new(reader.ReadByteSpan().ToArray());
}

public sealed class EndPointFormatter : IFormatter<IPEndPoint>
{
    public void Serialize(ref MessagePackWriter writer, IPEndPoint value, PayloadContext context) => writer.Write(value?.ToString());

    public IPEndPoint Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : IPEndPoint.Parse(reader.ReadString()!);
}

public sealed class LazyFormatter<T> : IFormatter<Lazy<T>>
{
    public void Serialize(ref MessagePackWriter writer, Lazy<T> value, PayloadContext context) =>
        Formatter<T>.Default.Serialize(ref writer, value.Value, context);

    public Lazy<T> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        var value = Formatter<T>.Default.Deserialize(ref reader, context);
        return new Lazy<T>(() => value);
    }
}

/// <summary>Writes an integer as text.</summary>
internal sealed class TextualFormatter : IFormatter<int>
{
    public void Serialize(ref MessagePackWriter writer, int value, PayloadContext context) =>
        writer.Write(value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public int Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        int.Parse(reader.ReadString()!, System.Globalization.CultureInfo.InvariantCulture);
}

public sealed class Parcel
{
    [SharedFormatter(typeof(TextualFormatter))]
    public int Number { get; set; }

    [MessagePackFormatter(typeof(TextualFormatter))]
    public int Other { get; init; }

    public IPEndPoint? Address { get; set; }

    public Lazy<Point>? Later { get; set; }

    public Bytes? Bytes { get; set; }
}

/// <summary>Its formatter is registered by hand and wins over the generated one.</summary>
public readonly record struct Celsius(double Degrees);

public sealed class CelsiusFormatter : IFormatter<Celsius>
{
    [System.Runtime.CompilerServices.ModuleInitializer]
    internal static void Register() => FormatterRegistry.Register(new CelsiusFormatter());

    public void Serialize(ref MessagePackWriter writer, Celsius value, PayloadContext context) => writer.Write(value.Degrees);

    public Celsius Deserialize(ref MessagePackReader reader, PayloadContext context) => new(reader.ReadDouble());
}
