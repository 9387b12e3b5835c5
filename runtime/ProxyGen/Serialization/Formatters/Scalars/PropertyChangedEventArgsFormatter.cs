using System.ComponentModel;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="PropertyChangedEventArgs"/> as an array of one, the property's name or nil.</summary>
public sealed class PropertyChangedEventArgsFormatter : IFormatter<PropertyChangedEventArgs>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, PropertyChangedEventArgs? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(1);
        writer.Write(value.PropertyName);
    }

    /// <inheritdoc/>
    public PropertyChangedEventArgs Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        if (reader.ReadArrayHeader() != 1)
        {
            reader.ThrowInvalid("the arguments of a changed property have one field.");
        }

        return new PropertyChangedEventArgs(reader.ReadString());
    }
}
