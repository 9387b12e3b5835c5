using ProxyGen.Serialization;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Tests.Serialization;

public sealed class DepthTests
{
    public DepthTests()
    {
        FormatterRegistry.Register(new ChainLinkFormatter());
        FormatterRegistry.Register(new ListFormatter<ChainLink>());
    }

    [Fact]
    public void Objects_nested_up_to_the_limit_are_written_and_read()
    {
        var value = MessagePackSerializer.Deserialize<ChainLink>(MessagePackSerializer.Serialize(Chain(PayloadLimits.MaximumDepth)));
        int length = 0;
        for (var link = value; link is not null; link = link.Next?.FirstOrDefault())
        {
            length++;
        }

        Assert.Equal(PayloadLimits.MaximumDepth, length);
    }

    [Fact]
    public void Objects_nested_deeper_are_not_written() =>
        Assert.Throws<MessagePackSerializationException>(() => MessagePackSerializer.Serialize(Chain(PayloadLimits.MaximumDepth + 1)));

    [Fact]
    public void A_value_that_contains_itself_is_not_written()
    {
        var link = new ChainLink();
        link.Next = [link];
        var exception = Assert.Throws<MessagePackSerializationException>(() => MessagePackSerializer.Serialize(link));
        Assert.Contains("contain itself", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PayloadLimits.MaximumDepth + 1)]
    [InlineData(100_000)]
    public void Objects_nested_deeper_are_not_read(int depth)
    {
        var bytes = Wire.Write((ref MessagePackWriter writer) =>
        {
            for (int i = 0; i < depth; i++)
            {
                writer.WriteMapHeader(1);
                writer.WriteString("Next"u8);
                writer.WriteArrayHeader(1);
            }

            writer.WriteNil();
        });
        var exception = Assert.Throws<MessagePackSerializationException>(() => MessagePackSerializer.Deserialize<ChainLink>(bytes));
        Assert.Contains("more than 64 objects are nested", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_limit_can_be_chosen()
    {
        var bytes = MessagePackSerializer.Serialize(Chain(3));
        Assert.Throws<MessagePackSerializationException>(() =>
        {
            var reader = new MessagePackReader(bytes, maximumDepth: 2);
            Formatter<ChainLink>.Default.Deserialize(ref reader, PayloadContext.DataOnly);
        });
    }

    [Fact]
    public void Objects_beside_each_other_do_not_add_up()
    {
        var wide = new ChainLink { Next = [.. Enumerable.Range(0, 1000).Select(_ => new ChainLink())] };
        Assert.Equal(1000, MessagePackSerializer.Deserialize<ChainLink>(MessagePackSerializer.Serialize(wide)).Next!.Count);
    }

    [Fact]
    public void Depth_is_told()
    {
        var reader = new MessagePackReader([]);
        reader.EnterObject();
        Assert.Equal(1, reader.Depth);
        reader.LeaveObject();
        Assert.Equal(0, reader.Depth);
        using var buffer = new PooledBufferWriter();
        var writer = new MessagePackWriter(buffer);
        writer.EnterObject();
        Assert.Equal(1, writer.Depth);
        writer.LeaveObject();
        Assert.Equal(0, writer.Depth);
    }

    private static ChainLink Chain(int length)
    {
        ChainLink? link = null;
        for (int i = 0; i < length; i++)
        {
            link = new ChainLink { Next = link is null ? null : [link] };
        }

        return link!;
    }
}
