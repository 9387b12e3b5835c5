using ProxyGen.Protocol;
using ProxyGen.Protocol.Contracts;
using ProxyGen.Serialization;

namespace ProxyGen.Tests.Protocol;

public class ContractComparisonTests
{
    [Fact]
    public void Equal_fingerprints_need_no_more()
    {
        var own = Description([new(1, "Find()->A.B", 10)], "A.B{X:C}");

        Assert.Empty(ContractComparison.Differences("Shop", own, own));
        Assert.Empty(ContractComparison.Differences("Shop", own, Description([new(1, "Find()", 10), new(2, "More()", 11)], "A.B{X:C}")));
    }

    [Fact]
    public void A_difference_deep_in_the_data_is_found()
    {
        var own = Description([new(1, "Find()->L<A.B>", 10)], "A.B{X:P<Q>}", "Q{Y:System.Int32}");
        var other = Description([new(1, "Find()->L<A.B>", 11)], "A.B{X:P<Q>}", "Q{Y:System.Int64}");

        Assert.Contains("Q.Y is System.Int32 here", ContractComparison.Differences("Shop", own, other)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_added_member_of_the_data_is_tolerated()
    {
        var own = Description([new(1, "Find()->A.B", 10)], "A.B{}");
        var other = Description([new(1, "Find()->A.B", 11)], "A.B{X:System.Int32}");

        Assert.Empty(ContractComparison.Differences("Shop", own, other));
    }

    [Fact]
    public void A_difference_that_nothing_explains_is_one()
    {
        var own = Description([new(1, "Find()->A.B", 10)]);
        var other = Description([new(1, "Find()->A.B", 11)]);

        Assert.Contains("its data has another form", ContractComparison.Differences("Shop", own, other)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Types_of_members_that_one_side_alone_has_do_not_count()
    {
        var own = Description([new(1, "Find()->A.B", 10)], "A.B{X:System.Int32}");
        var other = Description([new(1, "Find()->A.B", 11)], "A.B{X:System.Int32;More:A.New}", "A.New{Y:System.Int32}");

        Assert.Empty(ContractComparison.Differences("Shop", own, other));
        Assert.Empty(ContractComparison.Differences("Shop", other, own));
        Assert.Empty(ContractComparison.Differences("Shop", Description([new(1, "Find()->A.B", 12)], "A.B{X:System.Int32}", "A.New{Y:System.Int64}"), other));
    }

    [Fact]
    public void Type_arguments_count_where_a_parameter_stands()
    {
        ContractMember[] members = [new(1, "get Count->System.Int32", 10), new(2, "Add(T)", 11), new(3, "Link(shared A.B)", 12)];
        var own = Description(members, "A.Item{X:System.Int32}");
        var other = Description(members, "A.Item{X:System.Int64}");

        Assert.Equal([2UL], ContractComparison.Differences("List<A.Item>", own, other).Keys);
    }

    [Fact]
    public void Description_survives_the_wire_and_no_cut_does()
    {
        using var buffer = new PooledBufferWriter();
        var writer = new MessagePackWriter(buffer);
        Description([new(1, "Find()->A.B", 10), new(2, "Clear()", 11)], "A.B{X:C}").Write(ref writer);
        writer.Flush();
        byte[] bytes = buffer.WrittenSpan.ToArray();

        var reader = new MessagePackReader(bytes);
        var read = ContractDescription.Read(ref reader);
        Assert.Equal(new ContractMember(2, "Clear()", 11), read.Members[2]);
        Assert.Equal("A.B{X:C}", read.Shapes["A.B"]);
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.ThrowsAny<Exception>(() => Cut(bytes[..length]));
        }

        // Three parts; a member of two parts; more members than there are bytes.
        Assert.Throws<ProtocolException>(() => Cut([0x93, 0x90, 0x80, 0xC0]));
        Assert.Throws<ProtocolException>(() => Cut([0x92, 0x91, 0x92, 0x01, 0xA0, 0x80]));
        Assert.Throws<EndOfStreamException>(() => Cut([0x92, 0xDD, 0x7F, 0xFF, 0xFF, 0xFF]));
    }

    private static void Cut(byte[] bytes)
    {
        var reader = new MessagePackReader(bytes);
        ContractDescription.Read(ref reader);
    }

    private static ContractDescription Description(ContractMember[] members, params string[] shapes) =>
        new(members.ToDictionary(member => member.Id), shapes.ToDictionary(shape => shape[..shape.IndexOf('{', StringComparison.Ordinal)]));
}
