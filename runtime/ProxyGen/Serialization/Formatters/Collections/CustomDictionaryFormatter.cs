namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats a dictionary class of somebody's own as a map.</summary>
/// <typeparam name="TDictionary">The dictionary class.</typeparam>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public sealed class CustomDictionaryFormatter<TDictionary, TKey, TValue> : IFormatter<TDictionary>
    where TDictionary : IDictionary<TKey, TValue>, new()
    where TKey : notnull
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, TDictionary? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        // A dictionary may hold dictionaries of its own type.
        writer.EnterObject(typeof(TDictionary));
        PairSequence.Write(ref writer, value, value.Count, context);
        writer.LeaveObject();
    }

    /// <inheritdoc/>
    public TDictionary Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (default(TDictionary) is null && reader.TryReadNil())
        {
            return default!;
        }

        reader.EnterObject();
        TDictionary values = new();
        PairSequence.ReadInto(ref reader, values, context);
        reader.LeaveObject();
        return values;
    }
}
