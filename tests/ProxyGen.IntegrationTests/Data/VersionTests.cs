using ProxyGen.IntegrationTests.Data.Types;
using ProxyGen.Serialization;

namespace ProxyGen.IntegrationTests.Data;

/// <summary>What one version of a type has written is read by another.</summary>
public sealed class VersionTests
{
    [Fact]
    public void Members_that_were_added_keep_their_defaults_and_removed_ones_are_skipped()
    {
        var after = Convert<ItemBefore, ItemAfter>(new ItemBefore { Id = 5 });

        Assert.Equal((5, "unnamed", 3), (after.Id, after.Name, after.Count));
        Assert.Equal([1, 2], after.Sizes);
        Assert.Equal([4], after.GetOnly);
        Assert.Equal(5, Convert<ItemAfter, ItemBefore>(after).Id);
        Assert.Equal("dropped", Convert<ItemAfter, ItemBefore>(after).Dropped);
    }

    [Fact]
    public void Places_that_were_added_or_are_gaps_on_the_other_side_keep_their_defaults()
    {
        var after = Convert<NumberedBefore, NumberedAfter>(new NumberedBefore { Id = 5 });

        Assert.Equal((5, 6, "unnamed", DateTime.UnixEpoch), (after.Id, after.FilledGap, after.Name, after.When));
        Assert.Null(Convert<NumberedAfter, NumberedBefore>(after).Dropped);
        Assert.Null(Convert<NumberedAfter, NumberedAfter>(new NumberedAfter { When = null }).When);
    }

    [Fact]
    public void Parameters_of_constructors_that_were_added_have_their_default_values()
    {
        Assert.Equal(new RecordAfter(5), Convert<RecordBefore, RecordAfter>(new RecordBefore(5)));
        Assert.Equal(new RecordBefore(5), Convert<RecordAfter, RecordBefore>(new RecordAfter(5, "x")));
    }

    [Fact]
    public void A_required_member_that_is_missing_is_named()
    {
        var error = Assert.Throws<MessagePackSerializationException>(() => Convert<ItemBefore, DemandingAfter>(new ItemBefore()));

        Assert.Contains("required member 'Name' of 'ProxyGen.IntegrationTests.Data.Types.DemandingAfter'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_whose_type_was_changed_is_named_with_what_was_sent()
    {
        var error = Assert.Throws<MessagePackSerializationException>(() => Convert<ItemBefore, ChangedAfter>(new ItemBefore { Id = 7 }));

        Assert.Contains(
            "member 'Id' of 'ProxyGen.IntegrationTests.Data.Types.ChangedAfter' is 'string' here", error.Message, StringComparison.Ordinal);
        Assert.Contains("but found positive fixint", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_innermost_member_is_named_and_named_once()
    {
        byte[] item = MessagePackSerializer.Serialize(new ItemBefore());
        byte[] bytes = [0x81, 0xa5, .. "Items"u8, 0x81, 0xa1, .. "a"u8, 0x91, .. item];

        var error = Assert.Throws<MessagePackSerializationException>(() => MessagePackSerializer.Deserialize<HolderAfter>(bytes));

        Assert.Contains("member 'Id'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("'Items'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_became_too_small_and_a_map_that_became_an_array_are_named()
    {
        var small = Assert.Throws<MessagePackSerializationException>(() => Convert<ItemBefore, SmallAfter>(new ItemBefore { Id = 1000 }));
        Assert.Contains("member 'Id'", small.Message, StringComparison.Ordinal);
        Assert.IsType<OverflowException>(small.InnerException);

        var array = Assert.Throws<MessagePackSerializationException>(() => Convert<NumberedBefore, ItemAfter>(new NumberedBefore()));
        Assert.Contains("ItemAfter' is a map of members by name here", array.Message, StringComparison.Ordinal);
    }

    private static TAfter Convert<TBefore, TAfter>(TBefore before) =>
        MessagePackSerializer.Deserialize<TAfter>(MessagePackSerializer.Serialize(before));
}
