namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats a collection class of somebody's own as an array of its elements.</summary>
/// <typeparam name="TCollection">The collection class.</typeparam>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class CustomCollectionFormatter<TCollection, T> : IFormatter<TCollection>
    where TCollection : ICollection<T>, new()
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, TCollection? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        // A collection may hold collections of its own type.
        writer.EnterObject(typeof(TCollection));
        int count = value.Count;
        int written = 0;
        writer.WriteArrayHeader(count);
        var formatter = Formatter<T>.Default;
        foreach (var item in value)
        {
            formatter.Serialize(ref writer, item, context);
            written++;
        }

        if (written != count)
        {
            throw new InvalidOperationException(
                $"A '{typeof(TCollection).CSharpName()}' said that it had {count} elements and gave {written}. "
                + "It must not change while it is written.");
        }

        writer.LeaveObject();
    }

    /// <inheritdoc/>
    public TCollection Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (default(TCollection) is null && reader.TryReadNil())
        {
            return default!;
        }

        reader.EnterObject();
        int count = reader.ReadArrayHeader();
        TCollection values = new();
        var formatter = Formatter<T>.Default;
        for (int i = 0; i < count; i++)
        {
            values.Add(formatter.Deserialize(ref reader, context));
        }

        reader.LeaveObject();
        return values;
    }
}
