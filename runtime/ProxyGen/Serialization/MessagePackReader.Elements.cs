using System.Buffers.Binary;

namespace ProxyGen.Serialization;

public ref partial struct MessagePackReader
{
    internal void ReadElements(scoped Span<int> values)
    {
        foreach (ref int value in values)
        {
            value = ReadInt32();
        }
    }

    internal void ReadElements(scoped Span<long> values)
    {
        foreach (ref long value in values)
        {
            value = ReadInt64();
        }
    }

    internal void ReadElements(scoped Span<float> values)
    {
        const int Size = 1 + sizeof(float);
        var input = _input[_position..];
        int count = 0;
        while (count < values.Length && input.Length >= Size && input[0] == MessagePackCode.Float32)
        {
            values[count++] = BinaryPrimitives.ReadSingleBigEndian(input[1..]);
            input = input[Size..];
        }

        // Other numbers may stand between them.
        _position = _input.Length - input.Length;
        foreach (ref float value in values[count..])
        {
            value = ReadSingle();
        }
    }

    internal void ReadElements(scoped Span<double> values)
    {
        const int Size = 1 + sizeof(double);
        var input = _input[_position..];
        int count = 0;
        while (count < values.Length && input.Length >= Size && input[0] == MessagePackCode.Float64)
        {
            values[count++] = BinaryPrimitives.ReadDoubleBigEndian(input[1..]);
            input = input[Size..];
        }

        // Other numbers may stand between them.
        _position = _input.Length - input.Length;
        foreach (ref double value in values[count..])
        {
            value = ReadDouble();
        }
    }
}
