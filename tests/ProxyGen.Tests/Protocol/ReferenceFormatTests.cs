using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Tests.Protocol;

public sealed class ReferenceFormatTests
{
    private static readonly Guid Manager = Guid.NewGuid();

    [Fact]
    public void A_reference_says_no_more_than_which_object_it_is()
    {
        byte[] written = Write(null);

        Assert.Equal(27, written.Length);
        Assert.Equal((Manager, 7UL, null), Read(written));
    }

    [Fact]
    public void A_reference_to_an_object_of_another_class_names_the_class()
    {
        var actual = new ContractIdentity("Zoo.Größe", "Zoo");

        Assert.Equal((Manager, 7UL, actual), Read(Write(actual)));
    }

    [Fact]
    public void A_reference_that_is_cut_off_anywhere_is_refused()
    {
        byte[] written = Write(new ContractIdentity("Zoo.Dog", "Zoo"));
        for (int length = 0; length < written.Length; length++)
        {
            byte[] part = written[..length];
            Assert.ThrowsAny<Exception>(() => Read(part));
        }
    }

    [Theory]
    [InlineData(23)]
    [InlineData(25)]
    public void A_reference_of_another_length_is_refused(int length)
    {
        var buffer = new PooledBufferWriter();
        var writer = new MessagePackWriter(buffer);
        writer.WriteExtensionFormat(ReferenceFormat.ExtensionType, new byte[length]);
        writer.Flush();

        Assert.Throws<MessagePackSerializationException>(() => Read(buffer.WrittenSpan.ToArray()));
    }

    [Fact]
    public void A_name_that_is_said_to_be_longer_than_what_follows_is_refused()
    {
        byte[] body = [.. new byte[24], 0xff, 0xff, (byte)'x'];
        var buffer = new PooledBufferWriter();
        var writer = new MessagePackWriter(buffer);
        writer.WriteExtensionFormat(ReferenceFormat.ExtensionType, body);
        writer.Flush();

        Assert.Throws<MessagePackSerializationException>(() => Read(buffer.WrittenSpan.ToArray()));
    }

    private static byte[] Write(ContractIdentity? actual)
    {
        var buffer = new PooledBufferWriter();
        var writer = new MessagePackWriter(buffer);
        ReferenceFormat.Write(ref writer, Manager, 7, actual);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static (Guid ManagerId, ulong ObjectId, ContractIdentity? Actual) Read(byte[] bytes)
    {
        var reader = new MessagePackReader(bytes);
        return ReferenceFormat.Read(ref reader);
    }
}
