using System.Buffers.Binary;

namespace ProxyGen.Serialization;

public ref partial struct MessagePackWriter
{
    private const int ElementsPerReservation = 256;

    internal void WriteElements(scoped ReadOnlySpan<int> values)
    {
        foreach (int value in values)
        {
            Write(value);
        }
    }

    internal void WriteElements(scoped ReadOnlySpan<long> values)
    {
        foreach (long value in values)
        {
            Write(value);
        }
    }

    internal void WriteElements(scoped ReadOnlySpan<float> values)
    {
        const int Size = 1 + sizeof(float);
        while (!values.IsEmpty)
        {
            var chunk = values[..Math.Min(values.Length, ElementsPerReservation)];
            var span = GetSpan(chunk.Length * Size)[..(chunk.Length * Size)];
            foreach (float value in chunk)
            {
                span[0] = MessagePackCode.Float32;
                BinaryPrimitives.WriteSingleBigEndian(span[1..], value);
                span = span[Size..];
            }

            _count += chunk.Length * Size;
            values = values[chunk.Length..];
        }
    }

    internal void WriteElements(scoped ReadOnlySpan<double> values)
    {
        const int Size = 1 + sizeof(double);
        while (!values.IsEmpty)
        {
            var chunk = values[..Math.Min(values.Length, ElementsPerReservation)];
            var span = GetSpan(chunk.Length * Size)[..(chunk.Length * Size)];
            foreach (double value in chunk)
            {
                span[0] = MessagePackCode.Float64;
                BinaryPrimitives.WriteDoubleBigEndian(span[1..], value);
                span = span[Size..];
            }

            _count += chunk.Length * Size;
            values = values[chunk.Length..];
        }
    }
}
