using System.Buffers;
using ProxyGen.Serialization;

namespace ProxyGen.Tests.Serialization;

public sealed class WriterTests
{
    [Fact]
    public void A_buffer_that_gives_only_what_is_asked_for_gets_the_same_bytes()
    {
        WriteStep everything = (ref MessagePackWriter writer) =>
        {
            writer.WriteArrayHeader(12);
            writer.Write(long.MinValue);
            writer.Write(1.5);
            writer.Write(new string('€', 40));
            writer.Write(new string('é', 20_000));
            writer.WriteString("utf8"u8);
            writer.Write([1, 2, 3]);
            writer.Write(DateTime.MaxValue);
            writer.WriteExtensionFormat(7, [1, 2, 3]);
            writer.WriteMapHeader(1);
            writer.Write(true);
            writer.WriteNil();
            writer.WriteRaw([0x01]);
        };
        var output = new ExactBufferWriter();
        var writer = new MessagePackWriter(output);
        everything(ref writer);
        writer.Flush();
        Assert.Equal(Wire.Write(everything), output.Written);
    }

    [Fact]
    public void Elements_of_bulk_types_come_out_as_if_written_one_by_one()
    {
        var random = new Random(1);
        var doubles = Enumerable.Range(0, 1000).Select(_ => random.NextDouble()).ToArray();
        var singles = Array.ConvertAll(doubles, value => (float)value);
        Assert.Equal(
            Wire.Write((ref MessagePackWriter writer) =>
            {
                foreach (double value in doubles)
                {
                    writer.Write(value);
                }
            }),
            Wire.Write((ref MessagePackWriter writer) => writer.WriteElements(doubles)));
        Assert.Equal(
            Wire.Write((ref MessagePackWriter writer) =>
            {
                foreach (float value in singles)
                {
                    writer.Write(value);
                }
            }),
            Wire.Write((ref MessagePackWriter writer) => writer.WriteElements(singles)));
    }

    [Fact]
    public void Memory_can_be_filled_by_hand()
    {
        Wire.Writes("c4 02 0a 0b", (ref MessagePackWriter writer) =>
        {
            writer.WriteBinHeader(2);
            var span = writer.GetSpan(2);
            span[0] = 10;
            span[1] = 11;
            writer.Advance(2);
        });
        Assert.Throws<ArgumentOutOfRangeException>(() => Wire.Write((ref MessagePackWriter writer) => writer.Advance(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Wire.Write((ref MessagePackWriter writer) =>
        {
            writer.GetSpan(8);
            writer.Advance(-1);
        }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Wire.Write((ref MessagePackWriter writer) => writer.GetSpan(-1)));
    }

    [Fact]
    public void Nothing_is_lost_between_flushes()
    {
        using var buffer = new PooledBufferWriter();
        var writer = new MessagePackWriter(buffer);
        writer.Write(1);
        writer.Flush();
        Assert.Equal([1], buffer.WrittenSpan.ToArray());
        writer.Write(2);
        writer.Flush();
        writer.Flush();
        Assert.Equal([1, 2], buffer.WrittenSpan.ToArray());
    }

    [Fact]
    public void A_buffer_that_gives_less_than_asked_for_is_found_out()
    {
        var exception = Assert.Throws<InvalidOperationException>(() =>
        {
            var writer = new MessagePackWriter(new StingyBufferWriter());
            writer.Write(1.5);
        });
        Assert.Contains(nameof(StingyBufferWriter), exception.Message, StringComparison.Ordinal);
    }

    private sealed class ExactBufferWriter : IBufferWriter<byte>
    {
        private readonly List<byte> _written = [];
        private byte[] _lent = [];

        public byte[] Written => [.. _written];

        public void Advance(int count) => _written.AddRange(_lent.AsSpan(0, count));

        public Memory<byte> GetMemory(int sizeHint = 0) => _lent = new byte[Math.Max(sizeHint, 1)];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }

    private sealed class StingyBufferWriter : IBufferWriter<byte>
    {
        public void Advance(int count)
        {
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => new byte[1];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
