using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.BuiltIns;

public abstract class CollectionChangeSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_list_tells_what_happens_to_it()
    {
        using var list = Manager.CreateList<int>([1, 2]);
        await using var changes = list.WatchAsync(withExisting: true).GetAsyncEnumerator();
        Assert.Equal(CollectionChange.Cleared, (await Next(changes)).Kind);
        var first = await Next(changes);
        Assert.Equal((CollectionChange.Added, 0), (first.Kind, first.Index));
        Assert.Equal([1, 2], first.NewItems);

        await list.AddAsync(3);
        await list.SetItemAsync(0, 9);
        await list.RemoveAtAsync(1);
        await list.AddRangeAsync([4, 5]);

        var added = await Next(changes);
        Assert.Equal((CollectionChange.Added, 2), (added.Kind, added.Index));
        Assert.Equal([3], added.NewItems);
        var changed = await Next(changes);
        Assert.Equal((CollectionChange.Changed, 0), (changed.Kind, changed.Index));
        Assert.Equal([1], changed.OldItems);
        Assert.Equal([9], changed.NewItems);
        var removed = await Next(changes);
        Assert.Equal((CollectionChange.Removed, 1), (removed.Kind, removed.Index));
        Assert.Equal([2], removed.OldItems);
        Assert.Equal([4, 5], (await Next(changes)).NewItems);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Whoever_applies_the_changes_has_the_same_list()
    {
        using var list = Manager.CreateList<int>([3, 1, 2]);
        var watching = ReplicateAsync(list, until: -1);

        await OnThreads(3, number =>
        {
            for (int i = 0; i < 50; i++)
            {
                list.Add(i);
                list.Insert(0, number);
                list.Swap(0, 1);
                list.Move(0, 2);
                list[1..3] = [7, 7, 7];
                list.RemoveAll(7);
                list.Sort();
                list.Reverse();
            }
        });
        int[] expected = list.ToArray();
        list.Add(-1);

        Assert.Equal((List<int>)[.. expected, -1], await watching);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_dictionary_tells_what_happens_to_it()
    {
        using var items = Manager.CreateDictionary<string, int>([new("a", 1)]);
        await using var changes = items.WatchAsync(withExisting: true).GetAsyncEnumerator();
        Assert.Equal(CollectionChange.Cleared, (await Next(changes)).Kind);
        Assert.Equal(new DictionaryChange<string, int>(CollectionChange.Added, "a", 0, 1), await Next(changes));

        items["b"] = 2;
        items.Increment("a", 10);
        items.TryAdd("b", 5);
        items.Remove("b");
        items.AddOrUpdate("a", 0, (_, current) => current * 2);
        items.Clear();

        Assert.Equal(new DictionaryChange<string, int>(CollectionChange.Added, "b", 0, 2), await Next(changes));
        Assert.Equal(new DictionaryChange<string, int>(CollectionChange.Changed, "a", 1, 11), await Next(changes));
        Assert.Equal(new DictionaryChange<string, int>(CollectionChange.Removed, "b", 2, 0), await Next(changes));
        Assert.Equal(new DictionaryChange<string, int>(CollectionChange.Changed, "a", 11, 22), await Next(changes));
        Assert.Equal(CollectionChange.Cleared, (await Next(changes)).Kind);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_watch_of_proxies_hands_out_live_ones()
    {
        using var accounts = Manager.CreateDictionary<string, AccountProxy>();
        await using var changes = accounts.WatchAsync(withExisting: true).GetAsyncEnumerator();
        await Next(changes);

        accounts["Ada"] = Manager.CreateAccount("Ada");
        var added = await Next(changes);
        added.NewValue!.Deposit(5m);

        Assert.Equal(5m, accounts["Ada"].Balance);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_watch_of_a_live_list_sees_what_comes_through_proxies()
    {
        var team = Manager.CreateTeam();
        await using var changes = team.Log.WatchAsync(withExisting: true).GetAsyncEnumerator();
        await Next(changes);

        team.Log.Add("a");

        Assert.Equal(["a"], (await Next(changes)).NewItems);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_cancelled_watch_ends_and_costs_nothing_more()
    {
        using var items = Manager.CreateDictionary<int, int>();
        using var stop = new CancellationTokenSource();
        await using var changes = items.WatchAsync(withExisting: true, stop.Token).GetAsyncEnumerator();
        await Next(changes);

        var next = changes.MoveNextAsync().AsTask();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WaitAsync(Deadline.OfStep));
        items[1] = 1;
        Assert.Equal(1, items[1]);
    }

    private static async Task<TChange> Next<TChange>(IAsyncEnumerator<TChange> changes)
    {
        Assert.True(await changes.MoveNextAsync().AsTask().WaitAsync(Deadline.OfStep));
        return changes.Current;
    }

    private static async Task<List<int>> ReplicateAsync(SharedList<int> list, int until)
    {
        List<int> replica = [];
        await foreach (var change in list.WatchAsync(withExisting: true))
        {
            switch (change.Kind)
            {
                case CollectionChange.Added:
                    replica.InsertRange(change.Index, change.NewItems);
                    break;
                case CollectionChange.Removed:
                    Assert.Equal(change.OldItems, replica.GetRange(change.Index, change.OldItems.Count));
                    replica.RemoveRange(change.Index, change.OldItems.Count);
                    break;
                case CollectionChange.Changed:
                    Assert.Equal(change.OldItems[0], replica[change.Index]);
                    replica[change.Index] = change.NewItems[0];
                    break;
                default:
                    replica.Clear();
                    break;
            }

            if (replica is [.., var last] && last == until)
            {
                return replica;
            }
        }

        throw new InvalidOperationException("The watch has ended.");
    }
}
