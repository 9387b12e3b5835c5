using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Deaths;

public sealed class ManagerDeathTests
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_killed_manager_fails_pending_calls_as_in_doubt_and_later_ones_as_not_made()
    {
        await using var manager = await SharedManager.StartAsync();
        var queue = manager.CreateQueue<int>();
        var gate = manager.CreateLock();
        var probe = manager.CreateProbe();
        var lease = await gate.AcquireAsync();
        var asynchronous = queue.DequeueAsync().AsTask();
        var holding = probe.HoldAsync("never");
        var queued = probe.NoteAsync("never").AsTask();
        var synchronous = Task.Run(() => queue.Dequeue());
        var acquiring = Task.Run(() => gate.Acquire());

        RunningProcess.Kill(manager.ProcessId!.Value);

        foreach (var pending in new Task[] { asynchronous, holding, queued })
        {
            await Assert.ThrowsAsync<CallInDoubtException>(() => pending.WaitAsync(Deadline.OfStep));
        }

        // These two may not have been sent yet when the manager was killed.
        await Assert.ThrowsAnyAsync<ManagerLostException>(() => synchronous.WaitAsync(Deadline.OfStep));
        await Assert.ThrowsAnyAsync<ManagerLostException>(() => acquiring.WaitAsync(Deadline.OfStep));
        Assert.IsType<ManagerLostException>(Record.Exception(() => probe.Calls));
        Assert.IsType<ManagerLostException>(Record.Exception(() => manager.CreateProbe()));
        Assert.IsType<ManagerLostException>(Record.Exception(() => manager.Names));
        Assert.IsType<ManagerLostException>(await Record.ExceptionAsync(async () => await probe.NoteAsync("later")));
        await Eventually.IsTrueAsync(() => lease.Lost.IsCancellationRequested, "the lease is lost");
        lease.Dispose();
        probe.Dispose();
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task The_death_is_seen_without_a_call()
    {
        await using var manager = await SharedManager.StartAsync();
        var gate = manager.CreateLock();
        var lease = gate.Acquire();
        var lost = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lease.Lost.Register(lost.SetResult);

        RunningProcess.Kill(manager.ProcessId!.Value);

        await lost.Task;
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_a_killed_manager_left_is_removed()
    {
        var manager = await SharedManager.StartAsync();
        string directory = Path.GetDirectoryName(manager.Address!["unix:".Length..])!;
        Assert.True(Directory.Exists(directory));

        RunningProcess.Kill(manager.ProcessId!.Value);
        await manager.DisposeAsync();

        Assert.False(Directory.Exists(directory));
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M116")]
    public async Task A_disposed_manager_ends_with_its_calls_and_its_directory()
    {
        var manager = await SharedManager.StartAsync();
        int id = manager.ProcessId!.Value;
        string directory = Path.GetDirectoryName(manager.Address!["unix:".Length..])!;
        var queue = manager.CreateQueue<int>();
        var pending = queue.DequeueAsync().AsTask();

        await manager.DisposeAsync();
        await manager.DisposeAsync();

        await Assert.ThrowsAsync<CallInDoubtException>(() => pending);
        Assert.IsType<ManagerLostException>(Record.Exception(() => queue.Count));
        Assert.Throws<ObjectDisposedException>(() => manager.CreateProbe());
        Assert.False(RunningProcess.Exists(id));
        Assert.False(Directory.Exists(directory));
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M125")]
    public async Task A_manager_that_does_not_end_when_asked_to_is_killed()
    {
        var manager = await SharedManager.StartAsync();
        int id = manager.ProcessId!.Value;
        await RunningProcess.SuspendAsync(id);

        await manager.DisposeAsync();

        Assert.False(RunningProcess.Exists(id));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_stopped_in_process_manager_fails_calls_the_same_way()
    {
        var manager = SharedManager.StartInProcess();
        var queue = manager.CreateQueue<int>();
        var waiter = manager.CreateWaiter();
        string begun = $"{Guid.NewGuid()}";
        var holding = waiter.StopAsync(begun, CancellationToken.None);
        await Signals.Of(begun);
        var queued = waiter.RunAsync().AsTask();
        var pending = queue.DequeueAsync().AsTask();

        await manager.DisposeAsync();

        // It may not have been taken yet.
        await Assert.ThrowsAnyAsync<ManagerLostException>(() => pending.WaitAsync(Deadline.OfStep));
        await Assert.ThrowsAsync<CallInDoubtException>(() => holding.WaitAsync(Deadline.OfStep));
        await Assert.ThrowsAsync<ManagerLostException>(() => queued.WaitAsync(Deadline.OfStep));
        Assert.IsType<ManagerLostException>(Record.Exception(() => queue.Count));
        Assert.Throws<ObjectDisposedException>(() => manager.CreateProbe());
    }
}
