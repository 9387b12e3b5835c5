using System.Collections.ObjectModel;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ReadOnlySet{T}"/> as an array. Standard comparers are kept.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class ReadOnlySetFormatter<T> : IFormatter<ReadOnlySet<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ReadOnlySet<T>? value, PayloadContext context)
    {
        if (value is not null)
        {
            ComparerForm.WriteComparerOfSet<T>(ref writer, value);
        }

        ElementSequence.WriteOrNil(ref writer, value, context);
    }

    /// <inheritdoc/>
    public ReadOnlySet<T> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        return new ReadOnlySet<T>(ElementSequence.ReadSet<T>(ref reader, context));
    }
}
