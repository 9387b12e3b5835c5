using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Inheritance;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Transactions;

/// <summary>Lambdas that run on several objects as one step.</summary>
public abstract class TransactionSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Several_objects_are_changed_as_one() => OffThread(() =>
    {
        var first = Manager.CreateWallet();
        var second = Manager.CreateWallet();
        first.Coins = 10;

        Manager.Transaction(first, second, static (a, b) => (a.Coins, b.Coins) = (a.Coins - 3, b.Coins + 3));
        int left = Manager.Transaction(
            first,
            second,
            static (a, b, coins) =>
            {
                a.Coins -= coins;
                b.Coins += coins;
                return a.Coins;
            },
            4);

        Assert.Equal(3, left);
        Assert.Equal((3, 7), (first.Coins, second.Coins));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronously_as_well()
    {
        var first = Manager.CreateWallet();
        var second = Manager.CreateWallet();

        await Manager.TransactionAsync(first, second, static (a, b) => a.Coins = b.Coins = 1, TestContext.Current.CancellationToken);
        Assert.Equal(4, await Manager.TransactionAsync(first, second, static (a, b, x, y) => a.Coins + b.Coins + x + y, 1, 1));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task One_to_eight_objects_can_take_part() => OffThread(() =>
    {
        var w = Enumerable.Range(0, 8).Select(_ => Manager.CreateWallet()).ToArray();

        Manager.Transaction(w[0], static a => a.Coins++);
        Manager.Transaction(w[0], w[1], w[2], static (a, b, c) => a.Coins += b.Coins++ + c.Coins++);
        Manager.Transaction(w[0], w[1], w[2], w[3], static (a, b, c, d) => d.Coins = a.Coins + b.Coins + c.Coins);
        Manager.Transaction(w[0], w[1], w[2], w[3], w[4], static (a, b, c, d, e) => e.Coins = a.Coins + b.Coins + c.Coins + d.Coins);
        Manager.Transaction(w[0], w[1], w[2], w[3], w[4], w[5], static (_, _, _, _, e, f) => f.Coins = e.Coins);
        Manager.Transaction(w[0], w[1], w[2], w[3], w[4], w[5], w[6], static (_, _, _, _, _, f, g) => g.Coins = f.Coins);
        int all = Manager.Transaction(
            w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], static (_, _, _, _, _, _, g, h, extra) => h.Coins = g.Coins + extra, 1);

        Assert.Equal(7, all);
        Assert.Equal(7, w[7].Coins);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Built_in_objects_take_part() => OffThread(() =>
    {
        var wallet = Manager.CreateWallet();
        using var stock = Manager.CreateDictionary<string, int>();
        using var orders = Manager.CreateList<string>();
        using var count = Manager.CreateValue(0);
        stock["tea"] = 2;
        wallet.Coins = 5;

        Manager.Transaction(wallet, stock, orders, count, static (w, s, o, c) =>
        {
            w.Pay(3, "tea");
            s["tea"]--;
            o.Add("tea");
            c.Value++;
        });

        Assert.Equal((2, 1, 1), (wallet.Coins, stock["tea"], count.Value));
        Assert.Equal(["tea"], orders);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Proxies_of_derived_classes_need_the_lambdas_types() => OffThread(() =>
    {
        var dog = Manager.CreateDog("Rex");
        var wallet = Manager.CreateWallet();

        Manager.Transaction(dog, wallet, static (Dog d, Wallet w) =>
        {
            d.Walk(2);
            w.Coins = d.Steps;
        });

        Assert.Equal(2, wallet.Coins);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Nobody_sees_them_half_changed_and_none_deadlocks()
    {
        var w = Enumerable.Range(0, 3).Select(_ => Manager.CreateWallet()).ToArray();

        await OnThreads(6, number =>
        {
            var random = new Random(number);
            for (int i = 0; i < 100; i++)
            {
                int first = random.Next(3);
                int second = (first + 1 + random.Next(2)) % 3;
                if (number % 2 == 0)
                {
                    Manager.Transaction(w[first], w[second], static (a, b, coins) =>
                    {
                        a.Coins -= coins;
                        b.Coins += coins;
                    }, random.Next(10));
                }
                else
                {
                    Assert.Equal(0, Manager.Transaction(w[first], w[second], w[3 - first - second], static (a, b, c) => a.Coins + b.Coins + c.Coins));
                }
            }
        });

        Assert.Equal(0, w.Sum(static wallet => wallet.Coins));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task It_waits_until_it_has_all_objects()
    {
        var first = Manager.CreateWallet();
        var second = Manager.CreateWallet();
        string signal = $"{Guid.NewGuid()}";

        var holding = second.HoldAsync(signal);
        var transaction = Manager.TransactionAsync(first, second, static (a, b) => a.Coins = b.Coins = 1).AsTask();
        await Manager.CreateWallet().GetCoinsAsync();
        Assert.False(transaction.IsCompleted);
        await Manager.CreateWallet().OpenAsync(signal);

        await Task.WhenAll(holding, transaction);
        Assert.Equal((1, 1), (first.Coins, second.Coins));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task An_object_may_be_named_twice() => OffThread(() =>
    {
        var wallet = Manager.CreateWallet();

        Manager.Transaction(wallet, wallet, static (a, b) =>
        {
            a.Coins++;
            b.Coins++;
        });

        Assert.Equal(2, wallet.Coins);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task One_that_is_assigned_to_another_shares_its_guard_from_then_on()
    {
        var first = Manager.CreateWallet();
        var second = Manager.CreateWallet();
        string signal = $"{Guid.NewGuid()}";

        Manager.Transaction(first, second, static (a, b) => { a.Twin = b; });
        Assert.Equal(second, first.Twin);
        var holding = first.HoldAsync(signal);
        var paying = second.PayAsync(1, "after").AsTask();
        await Manager.CreateWallet().GetPaymentsAsync();
        Assert.False(paying.IsCompleted);
        await Manager.CreateWallet().OpenAsync(signal);
        await Task.WhenAll(holding, paying);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Events_go_out_in_order_at_the_end()
    {
        var wallet = Manager.CreateWallet();
        var other = Manager.CreateWallet();
        var paid = System.Threading.Channels.Channel.CreateUnbounded<string>();
        wallet.Paid += (_, what) => paid.Writer.TryWrite(what);

        await Manager.TransactionAsync(wallet, other, static (w, _) =>
        {
            w.Pay(1, "first");
            w.Pay(1, "second");
        });

        Assert.Equal("first", await paid.Reader.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Equal("second", await paid.Reader.ReadAsync(TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Objects_may_be_used_through_proxies_as_long_as_they_take_part() => OffThread(() =>
    {
        var first = Manager.CreateWallet();
        var second = Manager.CreateWallet();

        Manager.Transaction(first, second, static (a, _, other) => a.PayThrough(other, 2), second);

        Assert.Equal(-2, second.Coins);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Other_calls_of_the_same_caller_are_none_of_its_own()
    {
        var asking = Manager.CreateWallet();
        var wallet = Manager.CreateWallet();
        var gauge = Manager.CreateGauge();
        string signal = $"{Guid.NewGuid()}";

        await asking.AskAsync(() =>
        {
            var transaction = Manager.TransactionAsync(
                wallet,
                static (w, signal) =>
                {
                    Signals.Set(signal + " begun");
                    Signals.Wait(signal);
                    w.Coins = 1;
                },
                signal).AsTask();
            gauge.AwaitBegun(signal);
            gauge.Open(signal);
            transaction.GetAwaiter().GetResult();
        });

        Assert.Equal(1, wallet.Coins);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Objects_of_two_managers_cannot_take_part_together() => OffThread(() =>
    {
        using var other = new Disposing(SharedManager.StartInProcess());
        var here = Manager.CreateWallet();
        var there = other.Manager.CreateWallet();

        Assert.Throws<NotSupportedException>(() => Manager.Transaction(here, there, static (a, b) => a.Coins = b.Coins = 1));

        Assert.Equal((0, 0), (here.Coins, there.Coins));
    });

    private sealed class Disposing(SharedManager manager) : IDisposable
    {
        public SharedManager Manager { get; } = manager;

        public void Dispose() => Manager.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
