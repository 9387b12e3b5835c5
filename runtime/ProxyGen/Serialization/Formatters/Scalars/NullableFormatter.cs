namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats a nullable value as nil or as its value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class NullableFormatter<T> : IFormatter<T?>
    where T : struct
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, T? value, PayloadContext context)
    {
        if (value is { } present)
        {
            Formatter<T>.Default.Serialize(ref writer, present, context);
        }
        else
        {
            writer.WriteNil();
        }
    }

    /// <inheritdoc/>
    public T? Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null : Formatter<T>.Default.Deserialize(ref reader, context);
}
