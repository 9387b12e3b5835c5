using System.Collections.Immutable;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ImmutableList{T}"/> as an array.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class ImmutableListFormatter<T> : IFormatter<ImmutableList<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ImmutableList<T>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(value.Count);
        var formatter = Formatter<T>.Default;
        foreach (var element in value)
        {
            formatter.Serialize(ref writer, element, context);
        }
    }

    /// <inheritdoc/>
    public ImmutableList<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : ImmutableList.Create(ElementSequence.ReadArray<T>(ref reader, context));
}
