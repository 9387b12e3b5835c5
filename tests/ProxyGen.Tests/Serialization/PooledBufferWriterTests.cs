using System.Buffers;
using ProxyGen.Serialization;

namespace ProxyGen.Tests.Serialization;

public sealed class PooledBufferWriterTests
{
    [Fact]
    public void What_is_written_survives_growth()
    {
        using var buffer = new PooledBufferWriter(1);
        var expected = new List<byte>();
        for (int i = 0; i < 2000; i++)
        {
            buffer.Write((ReadOnlySpan<byte>)[(byte)i, (byte)(i >> 8)]);
            expected.AddRange([(byte)i, (byte)(i >> 8)]);
        }

        Assert.Equal(expected, buffer.WrittenSpan.ToArray());
        Assert.Equal(expected, buffer.WrittenMemory.ToArray());
        Assert.Equal(expected.Count, buffer.WrittenCount);
        Assert.True(buffer.Capacity >= expected.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public void At_least_what_is_asked_for_is_given_and_never_nothing(int sizeHint)
    {
        using var buffer = new PooledBufferWriter(0);
        Assert.True(buffer.GetSpan(sizeHint).Length >= Math.Max(sizeHint, 1));
        Assert.True(buffer.GetMemory(sizeHint).Length >= Math.Max(sizeHint, 1));
    }

    [Fact]
    public void Clear_forgets_what_was_written_and_keeps_the_memory()
    {
        using var buffer = new PooledBufferWriter();
        buffer.GetSpan(10_000);
        buffer.Advance(10_000);
        int capacity = buffer.Capacity;
        buffer.Clear();
        Assert.Equal((0, capacity), (buffer.WrittenCount, buffer.Capacity));
    }

    [Fact]
    public void Advancing_past_the_memory_is_refused()
    {
        using var buffer = new PooledBufferWriter();
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(buffer.Capacity + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.GetMemory(-1));
    }

    [Fact]
    public void After_disposal_nothing_is_given()
    {
        var buffer = new PooledBufferWriter();
        buffer.Dispose();
        buffer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => buffer.GetMemory());
        Assert.Throws<ObjectDisposedException>(() => buffer.WrittenMemory);
        Assert.Throws<ObjectDisposedException>(buffer.Clear);
        Assert.Throws<ObjectDisposedException>(() => buffer.Advance(0));
    }

    [Fact]
    public void More_than_an_array_can_hold_is_refused_in_words()
    {
        using var buffer = new PooledBufferWriter();
        buffer.Write((ReadOnlySpan<byte>)[1]);
        var exception = Assert.Throws<MessagePackSerializationException>(() => buffer.GetMemory(int.MaxValue));
        Assert.Contains("2147483648", exception.Message, StringComparison.Ordinal);
    }
}
