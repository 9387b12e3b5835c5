using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Tests.Serialization;

/// <content>Arrays of several dimensions, and views of arrays.</content>
internal static partial class FormatterCatalog
{
    private static int[] OneTwo => [1, 2];

    private static string[] OneText => ["a"];

    private static IEnumerable<FormatterCase> Arrays() =>
    [
        Case("bool[]", new ArrayFormatter<bool>(), Any<bool[]>(), [true, false]),
        Case("sbyte[]", new ArrayFormatter<sbyte>(), Any<sbyte[]>(), [sbyte.MinValue, 0, sbyte.MaxValue]),
        Case("short[]", new ArrayFormatter<short>(), Wide<short>().ArrayOf(), [short.MinValue, 0, short.MaxValue]),
        Case("ushort[]", new ArrayFormatter<ushort>(), Wide<ushort>().ArrayOf(), [0, ushort.MaxValue]),
        Case("ulong[]", new ArrayFormatter<ulong>(), Wide<ulong>().ArrayOf(), [0, ulong.MaxValue]),
        Case("List<byte>", new ListFormatter<byte>(), Any<List<byte>>(), [0, 127, 128]),
        Case(
            "long[] of every width", new ArrayFormatter<long>(),
            Wide<long>().Select(static n => Enumerable.Range(0, 64).Select(by => n >> by).ToArray()), []),
        Case(
            "int[,]", new TwoDimensionalArrayFormatter<int>(),
            Numbered(2).Select(static n => (int[,])n).OrNull(), null!, new int[0, 3], new[,] { { 1, 2, 3 }, { 4, 5, 6 } }),
        Case("string[,]", new TwoDimensionalArrayFormatter<string>(), Gen.Constant(new string[,] { { "a", null! } }), new string[2, 1]),
        Case(
            "byte[,]", new TwoDimensionalArrayFormatter<byte>(),
            Any<byte>().Select(static n => new[,] { { n }, { (byte)1 } }), new byte[,] { { 1, 255 } }),
        Case(
            "int[,,]", new ThreeDimensionalArrayFormatter<int>(),
            Numbered(3).Select(static n => (int[,,])n).OrNull(), null!, new int[2, 0, 3], new int[,,] { { { 1, 2 } }, { { 3, 4 } } }),
        Case(
            "int[,,,]", new FourDimensionalArrayFormatter<int>(),
            Numbered(4).Select(static n => (int[,,,])n).OrNull(), null!, new int[,,,] { { { { 1, 2 } } }, { { { 3, 4 } } } }),
        View(
            "Memory<int>", new MemoryFormatter<int>(),
            Ints().Select(static values => values.AsMemory()), static value => value.ToArray(), default, OneTwo),
        View(
            "ReadOnlyMemory<string>", new ReadOnlyMemoryFormatter<string>(),
            Texts().Select(static values => new ReadOnlyMemory<string>(values)), static value => value.ToArray(), default, OneText),
        View(
            "ArraySegment<int>", new ArraySegmentFormatter<int>(),
            Ints().Select(static values => new ArraySegment<int>(values, values.Length / 2, values.Length - (values.Length / 2))),
            AsArray, default,
            new ArraySegment<int>([]), new ArraySegment<int>([1, 2, 3], 1, 1)),
        View(
            "ArraySegment<byte>", new ByteArraySegmentFormatter(),
            Any<byte[]>().Select(static values => new ArraySegment<byte>(values)), AsArray, default,
            new ArraySegment<byte>([1, 2, 3], 1, 1)),
        View(
            "ReadOnlySequence<int>", new ReadOnlySequenceFormatter<int>(),
            Ints().Select(InPieces), static value => value.ToArray(), default, InPieces([1, 2, 3, 4])),
        View(
            "ReadOnlySequence<byte>", new ByteReadOnlySequenceFormatter(),
            Any<byte[]>().Select(InPieces), static value => value.ToArray(), default, InPieces<byte>([1, 2, 3, 4])),
    ];

    private static T[]? AsArray<T>(ArraySegment<T> value) => value.Array is null ? null : value.ToArray();

    private static Gen<Array> Numbered(int rank) => Gen.Choose(0, 4).ArrayOf(rank).Select(static lengths =>
    {
        var array = Array.CreateInstance(typeof(int), lengths);
        int next = 0;
        for (int position = 0; position < array.Length; position++)
        {
            int rest = position;
            int[] indices = new int[lengths.Length];
            for (int dimension = lengths.Length - 1; dimension >= 0; dimension--)
            {
                (rest, indices[dimension]) = Math.DivRem(rest, lengths[dimension]);
            }

            array.SetValue(next++, indices);
        }

        return array;
    });

    private static ReadOnlySequence<T> InPieces<T>(T[] values)
    {
        var first = new Piece<T>(values.AsMemory(0, values.Length / 3), 0);
        var last = first.Append(values.AsMemory(values.Length / 3));
        return new ReadOnlySequence<T>(first, 0, last, last.Memory.Length);
    }

    private sealed class Piece<T> : ReadOnlySequenceSegment<T>
    {
        public Piece(ReadOnlyMemory<T> memory, long start)
        {
            Memory = memory;
            RunningIndex = start;
        }

        public Piece<T> Append(ReadOnlyMemory<T> memory)
        {
            var next = new Piece<T>(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
