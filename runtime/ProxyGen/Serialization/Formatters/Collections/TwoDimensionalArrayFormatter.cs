namespace ProxyGen.Serialization.Formatters;

/// <summary>
/// Formats arrays of two dimensions as an array: the lengths, and an array of all elements, the last index running fastest.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class TwoDimensionalArrayFormatter<T> : IFormatter<T[,]>
{
    private const int Rank = 2;

    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, T[,]? value, PayloadContext context) =>
        DimensionedSequence.Write<T>(ref writer, value, context);

    /// <inheritdoc/>
    public T[,] Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        Span<int> lengths = stackalloc int[Rank];
        DimensionedSequence.ReadLengths(ref reader, lengths);
        var value = new T[lengths[0], lengths[1]];
        DimensionedSequence.ReadElements<T>(ref reader, value, context);
        return value;
    }
}
