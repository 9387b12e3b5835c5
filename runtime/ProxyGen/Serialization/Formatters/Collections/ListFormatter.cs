using System.Runtime.InteropServices;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="List{T}"/> as an array.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class ListFormatter<T> : IFormatter<List<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, List<T>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        ElementSequence.WriteSpan<T>(ref writer, CollectionsMarshal.AsSpan(value), context);
    }

    /// <inheritdoc/>
    public List<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : ElementSequence.ReadList<T>(ref reader, context);
}
