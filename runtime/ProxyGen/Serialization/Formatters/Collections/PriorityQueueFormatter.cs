namespace ProxyGen.Serialization.Formatters;

/// <summary>
/// Formats <see cref="PriorityQueue{TElement, TPriority}"/> as an array of arrays of two: an element and its priority. Standard comparers
/// are kept.
/// </summary>
/// <typeparam name="TElement">The type of the elements.</typeparam>
/// <typeparam name="TPriority">The type of the priorities.</typeparam>
public sealed class PriorityQueueFormatter<TElement, TPriority> : IFormatter<PriorityQueue<TElement, TPriority>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, PriorityQueue<TElement, TPriority>? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        ComparerForm.Write(ref writer, value.Comparer, value);
        writer.WriteArrayHeader(value.Count);
        var elementFormatter = Formatter<TElement>.Default;
        var priorityFormatter = Formatter<TPriority>.Default;
        foreach (var (element, priority) in value.UnorderedItems)
        {
            writer.WriteArrayHeader(2);
            elementFormatter.Serialize(ref writer, element, context);
            priorityFormatter.Serialize(ref writer, priority, context);
        }
    }

    /// <inheritdoc/>
    public PriorityQueue<TElement, TPriority> Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        var comparer = ComparerForm.ReadOrder<TPriority>(ref reader);
        var items = new (TElement, TPriority)[reader.ReadArrayHeader()];
        var elementFormatter = Formatter<TElement>.Default;
        var priorityFormatter = Formatter<TPriority>.Default;
        foreach (ref var item in items.AsSpan())
        {
            reader.ReadTupleHeader(2);
            item.Item1 = elementFormatter.Deserialize(ref reader, context);
            item.Item2 = priorityFormatter.Deserialize(ref reader, context);
        }

        return new PriorityQueue<TElement, TPriority>(items, comparer);
    }
}
