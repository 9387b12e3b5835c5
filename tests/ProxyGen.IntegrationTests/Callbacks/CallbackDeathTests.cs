using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.IntegrationTests.Workers;

namespace ProxyGen.IntegrationTests.Callbacks;

/// <summary>What becomes of delegates when their process ends, and when nobody holds them any more.</summary>
public sealed class CallbackDeathTests
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task Calls_of_a_killed_process_s_delegate_fail_at_once()
    {
        await using var manager = await SharedManager.StartAsync();
        using var caller = manager.CreateCaller();
        using var signals = manager.CreateQueue<string>();
        await using var worker = WorkerProcess.Start(CallbackJobsWorkers.LendAsync, caller, signals);
        Assert.Equal("ready", await signals.DequeueAsync());
        Assert.Equal(worker.Id + 5, await caller.CallFunctionAsync(5));
        var pending = caller.CallFunctionAsync(0);
        Assert.Equal("inside", await signals.DequeueAsync());

        worker.Kill();

        var lost = await Assert.ThrowsAsync<CallbackLostException>(async () => await pending);
        Assert.Contains("may or may not", lost.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<CallbackLostException>(async () => await caller.CallFunctionAsync(1));
        Assert.Equal(nameof(CallbackLostException), await caller.CatchFunctionAsync(1));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_client_that_disconnects_takes_its_delegates_with_it()
    {
        await using var observed = new ObservedManager();
        await using var manager = await observed.ConnectAsync();
        using var caller = manager.CreateNamedCaller("caller");
        var other = await observed.ConnectAsync();
        other.Get<CallerProxy>("caller").KeepFunction(number => number);
        Assert.Equal(1, caller.CallFunction(1));

        await other.DisposeAsync();

        await Eventually.IsTrueAsync(() => observed.ClientSessions == 1, "the session has ended");
        await Assert.ThrowsAsync<CallbackLostException>(async () => await caller.CallFunctionAsync(1));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_delegate_is_given_up_when_nobody_holds_it_any_more()
    {
        await using var observed = new ObservedManager();
        await using var manager = await observed.ConnectAsync();
        using var caller = manager.CreateCaller();
        var callbacks = caller.Reference.Channel.Callbacks;
        var session = observed.Runtime.Sessions.Single(one => one != observed.Runtime.LocalSession);

        await caller.KeepFunctionAsync(Function(1));
        await caller.KeepFunctionAsync(Function(2));
        Assert.Equal(3, await caller.DoublyAsync(Function(1), 1));

        await Eventually.IsTrueAfterCollectionAsync(() => callbacks.Count == 1 && session.Callbacks.Count == 1, "one is left");
        Assert.Equal(3, await caller.CallFunctionAsync(1));
        await caller.KeepFunctionAsync(null);
        await Eventually.IsTrueAfterCollectionAsync(() => callbacks.Count == 0 && session.Callbacks.Count == 0, "none is left");

        static Func<int, int> Function(int offset) => number => number + offset;
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_delegate_of_a_call_that_fails_is_given_up()
    {
        await using var observed = new ObservedManager();
        await using var manager = await observed.ConnectAsync();
        using var caller = manager.CreateCaller();
        var callbacks = caller.Reference.Channel.Callbacks;
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await caller.DoublyAsync(number => number, 1, cancelled.Token));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await caller.DoublyAsync(_ => throw new InvalidOperationException(), 1));

        await Eventually.IsTrueAfterCollectionAsync(() => callbacks.Count == 0, "none is left");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Results_of_callbacks_are_kept_until_the_manager_has_them()
    {
        await using var observed = new ObservedManager();
        await using var manager = await observed.ConnectAsync();
        using var caller = manager.CreateCaller();
        int arrived = 0;
        while (arrived < 100)
        {
            try
            {
                using var fetched = caller.Fetch(() =>
                {
                    // Dropped by its own process before the manager can have decoded it.
                    var account = manager.CreateAccount("Ada");
                    Task.Run(account.Dispose);
                    return account;
                });
                Assert.Equal("Ada", fetched.Owner);
                arrived++;
            }
            catch (ObjectDisposedException)
            {
                // Dropped even before it was written.
            }
        }

        await Eventually.IsTrueAfterCollectionAsync(() => observed.Runtime.Objects.Count == 1, "all are collected");
    }
}
