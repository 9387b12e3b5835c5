using ProxyGen.Protocol.Contracts;
using ProxyGen.Serialization;

namespace ProxyGen.Tests.Protocol;

public class StateDescriptionTests
{
    private static readonly StateDescription Own = Description(["A.Dog{_age!:System.Int32;Tag!:A.Tag}", "A.Animal{Name!:System.String}"], "A.Tag{X:System.Int32}");

    [Fact]
    public void Equal_states_have_one_fingerprint_and_no_difference()
    {
        var same = Description([.. Own.Levels], "A.Tag{X:System.Int32}");

        Assert.Equal(Own.Fingerprint(), same.Fingerprint());
        Assert.Null(Own.Difference("A.Dog", same));
    }

    [Theory]
    [InlineData("A.Dog{_age!:System.Int64;Tag!:A.Tag}", "A.Animal{Name!:System.String}", "A.Tag{X:System.Int32}", "A.Dog._age is System.Int32 here and System.Int64")]
    [InlineData("A.Dog{Tag!:A.Tag}", "A.Animal{Name!:System.String}", "A.Tag{X:System.Int32}", "A.Dog._age is required here and missing")]
    [InlineData("A.Dog{_age!:System.Int32;Tag!:A.Tag}", "A.Animal{Name!:System.String;Id!:System.Int32}", "A.Tag{X:System.Int32}", "A.Animal.Id is required in the manager")]
    [InlineData("A.Dog{_age!:System.Int32;Tag!:A.Tag}", "A.Animal{Name!:System.String}", "A.Tag{X:System.String}", "A.Tag.X is System.Int32 here and System.String")]
    [InlineData("A.Dog{_age!:System.Int32;Tag!:A.Tag}", null, "A.Tag{X:System.Int32}", "derives from 1 shared classes here and from 0")]
    public void A_difference_is_named(string dog, string? animal, string tag, string reason)
    {
        var other = Description(animal is null ? [dog] : [dog, animal], tag);

        Assert.NotEqual(Own.Fingerprint(), other.Fingerprint());
        Assert.Contains(reason, Own.Difference("A.Dog", other), StringComparison.Ordinal);
    }

    [Fact]
    public void Data_may_have_more_members_whatever_their_types() =>
        Assert.Null(Own.Difference("A.Dog", Description([.. Own.Levels], "A.Tag{X:System.Int32;Y:A.Unheard}", "A.Unheard{Z:System.Int32}")));

    [Fact]
    public void Data_that_type_arguments_bring_is_compared()
    {
        var own = Description(["A.Box{_value!:T}"], "A.Tag{X:System.Int32}");
        var other = Description(["A.Box{_value!:T}"], "A.Tag{X:System.Int64}");

        Assert.Contains("A.Tag.X", own.Difference("A.Box<A.Tag>", other), StringComparison.Ordinal);
    }

    [Fact]
    public void Description_survives_the_wire_and_no_cut_does()
    {
        using var buffer = new PooledBufferWriter();
        var writer = new MessagePackWriter(buffer);
        Own.Write(ref writer);
        writer.Flush();
        byte[] bytes = buffer.WrittenSpan.ToArray();

        Assert.Equal(Own.Fingerprint(), Read(bytes).Fingerprint());
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.ThrowsAny<Exception>(() => Read(bytes[..length]));
        }

        // More levels than there are bytes.
        Assert.Throws<EndOfStreamException>(() => Read([0x92, 0xDD, 0x7F, 0xFF, 0xFF, 0xFF]));
    }

    private static StateDescription Read(byte[] bytes)
    {
        var reader = new MessagePackReader(bytes);
        return StateDescription.Read(ref reader);
    }

    private static StateDescription Description(string[] levels, params string[] shapes) =>
        new(levels, shapes.ToDictionary(shape => shape[..shape.IndexOf('{', StringComparison.Ordinal)]));
}
