using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.BuiltIns;

public abstract class SharedListSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Items_stay_where_they_are_put() => OffThread(() =>
    {
        using var items = Manager.CreateList<string>(["b", "c"]);

        items.Add("d");
        items.Insert(0, "a");
        items[3] = "D";

        Assert.Equal(["a", "b", "c", "D"], items);
        Assert.Equal("c", items[2]);
        Assert.Equal(4, items.Count);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Ranges_are_one_step() => OffThread(() =>
    {
        using var items = Manager.CreateList<int>();

        items.AddRange(Enumerable.Range(0, 10));
        items.InsertRange(2, [100, 101]);
        items.RemoveRange(4, 6);

        Assert.Equal([0, 1, 100, 101, 8, 9], items.ToArray());
        Assert.Equal([100, 101], items.GetRange(2, 2));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Searching_and_removing_compare_as_data() => OffThread(() =>
    {
        using var pages = Manager.CreateList<Page>();
        pages.AddRange([new("a", 1, ["x"]), new("b", 2, []), new("a", 1, ["x"])]);
        using var lists = Manager.CreateList<List<int>>([[1, 2], [3]]);

        Assert.True(pages.Contains(new Page("b", 2, [])));
        Assert.Equal(0, pages.IndexOf(new Page("a", 1, ["x"])));
        Assert.Equal(-1, pages.IndexOf(new Page("a", 1, ["y"])));
        Assert.True(pages.Remove(new Page("a", 1, ["x"])));
        Assert.Equal(2, pages.Count);
        Assert.Equal(1, lists.IndexOf([3]));
        Assert.Equal([3], lists.CompareExchange(1, [4], [3]));
        Assert.Equal([4], lists[1]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Sort_and_Reverse_work_in_the_manager() => OffThread(() =>
    {
        using var items = Manager.CreateList<int>([3, 1, 2]);

        items.Sort();
        Assert.Equal([1, 2, 3], items);
        items.Reverse();
        Assert.Equal([3, 2, 1], items);
        items.Clear();
        Assert.Empty(items);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task An_index_out_of_range_throws_and_changes_nothing() => OffThread(() =>
    {
        using var items = Manager.CreateList<int>([1]);

        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => items[5]);
        Assert.Equal("index", exception.ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => items.RemoveAt(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => items.Insert(3, 1));
        Assert.Equal([1], items);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task The_last_item_can_be_taken() => OffThread(() =>
    {
        using var items = Manager.CreateList<int>([1, 2]);

        Assert.True(items.TryTakeLast(out int item));
        Assert.Equal(2, item);
        Assert.True(items.TryTakeLast(out _));
        Assert.False(items.TryTakeLast(out _));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Threads_that_add_lose_nothing()
    {
        using var items = Manager.CreateList<int>();

        await OnThreads(4, number =>
        {
            for (int i = 0; i < 100; i++)
            {
                items.Add((number * 100) + i);
            }
        });

        Assert.Equal(Enumerable.Range(0, 400), items.Order());
        Assert.All(Enumerable.Range(0, 4), number => Assert.Equal(
            Enumerable.Range(number * 100, 100), items.Where(item => item / 100 == number)));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_long_list_comes_in_chunks_while_it_changes()
    {
        using var items = Manager.CreateList<string>();
        string text = new('x', 1000);
        items.AddRange(Enumerable.Range(0, 5000).Select(number => $"{number} {text}"));
        int next = 0;

        foreach (string item in items)
        {
            Assert.StartsWith($"{next++} ", item, StringComparison.Ordinal);
            if (next == 10)
            {
                items.Clear();
            }
        }

        Assert.Equal(5000, next);
        Assert.Empty(await items.ToArrayAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task It_is_an_IList() => OffThread(() =>
    {
        using var shared = Manager.CreateList<int>([1, 2, 3]);
        IList<int> items = shared;
        int[] copy = new int[4];

        items.CopyTo(copy, 1);

        Assert.Equal([0, 1, 2, 3], copy);
        Assert.False(items.IsReadOnly);
        Assert.Equal(6, shared.Sum());
        Assert.Equal(2, ((IReadOnlyList<int>)shared)[1]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_forms_do_the_same()
    {
        await using var items = await Manager.CreateListAsync<int>();

        await items.AddAsync(1);
        await items.AddRangeAsync([2, 3]);
        await items.SetItemAsync(0, 9);

        int[] all = await items.ToArrayAsync();
        Assert.Equal([9, 2, 3], all);
        Assert.Equal(3, await items.GetCountAsync());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await items.GetItemAsync(7));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Lists_hold_lists_and_the_inner_ones_are_live() => OffThread(() =>
    {
        using var outer = Manager.CreateList<SharedList<int>>();
        outer.Add(Manager.CreateList<int>([1]));
        outer.Add(Manager.CreateList<int>());

        outer[0].Add(55);

        Assert.Equal([1, 55], outer[0]);
        Assert.Empty(outer[1]);
        Assert.Equal(0, outer.IndexOf(outer[0]));
    });
}
