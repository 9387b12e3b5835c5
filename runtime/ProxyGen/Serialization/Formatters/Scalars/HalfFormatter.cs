namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="Half"/> as float 32.</summary>
public sealed class HalfFormatter : IFormatter<Half>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Half value, PayloadContext context) => writer.Write((float)value);

    /// <inheritdoc/>
    public Half Deserialize(ref MessagePackReader reader, PayloadContext context) => (Half)reader.ReadSingle();
}
