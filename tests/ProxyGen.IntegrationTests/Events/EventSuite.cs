using System.ComponentModel;
using System.Threading.Channels;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Events;

/// <summary>Events of shared classes: subscriptions that the manager raises for and never waits for.</summary>
public abstract class EventSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_handler_gets_what_is_raised_in_order()
    {
        using var exchange = Manager.CreateExchange();
        var heard = Channel.CreateUnbounded<(int Number, string Text)>();
        exchange.Traded += (number, text) => heard.Writer.TryWrite((number, text));

        await exchange.TradeAsync(0, 2000);

        for (int i = 0; i < 2000; i++)
        {
            Assert.Equal((i, $"{i}"), await NextAsync(heard));
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Arguments_of_a_class_of_its_own_arrive_with_the_proxy_as_sender()
    {
        using var exchange = Manager.CreateExchange();
        var heard = Channel.CreateUnbounded<(object? Sender, PriceChangedEventArgs Arguments)>();
        exchange.PriceChanged += (sender, arguments) => heard.Writer.TryWrite((sender, arguments));

        await exchange.SetPriceAsync(2m);

        var (from, price) = await NextAsync(heard);
        Assert.Same(exchange, from);
        Assert.Equal((0m, 2m, "set"), (price.Before, price.After, price.Reason));
        Assert.Equal(2m, ((ExchangeProxy)from!).Price);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Events_of_the_base_library_arrive()
    {
        using var exchange = Manager.CreateExchange();
        var closed = Channel.CreateUnbounded<(object? Sender, EventArgs Arguments)>();
        var changed = Channel.CreateUnbounded<(object? Sender, PropertyChangedEventArgs Arguments)>();
        exchange.Closed += (sender, arguments) => closed.Writer.TryWrite((sender, arguments));
        exchange.PropertyChanged += (sender, arguments) => changed.Writer.TryWrite((sender, arguments));

        await exchange.CloseAsync(withSender: true);
        await exchange.CloseAsync(withSender: false);
        await exchange.SetPriceAsync(1m);

        Assert.Equal((exchange, EventArgs.Empty), await NextAsync(closed));
        Assert.Equal((null, EventArgs.Empty), await NextAsync(closed));
        var (from, property) = await NextAsync(changed);
        Assert.Same(exchange, from);
        Assert.Equal("Price", property.PropertyName);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Shared_objects_arrive_as_proxies()
    {
        using var exchange = Manager.CreateExchange();
        using var account = Manager.CreateAccount("Ada");
        var heard = Channel.CreateUnbounded<(ExchangeProxy Exchange, AccountProxy? Account)>();
        exchange.Opened += (sender, opened) => heard.Writer.TryWrite((sender, opened));

        await exchange.OpenAsync(account);
        await exchange.OpenAsync(null);

        Assert.Equal((exchange, account), await NextAsync(heard));
        Assert.Equal((exchange, null), await NextAsync(heard));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Nothing_arrives_after_the_subscription_is_ended()
    {
        using var exchange = Manager.CreateExchange();
        var heard = Channel.CreateUnbounded<int>();
        void Hear(int number, string text) => heard.Writer.TryWrite(number);
        exchange.Traded += Hear;
        exchange.Trade(1, 1);
        Assert.Equal(1, await NextAsync(heard));

        exchange.Traded -= Hear;
        exchange.Trade(2, 1);

        Assert.False(exchange.HasTraders());
        Assert.False(heard.Reader.TryRead(out _));
        exchange.Traded -= Hear;
        exchange.Traded += null;
        exchange.Traded -= null;
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_handler_subscribed_twice_is_called_twice()
    {
        using var exchange = Manager.CreateExchange();
        var heard = Channel.CreateUnbounded<int>();
        void Hear(int number, string text) => heard.Writer.TryWrite(number);
        exchange.Traded += Hear;
        exchange.Traded += Hear;

        exchange.Trade(1, 1);
        exchange.Traded -= Hear;
        exchange.Trade(2, 1);

        Assert.Equal((int[])[1, 1, 2], await TakeAsync(heard, 3));
        exchange.Traded -= Hear;
        Assert.False(exchange.HasTraders());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Another_proxy_of_the_object_can_end_a_subscription()
    {
        string name = $"exchange {Guid.NewGuid()}";
        using var exchange = Manager.CreateNamedExchange(name);
        using var other = Manager.Get<ExchangeProxy>(name);
        Action<int, string> handler = (_, _) => { };
        exchange.Traded += handler;

        other.Traded -= handler;

        Assert.False(await exchange.HasTradersAsync());
        Manager.Remove(name);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Disposing_the_proxy_ends_its_subscriptions_and_no_others()
    {
        string name = $"exchange {Guid.NewGuid()}";
        using var exchange = Manager.CreateNamedExchange(name);
        var other = Manager.Get<ExchangeProxy>(name);
        var heard = Channel.CreateUnbounded<int>();
        void Hear(int number, string text) => heard.Writer.TryWrite(number);
        other.Traded += Hear;
        exchange.Traded += Hear;

        other.Dispose();
        exchange.Trade(1, 1);
        exchange.Trade(2, 1);

        Assert.Equal((int[])[1, 2], await TakeAsync(heard, 2));
        exchange.Traded -= Hear;
        Assert.False(exchange.HasTraders());
        Manager.Remove(name);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Accessors_of_an_event_run_under_the_guard()
    {
        using var exchange = Manager.CreateExchange();
        await OnThreads(8, _ =>
        {
            for (int i = 0; i < 20; i++)
            {
                EventHandler<PriceChangedEventArgs> handler = (_, _) => { };
                exchange.Counted += handler;
                exchange.Counted -= handler;
                exchange.Counted += handler;
            }
        });

        Assert.Equal(160, await exchange.GetSubscribersAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Many_subscribers_each_get_everything()
    {
        using var exchange = Manager.CreateExchange();
        var heard = Enumerable.Range(0, 50).Select(_ => Channel.CreateUnbounded<int>()).ToList();
        heard.ForEach(one => exchange.Traded += (number, _) => one.Writer.TryWrite(number));

        await exchange.TradeAsync(0, 100);

        foreach (var one in heard)
        {
            for (int i = 0; i < 100; i++)
            {
                Assert.Equal(i, await NextAsync(one));
            }
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_blocked_subscriber_holds_up_nobody()
    {
        using var exchange = Manager.CreateExchange();
        var gate = new TaskCompletionSource();
        var heard = Channel.CreateUnbounded<int>();
        exchange.Traded += (_, _) => gate.Task.Wait(Deadline.OfStep);
        exchange.Traded += (number, _) => heard.Writer.TryWrite(number);

        await exchange.TradeAsync(0, 100);

        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(i, await NextAsync(heard));
        }

        gate.SetResult();
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Handlers_run_on_the_context_of_subscription()
    {
        using var exchange = Manager.CreateExchange();
        using var context = new PostingContext();
        var heard = Channel.CreateUnbounded<(int Thread, int Number)>();
        context.Within(() => exchange.Traded += (number, _) => heard.Writer.TryWrite((Environment.CurrentManagedThreadId, number)));

        await exchange.TradeAsync(0, 100);

        for (int i = 0; i < 100; i++)
        {
            Assert.Equal((context.ThreadId, i), await NextAsync(heard));
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_handler_that_throws_disturbs_neither_others_nor_the_raiser()
    {
        using var exchange = Manager.CreateExchange();
        using var context = new PostingContext();
        var heard = Channel.CreateUnbounded<int>();
        context.Within(() => exchange.Traded += (number, _) => throw new InvalidOperationException($"no {number}"));
        context.Within(() => exchange.Traded += (number, _) => heard.Writer.TryWrite(number));

        await exchange.TradeAsync(1, 2);

        Assert.Equal((int[])[1, 2], await TakeAsync(heard, 2));
        Assert.Equal("no 1", (await context.Thrown.ReadAsync(TestContext.Current.CancellationToken)).Message);
        Assert.Equal("no 2", (await context.Thrown.ReadAsync(TestContext.Current.CancellationToken)).Message);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_subscriber_that_falls_too_far_behind_is_told_and_has_missed_nothing_before()
    {
        using var exchange = Manager.CreateExchange();
        using var context = new PostingContext();
        var gate = new TaskCompletionSource();
        var heard = Channel.CreateUnbounded<int>();
        void Hear(int number, string text)
        {
            gate.Task.Wait(Deadline.OfStep);
            heard.Writer.TryWrite(number);
        }

        context.Within(() => exchange.Traded += Hear);

        await exchange.TradeAsync(0, 10_050);

        Assert.False(await Eventually(exchange.HasTraders));
        gate.SetResult();
        var ended = await context.Thrown.ReadAsync(TestContext.Current.CancellationToken);
        Assert.IsType<EventsLostException>(ended);
        for (int i = 0; i < 10_000; i++)
        {
            Assert.Equal(i, await NextAsync(heard));
        }

        Assert.False(heard.Reader.TryRead(out _));

        // Subscribing again works.
        context.Within(() => exchange.Traded += Hear);
        await exchange.TradeAsync(77, 1);
        Assert.Equal(77, await NextAsync(heard));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_object_in_the_manager_subscribes_through_a_proxy()
    {
        using var exchange = Manager.CreateExchange();
        using var listener = Manager.CreateListener();
        await listener.ListenAsync(exchange);

        await exchange.TradeAsync(0, 10);

        await Fixtures.Eventually.IsTrueAsync(() => listener.Heard().Count == 10, "all are heard");
        Assert.Equal(Enumerable.Range(0, 10), listener.Heard());
        await listener.StopAsync();
        Assert.False(exchange.HasTraders());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_handler_may_call_the_object_and_end_its_own_subscription()
    {
        using var exchange = Manager.CreateExchange();
        var heard = Channel.CreateUnbounded<decimal>();
        EventHandler<PriceChangedEventArgs>? handler = null;
        handler = (sender, _) =>
        {
            exchange.PriceChanged -= handler;
            heard.Writer.TryWrite(((ExchangeProxy)sender!).Price);
        };
        exchange.PriceChanged += handler;

        await exchange.SetPriceAsync(3m);

        Assert.Equal(3m, await NextAsync(heard));
    }

    private static async Task<T> NextAsync<T>(Channel<T> channel) =>
        await channel.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Deadline.OfStep);

    private static async Task<T[]> TakeAsync<T>(Channel<T> channel, int count)
    {
        var taken = new T[count];
        for (int i = 0; i < count; i++)
        {
            taken[i] = await NextAsync(channel);
        }

        return taken;
    }

    // The manager takes the handler out once the method that raised has left the guard.
    private static async Task<bool> Eventually(Func<bool> has)
    {
        await Fixtures.Eventually.IsTrueAsync(() => !has(), "the subscription is ended");
        return has();
    }
}
