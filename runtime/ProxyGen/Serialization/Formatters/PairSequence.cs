namespace ProxyGen.Serialization.Formatters;

/// <summary>The map form that all dictionaries have on the wire.</summary>
internal static class PairSequence
{
    public static void Write<TKey, TValue>(
        ref MessagePackWriter writer,
        IEnumerable<KeyValuePair<TKey, TValue>> pairs,
        int count,
        PayloadContext context)
    {
        if (pairs is ISnapshotSource<KeyValuePair<TKey, TValue>> source)
        {
            var copy = source.ToArray();
            pairs = copy;
            count = copy.Length;
        }

        writer.WriteMapHeader(count);
        var keyFormatter = Formatter<TKey>.Default;
        var valueFormatter = Formatter<TValue>.Default;
        int written = 0;
        foreach (var (key, value) in pairs)
        {
            keyFormatter.Serialize(ref writer, key, context);
            valueFormatter.Serialize(ref writer, value, context);
            written++;
        }

        if (written != count)
        {
            throw new InvalidOperationException(
                $"A dictionary said that it had {count} pairs and gave {written}. It must not change while it is written.");
        }
    }

    public static Dictionary<TKey, TValue> ReadDictionary<TKey, TValue>(ref MessagePackReader reader, PayloadContext context)
        where TKey : notnull
    {
        var comparer = ComparerForm.ReadEquality<TKey>(ref reader);
        int count = reader.ReadMapHeader();
        var values = new Dictionary<TKey, TValue>(count, comparer);
        var keyFormatter = Formatter<TKey>.Default;
        var valueFormatter = Formatter<TValue>.Default;
        for (int i = 0; i < count; i++)
        {
            var key = ReadKey(ref reader, keyFormatter, context);
            if (!values.TryAdd(key, valueFormatter.Deserialize(ref reader, context)))
            {
                ThrowTwice(ref reader);
            }
        }

        return values;
    }

    public static void ReadInto<TKey, TValue>(ref MessagePackReader reader, IDictionary<TKey, TValue> values, PayloadContext context)
        where TKey : notnull
    {
        int count = reader.ReadMapHeader();
        var keyFormatter = Formatter<TKey>.Default;
        var valueFormatter = Formatter<TValue>.Default;
        for (int i = 0; i < count; i++)
        {
            var key = ReadKey(ref reader, keyFormatter, context);
            if (!values.TryAdd(key, valueFormatter.Deserialize(ref reader, context)))
            {
                ThrowTwice(ref reader);
            }
        }
    }

    private static TKey ReadKey<TKey>(ref MessagePackReader reader, IFormatter<TKey> formatter, PayloadContext context)
    {
        var key = formatter.Deserialize(ref reader, context);
        if (key is null)
        {
            reader.ThrowInvalid("a key of a map is nil.");
        }

        return key;
    }

    // Overwriting would lose an entry without a word.
    private static void ThrowTwice(ref MessagePackReader reader) =>
        reader.ThrowInvalid("a key of a map stands there twice, as the reader's comparer sees it.");
}
