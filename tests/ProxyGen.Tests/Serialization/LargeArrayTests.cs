using System.Buffers;
using ProxyGen.Serialization;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Tests.Serialization;

/// <summary>Arrays of tens of megabytes are copied once into the message and once out of it.</summary>
public sealed class LargeArrayTests
{
    private const int Count = 100_003;

    private static readonly long[] AllNumbers = Numbers();

    public static TheoryData<string> Names => [.. Arrays().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Room_for_a_long_array_is_asked_for_once(string name) => Arrays()[name]();

    private static Dictionary<string, Action> Arrays() => new()
    {
        ["byte[]"] = () => Check(new ByteArrayFormatter(), Of(static n => (byte)n)),
        ["ReadOnlyMemory<byte>"] = () => Check(new ByteReadOnlyMemoryFormatter(), Of(static n => (byte)n), static value => value.ToArray()),
        ["List<byte>"] = () => Check(new ListFormatter<byte>(), [.. Of(static n => (byte)n)]),
        ["bool[]"] = () => Check(new ArrayFormatter<bool>(), Of(static n => n % 2 == 0)),
        ["sbyte[]"] = () => Check(new ArrayFormatter<sbyte>(), Of(static n => (sbyte)n)),
        ["short[]"] = () => Check(new ArrayFormatter<short>(), Of(static n => (short)n)),
        ["ushort[]"] = () => Check(new ArrayFormatter<ushort>(), Of(static n => (ushort)n)),
        ["int[]"] = () => Check(new ArrayFormatter<int>(), Of(static n => (int)n)),
        ["uint[]"] = () => Check(new ArrayFormatter<uint>(), Of(static n => (uint)n)),
        ["long[]"] = () => Check(new ArrayFormatter<long>(), Of(static n => n)),
        ["ulong[]"] = () => Check(new ArrayFormatter<ulong>(), Of(static n => (ulong)n)),
        ["float[]"] = () => Check(new ArrayFormatter<float>(), Of(static n => (float)n)),
        ["double[]"] = () => Check(new ArrayFormatter<double>(), Of(static n => (double)n)),
        ["int[], positive"] = () => Check(new ArrayFormatter<int>(), Of(static n => (int)n & int.MaxValue)),
        ["int[], small"] = () => Check(new ArrayFormatter<int>(), Of(static n => (int)n & 255)),
        ["long[,]"] = () => Check(new TwoDimensionalArrayFormatter<long>(), Square()),
    };

    private static void Check<T>(IFormatter<T> formatter, T value, Func<T, object>? view = null)
    {
        var buffer = new GrowthCounter();
        var writer = new MessagePackWriter(buffer);
        formatter.Serialize(ref writer, value, PayloadContext.DataOnly);
        writer.Flush();

        Assert.Equal(1, buffer.Growths);
        int written = buffer.Written.Length;
        Assert.True(buffer.Capacity <= 2 * written, $"{buffer.Capacity} bytes were asked for to write {written}.");
        var read = Wire.Deserialize(formatter, buffer.Written);
        Assert.Equal(view is null ? value : view(value), view is null ? read : view(read));
    }

    private static T[] Of<T>(Func<long, T> convert) => Array.ConvertAll(AllNumbers, number => convert(number));

    // Of every width, each as often as the others.
    private static long[] Numbers()
    {
        var random = new Random(20_260_101);
        var numbers = new long[Count];
        foreach (ref long number in numbers.AsSpan())
        {
            number = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
        }

        return numbers;
    }

    private static long[,] Square()
    {
        var square = new long[300, 300];
        Buffer.BlockCopy(AllNumbers, 0, square, 0, square.Length * sizeof(long));
        return square;
    }

    private sealed class GrowthCounter : IBufferWriter<byte>
    {
        // For what stands in front of the elements.
        private byte[] _buffer = new byte[64];
        private int _count;

        public int Growths { get; private set; }

        public int Capacity => _buffer.Length;

        public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _count);

        public void Advance(int count) => _count += count;

        public Memory<byte> GetMemory(int sizeHint = 0) => throw new NotSupportedException();

        public Span<byte> GetSpan(int sizeHint = 0)
        {
            if (_buffer.Length - _count < Math.Max(sizeHint, 1))
            {
                Growths++;
                Array.Resize(ref _buffer, _count + sizeHint);
            }

            return _buffer.AsSpan(_count);
        }
    }
}
