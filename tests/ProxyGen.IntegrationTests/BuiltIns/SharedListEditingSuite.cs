using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.BuiltIns;

public abstract class SharedListEditingSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M100")]
    public Task Slices_are_read_and_assigned_in_one_step() => OffThread(() =>
    {
        using var list = Manager.CreateList<int>(Enumerable.Range(0, 6));

        Assert.Equal([1, 2], list[1..3]);
        Assert.Equal([4, 5], list[^2..]);
        list[1..3] = [10, 20, 30];
        Assert.Equal([0, 10, 20, 30, 3, 4, 5], list);
        list[..^1] = [];
        Assert.Equal([5], list);
        list[0..0] = [1, 2];
        Assert.Equal([1, 2, 5], list);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[2..9]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[2..9] = [0]);
        Assert.Equal([1, 2, 5], list);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task An_index_can_count_from_the_end() => OffThread(() =>
    {
        using var list = Manager.CreateList<string>(["a", "b", "c"]);

        Assert.Equal("c", list[^1]);
        list[^3] = "A";
        Assert.Equal("A", list[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[^4]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[^0]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Items_change_places_in_one_step() => OffThread(() =>
    {
        using var list = Manager.CreateList<int>([0, 1, 2, 3]);

        list.Move(0, 3);
        Assert.Equal([1, 2, 3, 0], list);
        list.Swap(0, 3);
        Assert.Equal([0, 2, 3, 1], list);
        list.Reverse(1, 2);
        Assert.Equal([0, 3, 2, 1], list);
        list.SetRange(2, [7, 8]);
        Assert.Equal([0, 3, 7, 8], list);
        Assert.Throws<ArgumentException>(() => list.SetRange(3, [1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => list.Move(0, 4));
        Assert.Equal([0, 3, 7, 8], list);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Sorting_and_searching() => OffThread(() =>
    {
        using var list = Manager.CreateList<int>([3, 1, 2, 3]);

        Assert.Equal(3, list.LastIndexOf(3));
        Assert.Equal(3, list.IndexOf(3, 1));
        list.Sort(1, 2);
        Assert.Equal([3, 1, 2, 3], list);
        list.Sort();
        Assert.Equal(1, list.BinarySearch(2));
        Assert.Equal(~0, list.BinarySearch(0));
        Assert.Equal(2, list.RemoveAll(3));
        Assert.Equal([1, 2], list);
        Assert.Equal(12, list.Increment(1, 10));
        Assert.Equal(12, list.Exchange(1, 5));
        Assert.Equal(5, list[1]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Text_is_sorted_by_the_comparer_given() => OffThread(() =>
    {
        using var list = Manager.CreateList<string>(["b", "A", "a", "B"]);

        list.Sort(StringComparer.Ordinal);
        Assert.Equal(["A", "B", "a", "b"], list);
        list.Sort(StringComparer.OrdinalIgnoreCase);
        Assert.Equal(["A", "a", "B", "b"], list, StringComparer.OrdinalIgnoreCase);
        list.Sort(StringComparer.InvariantCulture);
        Assert.Equal(["a", "A", "b", "B"], list);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Items_are_taken_where_they_are() => OffThread(() =>
    {
        using var list = Manager.CreateList<int>([0, 1, 2, 3]);

        Assert.True(list.TryTakeFirst(out int item));
        Assert.Equal(0, item);
        Assert.True(list.TryTakeAt(1, out item));
        Assert.Equal(2, item);
        Assert.False(list.TryTakeAt(7, out _));
        Assert.True(list.TryGetAt(1, out item));
        Assert.Equal(3, item);
        Assert.False(list.TryGetAt(-1, out _));
        Assert.Equal([1, 3], list);
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M100")]
    public Task Repeating_and_joining_give_local_lists() => OffThread(() =>
    {
        using var list = Manager.CreateList<int>([1, 2]);

        List<int> joined = [.. list, .. list, 3];
        list.AddRange(list);

        Assert.Equal([1, 2, 1, 2, 3], joined);
        Assert.Equal([1, 2, 1, 2], list);
        Assert.Equal([1, 2, 1, 2], list.ToList());
        Assert.Equal([1, 2, 1, 2], new List<int>(list));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_forms_do_the_same()
    {
        await using var list = await Manager.CreateListAsync<int>([1, 2, 3]);

        await list.SetItemAsync(0..2, [9]);
        Assert.Equal((int[])[9, 3], await list.GetItemAsync(..));
        Assert.Equal(3, await list.GetItemAsync(^1));
        Assert.Equal((true, 9), await list.TryTakeFirstAsync());
        Assert.Equal((false, 0), await list.TryGetAtAsync(5));
        Assert.Equal(4, await list.IncrementAsync(0));
        Assert.Equal((true, 4), await list.TryTakeLastAsync());
        Assert.Equal((false, 0), await list.TryTakeAtAsync(0));
        Assert.Empty(await list.ToListAsync());
    }
}
