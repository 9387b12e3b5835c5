using System.ComponentModel;
using ProxyGen.Serialization;

namespace ProxyGen.Collections;

/// <summary>Formats <see cref="ListChange{T}"/> as an array: kind, index, old items, new items.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ListChangeFormatter<T> : IFormatter<ListChange<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ListChange<T>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(4);
        writer.Write((int)value.Kind);
        writer.Write(value.Index);
        Formatter<T[]>.Default.Serialize(ref writer, AsArray(value.OldItems), context);
        Formatter<T[]>.Default.Serialize(ref writer, AsArray(value.NewItems), context);
    }

    /// <inheritdoc/>
    public ListChange<T> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        ChangeForm.ReadHeader(ref reader, 4);
        return new ListChange<T>(
            ChangeForm.ReadKind(ref reader),
            reader.ReadInt32(),
            Formatter<T[]>.Default.Deserialize(ref reader, context) ?? [],
            Formatter<T[]>.Default.Deserialize(ref reader, context) ?? []);
    }

    private static T[] AsArray(IReadOnlyList<T> items) => items as T[] ?? [.. items];
}
