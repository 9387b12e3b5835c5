using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Inheritance;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.IntegrationTests.Transactions;

namespace ProxyGen.IntegrationTests.Updates;

/// <summary>Lambdas that await: the objects are theirs until they end.</summary>
public abstract class AsynchronousLambdaSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    private readonly string _signal = $"{Guid.NewGuid()}";

    [Fact(Timeout = Deadline.OfTest)]
    public async Task It_may_await_take_values_and_return_one()
    {
        var wallet = Manager.CreateWallet();
        var cancellationToken = TestContext.Current.CancellationToken;

        await wallet.UpdateAsync(static async w =>
        {
            await Task.Yield();
            w.Coins = 1;
        });
        await wallet.UpdateAsync(
            static async (w, coins) =>
            {
                await Task.Yield();
                w.Coins += coins;
            },
            2,
            cancellationToken);
        int coins = await wallet.UpdateAsync(
            static async (w, x, y, z) =>
            {
                await Task.Yield();
                return w.Coins += x * y * z;
            },
            2,
            3,
            4);
        string text = await wallet.UpdateAsync(static w => Task.FromResult($"{w.Coins}"), cancellationToken);

        Assert.Equal(27, coins);
        Assert.Equal("27", text);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Derived_classes_and_collections_have_them_as_well()
    {
        var dog = Manager.CreateDog("Rex");
        using var list = Manager.CreateList<int>();

        int steps = await dog.UpdateAsync(static async (d, more) =>
        {
            await Task.Yield();
            d.Walk(more);
            return d.Steps;
        }, 3);
        await dog.UpdateAsync(static async d => await Task.Run(() => d.Walk(1)));
        await list.UpdateAsync(static async items =>
        {
            items.Add(1);
            await Task.Yield();
            items.Add(2);
        });

        Assert.Equal(3, steps);
        Assert.Equal(4, await dog.GetStepsAsync());
        Assert.Equal([1, 2], list.ToArray());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Nobody_else_is_inside_while_it_waits_but_itself()
    {
        var wallet = Manager.CreateWallet();

        var update = wallet.UpdateAsync(
            static async (w, self, signal) =>
            {
                w.Coins = 1;
                Signals.Set(signal + " begun");
                await Signals.Of(signal);
                await self.PayAsync(-1, "through its own proxy");
                return w.Coins;
            },
            wallet,
            _signal).AsTask();
        await AwaitBegun();
        var paying = wallet.PayAsync(-10, "afterwards").AsTask();
        await Open();

        Assert.Equal(2, await update);
        await paying;
        Assert.Equal(12, await wallet.GetCoinsAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_it_has_changed_before_it_throws_stays_changed()
    {
        var wallet = Manager.CreateWallet();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await wallet.UpdateAsync(static async w =>
        {
            w.Coins = 1;
            await Task.Yield();
            w.Coins = 2;
            throw new InvalidOperationException("no more");
        }));

        Assert.Equal("no more", exception.Message);
        Assert.Equal(2, await wallet.GetCoinsAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Two_that_wait_for_each_other_are_found()
    {
        var first = Manager.CreateWallet();
        var second = Manager.CreateWallet();

        async Task Cross(WalletProxy from, WalletProxy to) => await from.UpdateAsync(
            static async (w, other, meeting) =>
            {
                await Task.Run(() => Signals.Meet(meeting, 2));
                await other.PayAsync(1, "crossing");
            },
            to,
            _signal);

        var outcomes = await Task.WhenAll(Outcome(Cross(first, second)), Outcome(Cross(second, first)));

        Assert.Single(outcomes, static outcome => outcome is DeadlockException);
        Assert.Single(outcomes, static outcome => outcome is null);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_transaction_is_one_step_over_its_awaits()
    {
        var first = Manager.CreateWallet();
        var second = Manager.CreateWallet();
        await first.SetCoinsAsync(10);

        var transaction = Manager.TransactionAsync(
            first,
            second,
            static async (a, b, coins, signal) =>
            {
                a.Coins -= coins;
                Signals.Set(signal + " begun");
                await Signals.Of(signal);
                b.Coins += coins;
                return a.Coins;
            },
            3,
            _signal).AsTask();
        await AwaitBegun();
        var sum = Manager.TransactionAsync(first, second, static (a, b) => a.Coins + b.Coins).AsTask();
        await Open();

        Assert.Equal(7, await transaction);
        Assert.Equal(10, await sum);
        Assert.Equal(3, await second.GetCoinsAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task One_to_eight_objects_can_take_part()
    {
        var w = Enumerable.Range(0, 8).Select(_ => Manager.CreateWallet()).ToArray();

        await Manager.TransactionAsync(w[0], static async a => a.Coins += await Task.FromResult(1));
        await Manager.TransactionAsync(w[0], w[1], w[2], static async (a, b, c) => b.Coins = c.Coins = a.Coins + await Task.FromResult(1));
        await Manager.TransactionAsync(w[0], w[1], w[2], w[3], static async (a, b, c, d) => d.Coins = await Task.FromResult(a.Coins + b.Coins + c.Coins));
        await Manager.TransactionAsync(w[0], w[1], w[2], w[3], w[4], static async (_, _, _, d, e) => e.Coins = await Task.FromResult(d.Coins));
        await Manager.TransactionAsync(w[0], w[1], w[2], w[3], w[4], w[5], static async (_, _, _, _, e, f) => f.Coins = await Task.FromResult(e.Coins));
        await Manager.TransactionAsync(w[0], w[1], w[2], w[3], w[4], w[5], w[6], static async (_, _, _, _, _, f, g) => g.Coins = await Task.FromResult(f.Coins));
        int all = await Manager.TransactionAsync(
            w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7],
            static async (_, _, _, _, _, _, g, h, extra) => h.Coins = await Task.FromResult(g.Coins + extra), 1);

        Assert.Equal(6, all);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_throws_after_an_await_takes_everything_back()
    {
        var wallet = Manager.CreateWallet();
        using var list = Manager.CreateList<int>([1]);
        using var stack = Manager.CreateStack<int>([1]);
        var paid = System.Threading.Channels.Channel.CreateUnbounded<string>();
        wallet.Paid += (_, what) => paid.Writer.TryWrite(what);

        await Assert.ThrowsAsync<ArithmeticException>(async () => await Manager.TransactionAsync(
            wallet,
            list,
            stack,
            static async (w, l, s, self, items) =>
            {
                w.Pay(1, "before");
                l.Add(2);
                await Task.Yield();
                w.Pay(1, "after");
                l.Add(3);
                s.Push(2);
                await self.PayAsync(1, "through its proxy");
                await items.AddAsync(4);
                throw new ArithmeticException();
            },
            wallet,
            list));
        await wallet.PayAsync(5, "now");

        Assert.Equal("now", await paid.Reader.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Equal(-5, await wallet.GetCoinsAsync());
        Assert.Equal(["now"], wallet.Log.ToArray());
        Assert.Equal([1], list.ToArray());
        Assert.Equal([1], stack.ToArray());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Events_go_out_at_its_end()
    {
        var wallet = Manager.CreateWallet();
        var paid = System.Threading.Channels.Channel.CreateUnbounded<string>();
        wallet.Paid += (_, what) => paid.Writer.TryWrite(what);

        var transaction = Manager.TransactionAsync(
            wallet,
            static async (w, signal) =>
            {
                w.Pay(1, "first");
                await Task.Yield();
                w.Pay(1, "second");
                Signals.Set(signal + " begun");
                await Signals.Of(signal);
            },
            _signal).AsTask();
        await AwaitBegun();
        Assert.False(paid.Reader.TryRead(out _));
        await Open();
        await transaction;

        Assert.Equal("first", await paid.Reader.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Equal("second", await paid.Reader.ReadAsync(TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_is_not_the_transactions_is_refused_after_an_await_too()
    {
        var wallet = Manager.CreateWallet();
        var other = Manager.CreateWallet();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(async () => await Manager.TransactionAsync(
            wallet,
            static async (w, stranger) =>
            {
                await Task.Yield();
                w.Coins = 1;
                await stranger.PayAsync(1, "no");
            },
            other));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Manager.TransactionAsync(
            wallet,
            static async (w, self) =>
            {
                await Task.Yield();
                w.Coins = 1;
                await SharedManager.Of(self).CreateWalletAsync();
            },
            wallet));

        Assert.Contains("Name it in the transaction too", refused.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), (await wallet.GetCoinsAsync(), await other.GetCoinsAsync()));
        await other.PayAsync(1, "free again");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_it_calls_may_await_as_well()
    {
        var first = Manager.CreateWallet();
        var second = Manager.CreateWallet();

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Manager.TransactionAsync(
            first,
            static async (w, self, stranger) =>
            {
                w.Coins = 1;
                await self.PayThroughLaterAsync(stranger, 1);
            },
            first,
            second));
        await Manager.TransactionAsync(
            first,
            second,
            static async (w, _, self, other) =>
            {
                w.Coins = 1;
                await self.PayThroughLaterAsync(other, 1);
            },
            first,
            second);

        Assert.Equal((1, -1), (await first.GetCoinsAsync(), await second.GetCoinsAsync()));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_it_did_not_await_is_none_of_it()
    {
        var wallet = Manager.CreateWallet();
        var other = Manager.CreateWallet();

        await Manager.TransactionAsync(
            wallet,
            static async (w, stranger, signal) =>
            {
                await Task.Yield();
                _ = PayLaterAsync(stranger, signal);
                w.Coins = 1;
            },
            other,
            _signal);
        await Open();
        await AwaitBegun();

        Assert.Equal(-1, await other.GetCoinsAsync());

        static async Task PayLaterAsync(WalletProxy wallet, string signal)
        {
            await Signals.Of(signal);
            await wallet.PayAsync(1, "later");
            Signals.Set(signal + " begun");
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Many_lose_nothing()
    {
        var w = Enumerable.Range(0, 3).Select(_ => Manager.CreateWallet()).ToArray();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(async () =>
        {
            var random = new Random(number);
            for (int i = 0; i < 50; i++)
            {
                int first = random.Next(3);
                int second = (first + 1 + random.Next(2)) % 3;
                try
                {
                    await Manager.TransactionAsync(
                        w[first],
                        w[second],
                        static async (a, b, coins) =>
                        {
                            a.Coins -= coins;
                            await Task.Yield();
                            b.Coins += coins;
                            if (coins == 0)
                            {
                                a.Coins = 1000;
                                await Task.Yield();
                                throw new ArithmeticException();
                            }
                        },
                        random.Next(4));
                }
                catch (ArithmeticException)
                {
                    // Taken back.
                }

                Assert.Equal(0, await Manager.TransactionAsync(w[0], w[1], w[2], static async (a, b, c) => a.Coins + b.Coins + await Task.FromResult(c.Coins)));
            }
        })));
    }

#pragma warning disable PG1604, PG1605 // What the rules report is refused at run time as well.
    [Fact(Timeout = Deadline.OfTest)]
    public Task A_synchronous_call_takes_none() => OffThread(() =>
    {
        var wallet = Manager.CreateWallet();

        Action update = () => _ = wallet.Update(static async w =>
        {
            w.Coins = 1;
            await Task.Yield();
        });
        Action transaction = () => _ = Manager.Transaction(wallet, static async w => w.Coins = await Task.FromResult(1));
        Assert.Throws<NotSupportedException>(update);
        Assert.Throws<NotSupportedException>(transaction);

        Assert.Equal(0, wallet.Coins);
    });
#pragma warning restore PG1604, PG1605

    private static async Task<Exception?> Outcome(Task task) => await Record.ExceptionAsync(() => task);

    private async Task AwaitBegun() => await Manager.CreateGauge().AwaitBegunAsync(_signal);

    private async Task Open() => await Manager.CreateGauge().OpenAsync(_signal);
}
