using System.Numerics;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="Complex"/> as an array: real and imaginary part.</summary>
public sealed class ComplexFormatter : IFormatter<Complex>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Complex value, PayloadContext context)
    {
        writer.WriteArrayHeader(2);
        writer.Write(value.Real);
        writer.Write(value.Imaginary);
    }

    /// <inheritdoc/>
    public Complex Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        reader.ReadTupleHeader(2);
        double real = reader.ReadDouble();
        return new Complex(real, reader.ReadDouble());
    }
}
