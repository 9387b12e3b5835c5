using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ProxyGen.Serialization.Formatters;

/// <summary>The form that arrays of several dimensions have on the wire: their lengths, then one array of all elements.</summary>
internal static class DimensionedSequence
{
    public static void Write<T>(ref MessagePackWriter writer, Array? value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(value.Rank + 1);
        for (int dimension = 0; dimension < value.Rank; dimension++)
        {
            if (value.GetLowerBound(dimension) != 0)
            {
                throw new MessagePackSerializationException(
                    $"The indices of dimension {dimension} of an array begin with {value.GetLowerBound(dimension)}. "
                    + "Only arrays whose indices begin with 0 can be copied.");
            }

            writer.Write(value.GetLength(dimension));
        }

        ElementSequence.WriteSpan<T>(ref writer, Elements<T>(value), context);
    }

    /// <summary>Reads the lengths of an array and makes sure that so many elements follow.</summary>
    public static void ReadLengths(ref MessagePackReader reader, scoped Span<int> lengths)
    {
        reader.ReadTupleHeader(lengths.Length + 1);
        long elements = 1;
        long room = 1;
        foreach (ref int length in lengths)
        {
            length = reader.ReadInt32();
            elements *= length;

            // The runtime bounds the product without its zeros too.
            room *= Math.Max(length, 1);
            if (length < 0 || room > Array.MaxLength)
            {
                reader.ThrowInvalid("the lengths of an array of several dimensions are out of range.");
            }
        }

        var ahead = reader;
        int count = ahead.ReadArrayHeader();
        if (count != elements)
        {
            reader.ThrowInvalid($"expected the {elements} elements of an array of several dimensions, but found {count}.");
        }
    }

    public static void ReadElements<T>(ref MessagePackReader reader, Array value, PayloadContext context)
    {
        reader.ReadArrayHeader();
        ElementSequence.ReadSpan(ref reader, Elements<T>(value), context);
    }

    private static Span<T> Elements<T>(Array value) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(value)), value.Length);
}
