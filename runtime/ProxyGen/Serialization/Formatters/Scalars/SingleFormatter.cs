namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="float"/> as float 32.</summary>
public sealed class SingleFormatter : IFormatter<float>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, float value, PayloadContext context) => writer.Write(value);

    /// <inheritdoc/>
    public float Deserialize(ref MessagePackReader reader, PayloadContext context) => reader.ReadSingle();
}
