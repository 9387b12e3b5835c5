using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Workers;

namespace ProxyGen.IntegrationTests.Deaths;

public sealed class LockDeathTests(ProcessFixture fixture) : IClassFixture<ProcessFixture>
{
    private readonly SharedManager _manager = fixture.Manager;

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M174")]
    public async Task A_killed_holder_leaves_the_lock_as_abandoned()
    {
        using var gate = _manager.CreateLock();
        using var reports = _manager.CreateQueue<string>();
        await using var worker = WorkerProcess.Start(LockJobsWorkers.HoldAsync, gate, reports);
        Assert.Equal("held", await reports.DequeueAsync());
        var waiting = gate.AcquireAsync().AsTask();

        worker.Kill();

        var lease = await waiting;
        Assert.True(lease.WasAbandoned);
        await lease.DisposeAsync();
        await using var next = await gate.AcquireAsync();
        Assert.False(next.WasAbandoned);
        Assert.True(next.FencingToken > lease.FencingToken);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M174")]
    public async Task Nobody_has_to_wait_for_the_lock_to_be_freed()
    {
        using var gate = _manager.CreateLock();
        using var reports = _manager.CreateQueue<string>();
        await using var worker = WorkerProcess.Start(LockJobsWorkers.HoldAsync, gate, reports);
        Assert.Equal("held", await reports.DequeueAsync());

        worker.Kill();
        await worker.WaitForExitAsync();
        await Eventually.IsTrueAsync(() => !gate.IsHeld, "the lock is free");

        using var lease = gate.Acquire();
        Assert.True(lease.WasAbandoned);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M177")]
    public async Task A_killed_waiter_leaves_the_lock_usable()
    {
        using var gate = _manager.CreateLock();
        using var reports = _manager.CreateQueue<string>();
        var lease = await gate.AcquireAsync();
        await using var killed = WorkerProcess.Start(LockJobsWorkers.WaitAsync, gate, reports);
        Assert.Equal("waiting", await reports.DequeueAsync());
        await using var survivor = WorkerProcess.Start(LockJobsWorkers.WaitAsync, gate, reports);
        Assert.Equal("waiting", await reports.DequeueAsync());

        killed.Kill();
        await lease.DisposeAsync();

        Assert.Equal("got it", await reports.DequeueAsync());
        await survivor.Completion;
        await using var next = await gate.AcquireAsync();
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_worker_that_ends_by_itself_releases_as_it_should()
    {
        using var gate = _manager.CreateLock();
        using var reports = _manager.CreateQueue<string>();
        await using var worker = WorkerProcess.Start(LockJobsWorkers.HoldAsync, gate, reports);
        Assert.Equal("held", await reports.DequeueAsync());

        worker.Cancel();
        await worker.WaitForExitAsync();

        await using var lease = await gate.AcquireAsync();
        Assert.False(lease.WasAbandoned);
    }
}
