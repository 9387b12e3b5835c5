namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="double"/> as float 64.</summary>
public sealed class DoubleFormatter : IFormatter<double>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, double value, PayloadContext context) => writer.Write(value);

    /// <inheritdoc/>
    public double Deserialize(ref MessagePackReader reader, PayloadContext context) => reader.ReadDouble();
}
