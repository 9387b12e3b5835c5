using ProxyGen.Serialization;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Tests.Serialization;

/// <summary>What is written and read four at a time is what is written and read one by one.</summary>
public sealed class IntegerVectorsTests
{
    // On both sides of every limit between two widths.
    private static readonly int[] Limits =
    [
        int.MinValue, -32_769, -32_768, -129, -128, -33, -32, -1, 0, 1, 127, 128, 255, 256, 32_767, 32_768, 65_535, 65_536, int.MaxValue,
    ];

    private readonly ArrayFormatter<int> _formatter = new();

    [Fact]
    public void Any_four_are_written_and_read_as_one_by_one()
    {
        for (int place = 0; place < IntegerVectors.Count; place++)
        {
            foreach (int usual in Limits)
            {
                foreach (int other in Limits)
                {
                    int[] values = [.. Enumerable.Repeat(usual, 3 * IntegerVectors.Count)];
                    values[IntegerVectors.Count + place] = other;
                    Check(values);
                }
            }
        }
    }

    [Fact]
    public void Runs_of_any_width_and_length_follow_each_other()
    {
        int seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int round = 0; round < 500; round++)
        {
            List<int> values = [];
            int length = random.Next(600);
            while (values.Count < length)
            {
                int bits = random.Next(32);
                int sign = random.Next(4) == 0 ? -1 : 1;
                int run = random.Next(1, 30);
                for (int index = 0; index < run; index++)
                {
                    values.Add(sign * (int)(random.NextInt64(1L << bits, 2L << bits) & int.MaxValue));
                }
            }

            Check([.. values]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(70_000)]
    public void An_end_that_comes_too_early_is_seen_at_every_byte(int value)
    {
        byte[] whole = Wire.Serialize(_formatter, [.. Enumerable.Repeat(value, 9)]);
        for (int length = 0; length < whole.Length; length++)
        {
            byte[] part = whole[..length];
            Assert.Throws<EndOfStreamException>(() => Wire.Deserialize(_formatter, part));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void One_too_large_for_the_type_is_refused_wherever_it_stands(int place)
    {
        long[] values = [70_000, 70_001, 70_002, 70_003, 70_004, 70_005, 70_006, 70_007];
        values[IntegerVectors.Count + place] = uint.MaxValue;
        byte[] bytes = Wire.Serialize(new ArrayFormatter<long>(), values);
        Assert.Throws<OverflowException>(() => Wire.Deserialize(_formatter, bytes));
    }

    private void Check(int[] values)
    {
        var buffer = new PooledBufferWriter();
        var writer = new MessagePackWriter(buffer);
        writer.WriteArrayHeader(values.Length);
        foreach (int value in values)
        {
            writer.Write(value);
        }

        writer.Flush();
        byte[] bytes = Wire.Serialize(_formatter, values);
        Assert.Equal(buffer.WrittenSpan.ToArray(), bytes);
        Assert.Equal(values, Wire.Deserialize(_formatter, bytes));
    }
}
