using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Transactions;

namespace ProxyGen.IntegrationTests.BuiltIns;

/// <summary>What those who watch a collection see of lambdas, transactions and the code of shared classes: replicas that apply all changes.</summary>
public abstract class LambdaChangeSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_an_update_does_to_a_list()
    {
        using var list = Manager.CreateList<int>([1, 2, 3]);
        await using var replica = await Replica.OfAsync(list);

        await list.UpdateAsync(static items =>
        {
            items.Add(4);
            items[0] = 9;
            items.Insert(1, 8);
            items.Remove(2);
        });

        await replica.AwaitAsync([9, 8, 3, 4]);
        Assert.Equal(["Added", "Changed", "Added", "Removed"], replica.Kinds);
        await list.UpdateAsync(static items => items.Clear());
        await replica.AwaitAsync([]);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_an_update_does_to_a_dictionary()
    {
        using var items = Manager.CreateDictionary<string, int>([new("a", 1), new("b", 2)]);
        await using var replica = await Replica.OfAsync(items);

        await items.UpdateAsync(static d =>
        {
            d["a"]++;
            d.Remove("b");
            d.Add("c", 3);
            d.Remove(new KeyValuePair<string, int>("c", 4));
            d.TryAdd("d", 4);
        });

        await replica.AwaitAsync(["a=2", "c=3", "d=4"]);
        Assert.Equal(["Changed", "Removed", "Added", "Added"], replica.Kinds);
        await items.UpdateAsync(static d =>
        {
            d.Clear();
            d["e"] = 5;
        });
        await replica.AwaitAsync(["e=5"]);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_an_update_has_done_before_it_throws()
    {
        using var list = Manager.CreateList<int>();
        await using var replica = await Replica.OfAsync(list);

        await Assert.ThrowsAsync<ArithmeticException>(async () => await list.UpdateAsync(static items =>
        {
            items.Add(1);
            Fail();
        }));

        await replica.AwaitAsync([1]);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_transaction_is_told_when_it_is_committed()
    {
        using var list = Manager.CreateList<int>([1]);
        using var items = Manager.CreateDictionary<string, int>();
        await using var listReplica = await Replica.OfAsync(list);
        await using var replica = await Replica.OfAsync(items);

        await Manager.TransactionAsync(
            list,
            items,
            static (l, d, list, items) =>
            {
                l.Add(2);
                list.Add(3);
                l.RemoveAt(0);
                d["a"] = 1;
                items.Increment("a", 5);
                d["a"]++;
            },
            list,
            items);

        await listReplica.AwaitAsync([2, 3]);
        await replica.AwaitAsync(["a=7"]);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Nothing_of_a_transaction_that_is_rolled_back()
    {
        using var list = Manager.CreateList<int>([1]);
        using var items = Manager.CreateDictionary<string, int>([new("a", 1)]);
        var wallet = Manager.CreateWallet();
        wallet.Pay(1, "tea");
        await using var listReplica = await Replica.OfAsync(list);
        await using var replica = await Replica.OfAsync(items);
        await using var log = await Replica.OfAsync(wallet.Log);
        await using var totals = await Replica.OfAsync(wallet.Totals);

        await Assert.ThrowsAsync<ArithmeticException>(async () => await Manager.TransactionAsync(
            list,
            items,
            wallet,
            static (l, d, w, list, items) =>
            {
                l.Add(2);
                list.Clear();
                d["a"] = 2;
                items.Remove("a");
                w.Pay(1, "milk");
                Fail();
            },
            list,
            items));
        await list.AddAsync(5);
        await items.SetItemAsync("b", 2);
        await wallet.PayAsync(2, "tea");

        await listReplica.AwaitAsync([1, 5]);
        await replica.AwaitAsync(["a=1", "b=2"]);
        await log.AwaitAsync(["tea", "tea"]);
        await totals.AwaitAsync(["tea=3"]);
        Assert.Equal(["Added"], listReplica.Kinds);
        Assert.Equal(["Added"], replica.Kinds);
        Assert.Equal(["Added"], log.Kinds);
        Assert.Equal(["Changed"], totals.Kinds);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_is_changed_inside_values()
    {
        using var rows = Manager.CreateList<List<int>>([[1], [2]]);
        using var items = Manager.CreateDictionary<string, List<int>>([new("a", [1]), new("b", [2])]);
        await using var rowReplica = await Replica.OfAsync(rows, Text);
        await using var replica = await Replica.OfAsync(items, Text);

        await rows.UpdateAsync(static r => r[1].Add(3));
        await items.UpdateAsync(static d => d["a"].Add(4));
        await rowReplica.AwaitAsync(["1", "2 3"]);
        await replica.AwaitAsync(["a=1 4", "b=2"]);
        await Manager.TransactionAsync(rows, items, static (r, d) =>
        {
            r.RemoveAt(0);
            r[0].Clear();
            foreach (var list in d.Values)
            {
                list.Add(5);
            }
        });

        await rowReplica.AwaitAsync([""]);
        await replica.AwaitAsync(["a=1 4 5", "b=2 5"]);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_a_class_does_to_its_own_live_collections()
    {
        var wallet = Manager.CreateWallet();
        await using var log = await Replica.OfAsync(wallet.Log);
        await using var totals = await Replica.OfAsync(wallet.Totals);

        await wallet.PayAsync(1, "tea");
        await wallet.PayAsync(2, "milk");
        await wallet.PayAsync(3, "tea");
        await wallet.Log.InsertAsync(0, "first");
        await wallet.UpdateAsync(static w => w.Log.Reverse());
        await wallet.Totals.UpdateAsync(static t => t.Remove("milk"));

        await log.AwaitAsync(["tea", "milk", "tea", "first"]);
        await totals.AwaitAsync(["tea=4"]);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Also_those_of_an_object_that_came_under_its_guard()
    {
        var outer = Manager.CreateWallet();
        var inner = Manager.CreateWallet();
        await using var log = await Replica.OfAsync(inner.Log);

        await Manager.TransactionAsync(outer, inner, static (o, i) => { o.Twin = i; });
        await outer.UpdateAsync(static o => o.Twin!.Pay(1, "through"));
        await log.AwaitAsync(["through"]);
        await inner.PayAsync(1, "itself");

        await log.AwaitAsync(["through", "itself"]);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task And_what_transactions_do_to_them()
    {
        var wallet = Manager.CreateWallet();
        await using var log = await Replica.OfAsync(wallet.Log);

        await Manager.TransactionAsync(wallet, static w =>
        {
            w.Pay(1, "tea");
            w.Pay(1, "milk");
        });
        await Manager.TransactionAsync(wallet.Log, static l => l.RemoveAt(0));

        await log.AwaitAsync(["milk"]);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Many_changes_are_few()
    {
        var wallet = Manager.CreateWallet();
        await wallet.UpdateAsync(static w => w.Log.AddRange(Enumerable.Range(0, 20_000).Select(static i => $"{i}")));
        await using var log = await Replica.OfAsync(wallet.Log);

        await wallet.UpdateAsync(static w => w.Log.Reverse());

        await log.AwaitAsync(Enumerable.Range(0, 20_000).Reverse().Select(static i => $"{i}"));
        Assert.True(log.Kinds.Count < 1000, $"{log.Kinds.Count} changes");
    }

    private static void Fail() => throw new ArithmeticException();

    private static string Text(List<int> numbers) => string.Join(' ', numbers);
}
