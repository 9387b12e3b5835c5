using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Callbacks;

/// <summary>Delegates as arguments: the manager calls back into the process that handed them over.</summary>
public abstract class CallbackSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task The_method_calls_the_delegate_and_waits_for_it() => OffThread(() =>
    {
        using var caller = Manager.CreateCaller();
        var seen = new List<string>();

        caller.RunTwice((number, text) => seen.Add($"{number} {text}"));

        Assert.Equal(["1 one", "2 two"], seen);
        Assert.Equal(42, caller.Apply(number => number * 2, 21));
        Assert.Equal("(1, 2) a,b", caller.Describe((point, names) => $"({point.X}, {point.Y}) {string.Join(',', names)}", new(1, 2), ["a", "b"]));
        Assert.Null(caller.Describe((_, _) => null, default, []));
        Assert.Null(caller.Describe(null, default, []));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_constructor_may_call_back()
    {
        await Task.Yield();
        using var caller = Manager.CreateCaller(() => "Ada");

        Assert.Equal("Ada", await caller.GetNameAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Task_returning_delegates_are_awaited()
    {
        using var caller = Manager.CreateCaller();
        var gate = new TaskCompletionSource();

        var running = caller.ApplyAsync(
            async number =>
            {
                await gate.Task;
                return number * 10;
            },
            1);
        Assert.False(running.IsCompleted);
        gate.SetResult();

        Assert.Equal(30, await running);
        bool hasRun = false;
        await caller.RunAsync(async () =>
        {
            await Task.Yield();
            hasRun = true;
        });
        Assert.True(hasRun);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task The_token_of_a_delegate_is_cancelled_in_its_process()
    {
        using var caller = Manager.CreateCaller();

        Assert.Equal("cancelled", await caller.CancelAsync(token => Task.Delay(Timeout.Infinite, token)));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task What_the_handler_throws_reaches_the_caller_of_the_method() => OffThread(() =>
    {
        using var caller = Manager.CreateCaller();

        var thrown = Assert.Throws<ArgumentOutOfRangeException>(
            () => caller.Call(() => throw new ArgumentOutOfRangeException("depth", "too deep")));

        Assert.Equal("depth", thrown.ParamName);
        Assert.StartsWith("too deep", thrown.Message, StringComparison.Ordinal);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task The_handler_may_call_the_object_that_calls_it() => OffThread(() =>
    {
        using var caller = Manager.CreateCaller();

        caller.Call(() =>
        {
            Assert.Equal(1, caller.Increment());
            caller.Call(() => caller.Increment());
        });

        Assert.Equal(2, caller.Count);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task The_handler_may_await_calls_of_the_object_that_calls_it()
    {
        using var caller = Manager.CreateCaller();

        int result = await caller.ApplyAsync(
            async number =>
            {
                await caller.IncrementAsync();
                await Task.Yield();
                return number + await caller.IncrementAsync();
            },
            0);

        Assert.Equal(7, result);
        Assert.Equal(4, await caller.GetCountAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Others_wait_while_a_method_calls_back()
    {
        using var caller = Manager.CreateCaller();
        var inside = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        int seen = -1;

        var running = caller.RunAsync(async () =>
        {
            inside.SetResult();
            await gate.Task;
            seen = await caller.GetCountAsync();
        });
        await inside.Task;
        var other = caller.IncrementAsync();
        gate.SetResult();
        await running;

        Assert.Equal(0, seen);
        Assert.Equal(1, await other);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_outlives_a_callback_does_not_enter_with_it()
    {
        using var caller = Manager.CreateCaller();
        var go = new TaskCompletionSource();
        Task<int>? late = null;
        int before = -1;
        await OffThread(() =>
        {
            caller.Call(() => late = Task.Run(async () =>
            {
                await go.Task;
                return await caller.IncrementAsync();
            }));
            caller.Call(() =>
            {
                go.SetResult();
                for (int i = 0; i < 500; i++)
                {
                    before = Math.Max(before, caller.Count);
                }
            });
        });

        Assert.Equal(0, before);
        Assert.Equal(1, await late!);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Objects_go_in_and_out_of_delegates_as_proxies() => OffThread(() =>
    {
        using var caller = Manager.CreateCaller();
        using var account = Manager.CreateAccount("Ada");
        CallerProxy? own = null;

        decimal balance = caller.Lend(
            self => own = self,
            other =>
            {
                other.Deposit(5m);
                return other;
            },
            account);

        Assert.Equal(caller, own);
        Assert.Equal(5m, balance);
        Assert.Equal("Bob", caller.Fetch(() => Manager.CreateAccount("Bob")).Owner);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_kept_delegate_works_after_the_call_that_brought_it() => OffThread(() =>
    {
        using var caller = Manager.CreateCaller();
        var seen = new List<int>();
        caller.Keep(seen.Add);

        caller.CallKept(1);
        GC.Collect();
        caller.CallKept(2);

        Assert.Equal([1, 2], seen);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task The_same_delegate_is_the_same_in_the_manager() => OffThread(() =>
    {
        using var caller = Manager.CreateCaller();
        var seen = new List<int>();
        caller.Keep(seen.Add);
        caller.Keep(seen.Add);
        caller.Keep(_ => { });

        Assert.True(caller.Drop(seen.Add));
        caller.CallKept(1);
        Assert.True(caller.Drop(seen.Add));
        Assert.False(caller.Drop(seen.Add));

        Assert.Equal([1], seen);
        Assert.Equal(1, caller.KeptCount);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task An_object_in_the_manager_may_hand_its_own_delegate_to_another() => OffThread(() =>
    {
        using var caller = Manager.CreateCaller();
        using var other = Manager.CreateCaller();

        Assert.Equal(11, caller.ApplyElsewhere(other, 10));
        Assert.Equal(1, caller.Count);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Many_threads_call_back_at_once() => OnThreads(8, _ =>
    {
        using var caller = Manager.CreateCaller();
        for (int i = 0; i < 50; i++)
        {
            Assert.Equal(i + 1, caller.Apply(number => number + 1, i));
        }
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Reports_are_handled_in_order_before_the_call_returns() => OffThread(() =>
    {
        using var caller = Manager.CreateCaller();
        var seen = new Reports<int>();

        caller.Work(1000, seen);

        Assert.Equal(Enumerable.Range(1, 1000), seen.All);
        Assert.Equal(3, caller.Work(3, null));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Reports_of_asynchronous_methods_are_handled_before_the_caller_goes_on()
    {
        using var caller = Manager.CreateCaller();
        var seen = new Reports<Point>();

        await caller.WorkAsync(100, seen);

        Assert.Equal(Enumerable.Range(1, 100).Select(number => new Point(number, -number)), seen.All);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Progress_may_be_reported_after_the_call()
    {
        using var caller = Manager.CreateCaller();
        var seen = new Reports<int>();
        await caller.KeepProgressAsync(seen);

        await caller.ReportAsync(7);

        await Eventually.IsTrueAsync(() => seen.All.Count == 1, "the report has arrived");
        Assert.Equal(7, seen.All[0]);
    }
}
