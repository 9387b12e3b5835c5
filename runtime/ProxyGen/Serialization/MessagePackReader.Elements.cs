using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace ProxyGen.Serialization;

public ref partial struct MessagePackReader
{
    internal void ReadElements(scoped Span<int> values)
    {
        var input = _input;
        int position = _position;
        while (!values.IsEmpty)
        {
            values = values[IntegerVectors.Read(input[position..], values, out int consumed)..];
            position += consumed;
            _position = position;
            int next = Math.Min(IntegerVectors.Count, values.Length);
            foreach (ref int value in values[..next])
            {
                if (TryReadInPlace(input, ref position, out long integer) && (int)integer == integer)
                {
                    value = (int)integer;
                    _position = position;
                }
                else
                {
                    value = ReadInt32();
                    position = _position;
                }
            }

            values = values[next..];
        }
    }

    internal void ReadElements(scoped Span<long> values)
    {
        var input = _input;
        int position = _position;
        foreach (ref long value in values)
        {
            if (TryReadInPlace(input, ref position, out value))
            {
                _position = position;
            }
            else
            {
                value = ReadInt64();
                position = _position;
            }
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

    // An integer with room for the longest behind it, so that one check of the length is enough. Anything else is left to the methods that say
    // what is wrong.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadInPlace(ReadOnlySpan<byte> input, scoped ref int position, out long value)
    {
        const int Longest = 1 + sizeof(long);
        if (input.Length - position < Longest)
        {
            value = 0;
            return false;
        }

        var element = input.Slice(position, Longest);
        value = (sbyte)element[0];
        if (value >= MinFixInt)
        {
            position++;
            return true;
        }

        switch (element[0])
        {
            case MessagePackCode.UInt8:
                value = element[1];
                position += 1 + sizeof(byte);
                return true;
            case MessagePackCode.UInt16:
                value = BinaryPrimitives.ReadUInt16BigEndian(element[1..]);
                position += 1 + sizeof(ushort);
                return true;
            case MessagePackCode.UInt32:
                value = BinaryPrimitives.ReadUInt32BigEndian(element[1..]);
                position += 1 + sizeof(uint);
                return true;
            case MessagePackCode.Int8:
                value = (sbyte)element[1];
                position += 1 + sizeof(sbyte);
                return true;
            case MessagePackCode.Int16:
                value = BinaryPrimitives.ReadInt16BigEndian(element[1..]);
                position += 1 + sizeof(short);
                return true;
            case MessagePackCode.Int32:
                value = BinaryPrimitives.ReadInt32BigEndian(element[1..]);
                position += 1 + sizeof(int);
                return true;
            default:
                return false;
        }
    }
}
