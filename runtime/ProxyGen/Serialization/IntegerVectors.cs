using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace ProxyGen.Serialization;

// Neighbours in an array mostly have the same width: four integers are looked at together, and written or read together when they do.
//
//   fixint   4 bytes   v    v    v    v
//   uint 16  12 bytes  cd vv vv     cd vv vv     cd vv vv     cd vv vv
//   uint 32  20 bytes  ce vv vv vv vv     ce vv vv vv vv     ce vv vv vv vv     ce vv vv vv vv
//
// Anything else ends the run and is left to those who take them one by one. Whole vectors are stored: what lies behind the run is written over,
// and its length is checked to be there.

/// <summary>Writes and reads runs of integers of the same width in MessagePack.</summary>
internal static class IntegerVectors
{
    /// <summary>How many integers are taken together.</summary>
    public const int Count = 4;

    private const int LongestRun = Count * (1 + sizeof(int));
    private const int SecondPair = LongestRun / 2;
    private const byte None = 0xff;

    private const int MinUInt16 = byte.MaxValue + 1;
    private const int MinUInt32 = ushort.MaxValue + 1;

    private static bool IsSupported => Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian;

    /// <summary>Writes runs of four from the beginning of <paramref name="values"/> as long as there are any.</summary>
    /// <param name="values">What to write.</param>
    /// <param name="output">Where to. Bytes behind those that count may be changed.</param>
    /// <param name="written">How many bytes count.</param>
    /// <returns>How many integers were written.</returns>
    public static int Write(ReadOnlySpan<int> values, Span<byte> output, out int written)
    {
        int count = 0;
        written = 0;
        while (IsSupported && values.Length - count >= Count && output.Length - written >= SecondPair + Vector128<byte>.Count)
        {
            var four = Vector128.Create(values[count..]);
            int length = WriteFour(four, output[written..]);
            if (length == 0)
            {
                break;
            }

            count += Count;
            written += length;
        }

        return count;
    }

    /// <summary>Reads runs of four from the beginning of <paramref name="input"/> as long as there are any.</summary>
    /// <param name="input">What to read.</param>
    /// <param name="values">Where the integers go.</param>
    /// <param name="consumed">How many bytes were read.</param>
    /// <returns>How many integers were read.</returns>
    public static int Read(ReadOnlySpan<byte> input, Span<int> values, out int consumed)
    {
        int count = 0;
        consumed = 0;
        while (IsSupported && values.Length - count >= Count && input.Length - consumed >= LongestRun)
        {
            int length = ReadFour(input[consumed..], values[count..]);
            if (length == 0)
            {
                break;
            }

            count += Count;
            consumed += length;
        }

        return count;
    }

    private static int WriteFour(Vector128<int> four, Span<byte> output)
    {
        var bytes = four.AsByte();
        if (Vector128.LessThanOrEqualAll((four - Vector128.Create(MinUInt16)).AsUInt32(), Vector128.Create((uint)(ushort.MaxValue - MinUInt16))))
        {
            const byte Code = MessagePackCode.UInt16;
            var order = Vector128.Create(None, 1, 0, None, 5, 4, None, 9, 8, None, 13, 12, None, None, None, None);
            var codes = Vector128.Create(Code, 0, 0, Code, 0, 0, Code, 0, 0, Code, 0, 0, 0, 0, 0, 0);
            (Vector128.Shuffle(bytes, order) | codes).CopyTo(output);
            return Count * (1 + sizeof(ushort));
        }

        if (Vector128.GreaterThanOrEqualAll(four, Vector128.Create(MinUInt32)))
        {
            const byte Code = MessagePackCode.UInt32;
            var first = Vector128.Create(None, 3, 2, 1, 0, None, 7, 6, 5, 4, None, None, None, None, None, None);
            var second = Vector128.Create(None, 11, 10, 9, 8, None, 15, 14, 13, 12, None, None, None, None, None, None);
            var codes = Vector128.Create(Code, 0, 0, 0, 0, Code, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            (Vector128.Shuffle(bytes, first) | codes).CopyTo(output);
            (Vector128.Shuffle(bytes, second) | codes).CopyTo(output[SecondPair..]);
            return LongestRun;
        }

        const int MinFixInt = MessagePackWriter.MinFixInt;
        const uint Range = MessagePackCode.MaxFixInt - MinFixInt;
        if (Vector128.LessThanOrEqualAll((four - Vector128.Create(MinFixInt)).AsUInt32(), Vector128.Create(Range)))
        {
            var lowest = Vector128.Create(0, 4, 8, 12, None, None, None, None, None, None, None, None, None, None, None, None);
            BinaryPrimitives.WriteUInt32LittleEndian(output, Vector128.Shuffle(bytes, lowest).AsUInt32().ToScalar());
            return Count;
        }

        return 0;
    }

    private static int ReadFour(ReadOnlySpan<byte> input, Span<int> values)
    {
        const uint EveryThird = 0b0010_0100_1001;
        const uint EveryFifth = 0b1000_0100_0010_0001;
        const uint FirstFour = 0b1111;

        var bytes = Vector128.Create(input);
        if ((Vector128.Equals(bytes, Vector128.Create(MessagePackCode.UInt16)).ExtractMostSignificantBits() & EveryThird) == EveryThird)
        {
            var order = Vector128.Create(2, 1, None, None, 5, 4, None, None, 8, 7, None, None, 11, 10, None, None);
            Vector128.Shuffle(bytes, order).AsInt32().CopyTo(values);
            return Count * (1 + sizeof(ushort));
        }

        if ((Vector128.Equals(bytes, Vector128.Create(MessagePackCode.UInt32)).ExtractMostSignificantBits() & EveryFifth) == EveryFifth)
        {
            var order = Vector128.Create(4, 3, 2, 1, 9, 8, 7, 6, 14, 13, 12, 11, None, None, None, None);
            var four = Vector128.Shuffle(bytes, order).AsInt32()
                .WithElement(Count - 1, BinaryPrimitives.ReadInt32BigEndian(input[(LongestRun - sizeof(int))..]));
            four.CopyTo(values);

            // One that does not fit is left to whoever says so.
            return Vector128.GreaterThanOrEqualAll(four, Vector128<int>.Zero) ? LongestRun : 0;
        }

        var small = Vector128.GreaterThanOrEqual(bytes.AsSByte(), Vector128.Create((sbyte)MessagePackWriter.MinFixInt));
        if ((small.ExtractMostSignificantBits() & FirstFour) == FirstFour)
        {
            Vector128.WidenLower(Vector128.WidenLower(bytes.AsSByte())).CopyTo(values);
            return Count;
        }

        return 0;
    }
}
