using ProxyGen.Serialization;

namespace ProxyGen.Tests.Serialization;

public sealed class MessagePackSerializerTests
{
    [Fact]
    public void A_value_goes_into_an_array_or_a_buffer()
    {
        Assert.Equal(Wire.Bytes("a2 68 69"), MessagePackSerializer.Serialize("hi"));
        using var buffer = new PooledBufferWriter();
        MessagePackSerializer.Serialize(buffer, 300);
        MessagePackSerializer.Serialize(buffer, true);
        Assert.Equal(Wire.Bytes("cd 01 2c c3"), buffer.WrittenSpan.ToArray());
        Assert.Equal("hi", MessagePackSerializer.Deserialize<string>(Wire.Bytes("a2 68 69")));
    }

    [Fact]
    public void Bytes_after_the_value_are_refused()
    {
        var exception = Assert.Throws<MessagePackSerializationException>(() => MessagePackSerializer.Deserialize<int>([1, 2, 3]));
        Assert.StartsWith("The value ends at offset 1, but 2 more bytes follow.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_missing_are_the_end_of_the_stream() =>
        Assert.Throws<EndOfStreamException>(() => MessagePackSerializer.Deserialize<int>([]));

    [Fact]
    public void Primitives_are_written_and_read_without_allocation()
    {
        using var buffer = new PooledBufferWriter();
        Measure(buffer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Measure(buffer);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Measure(PooledBufferWriter buffer)
    {
        buffer.Clear();
        var id = Guid.AllBitsSet;
        MessagePackSerializer.Serialize(buffer, 1_000_000);
        MessagePackSerializer.Serialize(buffer, 1.5);
        MessagePackSerializer.Serialize(buffer, 12.50m);
        MessagePackSerializer.Serialize(buffer, id);
        MessagePackSerializer.Serialize(buffer, DateTime.UnixEpoch);
        MessagePackSerializer.Serialize(buffer, 'x');
        MessagePackSerializer.Serialize(buffer, TimeSpan.MaxValue);
        var reader = new MessagePackReader(buffer.WrittenSpan);
        var context = PayloadContext.DataOnly;
        Formatter<int>.Default.Deserialize(ref reader, context);
        Formatter<double>.Default.Deserialize(ref reader, context);
        Formatter<decimal>.Default.Deserialize(ref reader, context);
        Formatter<Guid>.Default.Deserialize(ref reader, context);
        Formatter<DateTime>.Default.Deserialize(ref reader, context);
        Formatter<char>.Default.Deserialize(ref reader, context);
        Formatter<TimeSpan>.Default.Deserialize(ref reader, context);
    }
}
