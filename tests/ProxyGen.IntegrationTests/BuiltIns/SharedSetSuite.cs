using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.BuiltIns;

public abstract class SharedSetSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Each_item_is_there_once() => OffThread(() =>
    {
        using var seen = Manager.CreateSet<string>(["a", "b", "a"]);

        Assert.True(seen.Add("c"));
        Assert.False(seen.Add("a"));
        Assert.Equal(2, seen.AddRange(["a", "d", "e", "d"]));
        Assert.Equal(5, seen.Count);
        Assert.True(seen.Contains("d"));
        Assert.True(seen.Remove("d"));
        Assert.False(seen.Remove("d"));
        Assert.Equal(1, seen.RemoveRange(["e", "x"]));
        Assert.Equal(["a", "b", "c"], seen.Order());
        seen.Clear();
        Assert.Empty(seen);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Set_operations_are_one_call() => OffThread(() =>
    {
        using var set = Manager.CreateSet<int>([1, 2, 3, 4]);

        set.UnionWith([4, 5]);
        set.ExceptWith([1]);
        set.IntersectWith([2, 3, 4, 5, 9]);
        set.SymmetricExceptWith([5, 6]);

        Assert.Equal([2, 3, 4, 6], set.Order());
        Assert.True(set.SetEquals([6, 4, 3, 2, 2]));
        Assert.True(set.IsSubsetOf([2, 3, 4, 6]));
        Assert.False(set.IsProperSubsetOf([2, 3, 4, 6]));
        Assert.True(set.IsSupersetOf([2]));
        Assert.True(set.IsProperSupersetOf([2]));
        Assert.True(set.Overlaps([6, 7]));
        Assert.False(set.Overlaps([7]));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Sets_work_with_each_other_and_with_themselves() => OffThread(() =>
    {
        using var left = Manager.CreateSet<int>([1, 2, 3]);
        using var right = Manager.CreateSet<int>([3, 4]);

        left.UnionWith(right);
        left.SymmetricExceptWith(right);
        Assert.Equal([1, 2], left.Order());
        Assert.True(left.SetEquals(left));
        left.ExceptWith(left);
        Assert.Empty(left);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task The_comparer_is_kept() => OffThread(() =>
    {
        using var given = Manager.CreateSet<string>(new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Ada" });
        using var empty = Manager.CreateSet(StringComparer.OrdinalIgnoreCase);
        using var copy = Manager.CreateSet(given);

        foreach (var set in new[] { given, copy })
        {
            Assert.False(set.Add("ADA"));
            Assert.True(set.TryGetValue("aDA", out string? actual));
            Assert.Equal("Ada", actual);
            Assert.False(set.TryGetValue("Bob", out _));
        }

        Assert.True(empty.Add("x"));
        Assert.False(empty.Add("X"));
        Assert.Equal(StringComparer.OrdinalIgnoreCase, given.Comparer);
        Assert.Contains("ADA", given.ToHashSet());
        Assert.True(Manager.CreateSet<string>(["Ada"]).Add("ADA"));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Items_can_be_taken_by_many_and_each_once() => OffThread(() =>
    {
        using var set = Manager.CreateSet<int>(Enumerable.Range(0, 400));
        var taken = new System.Collections.Concurrent.ConcurrentBag<int>();

        OnThreads(4, _ =>
        {
            while (set.TryTakeAny(out int item))
            {
                taken.Add(item);
            }
        }).Wait(Deadline.OfStep);

        Assert.Equal(Enumerable.Range(0, 400), taken.Order());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task It_is_an_ISet() => OffThread(() =>
    {
        using var shared = Manager.CreateSet<int>([1, 2]);
        ISet<int> set = shared;
        int[] copy = new int[3];

        set.CopyTo(copy, 1);
        ((ICollection<int>)set).Add(9);

        Assert.Equal([1, 2], copy.Where(item => item != 0).Order());
        Assert.False(set.IsReadOnly);
        Assert.Equal(12, shared.Sum());
        Assert.Equal(3, ((IReadOnlySet<int>)shared).Count);
        Assert.Equal([1, 2, 9], shared.ToList().Order());
        Assert.Equal([1, 2, 9], new List<int>(shared).Order());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Proxies_tuples_and_records_can_be_items() => OffThread(() =>
    {
        using var accounts = Manager.CreateSet<AccountProxy>();
        using var points = Manager.CreateSet<(int, string)>([(1, "a")]);
        var ada = Manager.CreateAccount("Ada");

        Assert.True(accounts.Add(ada));
        Assert.False(accounts.Add(ada.Self()));
        accounts.Single().Deposit(5m);

        Assert.Equal(5m, ada.Balance);
        Assert.False(points.Add((1, "a")));
        Assert.True(points.Add((1, "b")));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_forms_do_the_same()
    {
        await using var set = await Manager.CreateSetAsync(StringComparer.OrdinalIgnoreCase);

        Assert.True(await set.AddAsync("a"));
        Assert.Equal(1, await set.AddRangeAsync(["A", "b"]));
        Assert.Equal((true, "a"), await set.TryGetValueAsync("A"));
        Assert.True(await set.IsSubsetOfAsync(["a", "b", "c"]));
        Assert.Contains("B", await set.ToHashSetAsync());
        Assert.Equal(2, (await set.ToArrayAsync()).Length);
        Assert.True((await set.TryTakeAnyAsync()).Found);
        Assert.Equal(1, await set.GetCountAsync());
    }
}
