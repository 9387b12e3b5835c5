using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Transactions;

/// <summary>All or nothing.</summary>
public abstract class RollBackSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task When_the_lambda_throws_all_objects_are_as_before() => OffThread(() =>
    {
        var first = Manager.CreateWallet();
        var second = Manager.CreateWallet();
        first.Pay(1, "tea");
        var live = first.Log;

        var exception = Assert.Throws<InvalidOperationException>(() => Manager.Transaction(first, second, static (a, b) =>
        {
            a.Pay(2, "tea");
            a.Pay(2, "milk");
            b.Coins = 7;
            b.Spare = a.Pocket;
            a.Pocket.Holes = 99;
            throw new InvalidOperationException("too expensive");
        }));

        Assert.Equal("too expensive", exception.Message);
        Assert.Equal((-1, 1, 1), (first.Coins, first.Payments, first.Pocket.Holes));
        Assert.Equal(["tea"], live);
        Assert.Equal(live, first.Log);
        Assert.Equal(1, first.Totals["tea"]);
        Assert.Equal(1, first.Totals.Count);
        Assert.Equal([1], Assert.Single(first.Receipts).Value);
        Assert.Equal(0, second.Coins);
        Assert.Null(second.Spare);
        Assert.Equal(3, first.Seen);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task So_are_built_in_objects() => OffThread(() =>
    {
        using var stock = Manager.CreateDictionary<string, int>();
        using var orders = Manager.CreateList<int>();
        using var count = Manager.CreateValue(5);
        stock.AddRange(new Dictionary<string, int> { ["tea"] = 2, ["milk"] = 1 });
        orders.AddRange([1, 2, 3]);

        AssertRolledBack(() => Manager.Transaction(stock, orders, count, static (s, o, c) =>
        {
            s["tea"]--;
            s.Remove("milk");
            s.Add("sugar", 3);
            o.Add(4);
            o[0] = 9;
            o.RemoveAt(1);
            o.Insert(0, 8);
            c.Value = 0;
            Fail();
        }));
        AssertRolledBack(() => Manager.Transaction(stock, orders, static (s, o) =>
        {
            s["tea"] = 0;
            s.Clear();
            s["cake"] = 1;
            o.RemoveAt(0);
            o.Clear();
            o.Add(1);
            Fail();
        }));

        Assert.Equal(new Dictionary<string, int> { ["tea"] = 2, ["milk"] = 1 }, stock.ToDictionary());
        Assert.Equal([1, 2, 3], orders);
        Assert.Equal(5, count.Value);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task And_what_is_changed_inside_their_values() => OffThread(() =>
    {
        using var lists = Manager.CreateDictionary<string, List<int>>();
        using var rows = Manager.CreateList<List<int>>();
        using var value = Manager.CreateValue<List<int>>([1]);
        lists["a"] = [1];
        lists["b"] = [2];
        rows.Add([3]);

        AssertRolledBack(() => Manager.Transaction(lists, rows, value, static (l, r, v) =>
        {
            l["a"].Add(9);
            r[0].Clear();
            v.Value.Add(9);
            foreach (var (_, list) in l)
            {
                list.Add(8);
            }

            Fail();
        }));

        Assert.Equal([1], lists["a"]);
        Assert.Equal([2], lists["b"]);
        Assert.Equal([3], rows[0]);
        Assert.Equal([1], value.Value);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task And_what_was_changed_through_proxies() => OffThread(() =>
    {
        var first = Manager.CreateWallet();
        var second = Manager.CreateWallet();
        using var list = Manager.CreateList<int>();
        list.Add(1);

        AssertRolledBack(() => Manager.Transaction(
            first,
            list,
            static (w, items, self, proxy) =>
            {
                items.Add(2);
                proxy.Add(3);
                items.Add(4);
                self.Pay(1, "x");
                self.Log.Add("y");
                Fail();
            },
            first,
            list));

        Assert.Equal([1], list);
        Assert.Equal(0, first.Coins);
        Assert.Empty(first.Log);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Entering_any_other_object_throws_and_rolls_back() => OffThread(() =>
    {
        var wallet = Manager.CreateWallet();
        var other = Manager.CreateWallet();
        using var gate = Manager.CreateLock();

        var refused = Assert.Throws<InvalidOperationException>(() => Manager.Transaction(
            wallet,
            static (w, stranger) =>
            {
                w.Coins = 1;
                w.PayThrough(stranger, 1);
            },
            other));
        Assert.Contains("Wallet #", refused.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Manager.Transaction(wallet, static (w, stranger) => w.Coins = w.LookThrough(stranger) + 1, other));
        Assert.Throws<InvalidOperationException>(() => Manager.Transaction(
            wallet,
            static (w, stranger) =>
            {
                w.Coins = 1;
                try
                {
                    stranger.IsHeld.ToString();
                }
                catch (InvalidOperationException)
                {
                    // Whatever the lambda makes of it.
                }
            },
            gate));

        Assert.Equal((0, 0), (wallet.Coins, other.Coins));
        other.Pay(1, "free again");
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Events_of_one_that_is_rolled_back_never_go_out()
    {
        var wallet = Manager.CreateWallet();
        var paid = System.Threading.Channels.Channel.CreateUnbounded<string>();
        wallet.Paid += (_, what) => paid.Writer.TryWrite(what);

        await Assert.ThrowsAsync<ArithmeticException>(async () => await Manager.TransactionAsync(wallet, static w =>
        {
            w.Pay(1, "never");
            Fail();
        }));
        await wallet.PayAsync(1, "now");

        Assert.Equal("now", await paid.Reader.ReadAsync(TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Delegates_of_other_processes_are_not_called() => OffThread(() =>
    {
        var wallet = Manager.CreateWallet();
        bool isAsked = false;

        Assert.Throws<InvalidOperationException>(() => Manager.Transaction(
            wallet,
            static (w, self) =>
            {
                w.Coins = 1;
                self.Ask(static () => throw new InvalidOperationException("Not in the manager."));
            },
            wallet));
        wallet.Ask(() => isAsked = true);

        Assert.True(isAsked);
        Assert.Equal(0, wallet.Coins);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task What_could_not_be_put_back_is_refused_before_and_named() => OffThread(() =>
    {
        var box = Manager.CreateStrongbox();
        var wallet = Manager.CreateWallet();

        var refused = Assert.Throws<NotSupportedException>(() => Manager.Transaction(wallet, box, static (w, b) => w.Coins = b.Coins = 1));

        Assert.Contains("'_gate' of type 'Lock'", refused.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), (wallet.Coins, box.Coins));
        Assert.True(box.IsFree());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_result_that_cannot_be_sent_rolls_back() => OffThread(() =>
    {
        var wallet = Manager.CreateWallet();

        Assert.ThrowsAny<Exception>(() => Manager.Transaction(wallet, static w =>
        {
            w.Coins = 1;
            return new byte[300 * 1024 * 1024];
        }));

        Assert.Equal(0, wallet.Coins);
    });

    private static void AssertRolledBack(Action transaction) => Assert.Throws<ArithmeticException>(transaction);

    private static void Fail() => throw new ArithmeticException();
}
