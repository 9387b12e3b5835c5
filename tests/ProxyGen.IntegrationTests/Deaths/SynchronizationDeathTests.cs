using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Workers;

namespace ProxyGen.IntegrationTests.Deaths;

/// <summary>Holders and waiters of synchronization types are killed.</summary>
public sealed class SynchronizationDeathTests(ProcessFixture fixture) : IClassFixture<ProcessFixture>, IDisposable
{
    private readonly SharedManager _manager = fixture.Manager;
    private readonly SharedQueue<string> _reports = fixture.Manager.CreateQueue<string>();

    public void Dispose() => _reports.Dispose();

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M45")]
    public async Task A_process_that_ends_without_releasing_leaves_the_lock_as_abandoned()
    {
        using var gate = _manager.CreateLock();
        await using (var worker = WorkerProcess.Start(SynchronizationJobsWorkers.AcquireAndEnd, gate))
        {
            await worker.Completion;
        }

        await using var lease = await gate.AcquireAsync();
        Assert.True(lease.WasAbandoned);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M174")]
    public async Task A_killed_holder_of_a_reentrant_lock_leaves_it_whole()
    {
        using var gate = _manager.CreateReentrantLock();
        await using var worker = WorkerProcess.Start(SynchronizationJobsWorkers.HoldAgainAsync, gate, _reports);
        Assert.Equal("held", await _reports.DequeueAsync());
        var waiting = gate.AcquireAsync().AsTask();

        worker.Kill();

        await using var lease = await waiting;
        Assert.True(lease.WasAbandoned);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M174")]
    public async Task A_killed_holder_of_permits_gives_them_back()
    {
        using var semaphore = _manager.CreateSemaphore(3, 3);
        await using var worker = WorkerProcess.Start(SynchronizationJobsWorkers.HoldPermitsAsync, semaphore, 2, _reports);
        Assert.Equal("held", await _reports.DequeueAsync());
        var waiting = semaphore.AcquireAsync(3).AsTask();

        worker.Kill();

        var lease = await waiting;
        Assert.True(lease.WasAbandoned);
        await lease.DisposeAsync();
        Assert.Equal(3, semaphore.CurrentCount);
        await using var next = await semaphore.AcquireAsync();
        Assert.False(next.WasAbandoned);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Permits_that_a_dead_process_never_received_come_back()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Processes cannot be suspended there.");
        using var semaphore = _manager.CreateSemaphore(0, 1);
        await using var worker = WorkerProcess.Start(SynchronizationJobsWorkers.WaitForPermitAsync, semaphore, _reports);
        Assert.Equal("waiting", await _reports.DequeueAsync());
        await RunningProcess.SuspendAsync(worker.Id);
        semaphore.Release();
        Assert.Equal(0, semaphore.CurrentCount);
        var next = semaphore.WaitAsync().AsTask();

        worker.Kill();

        await next;
        Assert.Equal(0, semaphore.CurrentCount);
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData("read", false)]
    [InlineData("write", true)]
    [InlineData("upgradeable", false)]
    [InlineData("upgrade", true)]
    [Trait("Behaviour", "M174")]
    public async Task A_killed_holder_of_a_reader_writer_lock_leaves_it_as_abandoned_if_it_wrote(string mode, bool wasAbandoned)
    {
        using var gate = _manager.CreateReaderWriterLock();
        await using var worker = WorkerProcess.Start(SynchronizationJobsWorkers.HoldReaderWriterLockAsync, gate, mode, _reports);
        Assert.Equal("held", await _reports.DequeueAsync());
        var waiting = gate.AcquireWriteAsync().AsTask();
        Assert.False(gate.TryAcquireWrite(TimeSpan.Zero, out _));

        worker.Kill();

        var lease = await waiting;
        Assert.Equal(wasAbandoned, lease.WasAbandoned);
        await lease.DisposeAsync();
        await using var next = await gate.AcquireReadAsync();
        Assert.False(next.WasAbandoned);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M174")]
    public async Task Readers_see_that_a_writer_died_until_somebody_writes()
    {
        using var gate = _manager.CreateReaderWriterLock();
        await using var worker = WorkerProcess.Start(SynchronizationJobsWorkers.HoldReaderWriterLockAsync, gate, "write", _reports);
        Assert.Equal("held", await _reports.DequeueAsync());
        worker.Kill();

        for (int i = 0; i < 2; i++)
        {
            await using var reader = await gate.AcquireReadAsync();
            Assert.True(reader.WasAbandoned);
        }

        await using (var writer = await gate.AcquireWriteAsync())
        {
            Assert.True(writer.WasAbandoned);
        }

        await using var last = await gate.AcquireReadAsync();
        Assert.False(last.WasAbandoned);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_process_killed_while_it_waits_for_its_upgrade_lets_the_others_in()
    {
        using var gate = _manager.CreateReaderWriterLock();
        var reader = await gate.AcquireReadAsync();
        await using var worker = WorkerProcess.Start(SynchronizationJobsWorkers.HoldReaderWriterLockAsync, gate, "upgrading", _reports);
        Assert.Equal("held", await _reports.DequeueAsync());
        var second = gate.AcquireUpgradeableReadAsync().AsTask();

        worker.Kill();

        await using (var upgradeable = await second)
        {
            Assert.False(upgradeable.WasAbandoned);
            await reader.DisposeAsync();
            await using var writer = await upgradeable.UpgradeAsync();
        }

        Assert.Equal(0, gate.WaitingCount);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M177")]
    public async Task A_killed_waiter_of_a_condition_takes_no_pulse()
    {
        using var gate = _manager.CreateLock();
        using var condition = _manager.CreateCondition(gate);
        await using var worker = WorkerProcess.Start(SynchronizationJobsWorkers.WaitForPulseAsync, gate, condition, _reports);
        Assert.Equal("waiting", await _reports.DequeueAsync());
        var lease = await gate.AcquireAsync();
        var waiting = condition.WaitAsync(lease).AsTask();
        await Eventually.IsTrueAsync(() => condition.WaitingCount == 2, "both wait");

        worker.Kill();
        await worker.WaitForExitAsync();
        await Eventually.IsTrueAsync(() => condition.WaitingCount == 1, "the dead one no longer waits");
        await using (var pulsing = await gate.AcquireAsync())
        {
            Assert.False(pulsing.WasAbandoned);
            await condition.PulseAsync(pulsing);
        }

        await waiting;
        Assert.False(lease.WasAbandoned);
        lease.Release();
        Assert.False(gate.IsHeld);
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Behaviour", "M177")]
    public async Task A_pulse_of_a_process_that_dies_before_it_goes_on_wakes_the_next(bool whileLocked)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Processes cannot be suspended there.");
        using var gate = _manager.CreateLock();
        using var condition = _manager.CreateCondition(gate);
        await using var worker = WorkerProcess.Start(SynchronizationJobsWorkers.WaitForPulseAsync, gate, condition, _reports);
        Assert.Equal("waiting", await _reports.DequeueAsync());
        var lease = await gate.AcquireAsync();
        var waiting = condition.WaitAsync(lease).AsTask();
        await Eventually.IsTrueAsync(() => condition.WaitingCount == 2, "both wait");
        await RunningProcess.SuspendAsync(worker.Id);

        var pulsing = await gate.AcquireAsync();
        await condition.PulseAsync(pulsing);
        Assert.Equal(1, condition.WaitingCount);
        if (whileLocked)
        {
            // Dies in the queue of the lock.
            worker.Kill();
            await Eventually.IsTrueAsync(() => condition.WaitingCount == 0, "the pulse has gone to the next");
            await pulsing.DisposeAsync();
        }
        else
        {
            // Dies as the holder, without knowing it.
            await pulsing.DisposeAsync();
            Assert.True(gate.IsHeld);
            worker.Kill();
        }

        await waiting;
        Assert.Equal(!whileLocked, lease.WasAbandoned);
        lease.Release();
        Assert.False(gate.IsHeld);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M177")]
    public async Task A_killed_waiter_of_an_event_leaves_nothing_behind()
    {
        foreach (SharedWaitHandle handle in new SharedWaitHandle[]
        {
            _manager.CreateManualResetEvent(), _manager.CreateAutoResetEvent(), _manager.CreateCountdownEvent(1),
        })
        {
            await using var worker = WorkerProcess.Start(SynchronizationJobsWorkers.WaitForSignalAsync, handle, _reports);
            Assert.Equal("waiting", await _reports.DequeueAsync());
            Assert.Equal(1, handle.WaitingCount);

            worker.Kill();

            await Eventually.IsTrueAsync(() => handle.WaitingCount == 0, "nobody waits");
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M177")]
    public async Task A_signal_that_a_dead_process_never_received_goes_to_the_next()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Processes cannot be suspended there.");
        using var signal = _manager.CreateAutoResetEvent();
        await using var worker = WorkerProcess.Start(SynchronizationJobsWorkers.WaitForSignalAsync, signal, _reports);
        Assert.Equal("waiting", await _reports.DequeueAsync());
        await RunningProcess.SuspendAsync(worker.Id);
        signal.Set();
        var next = signal.WaitAsync().AsTask();
        await Eventually.IsTrueAsync(() => signal.WaitingCount == 1, "the next waits");

        worker.Kill();

        await next;
        Assert.False(signal.IsSet);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M177")]
    public async Task A_process_that_dies_in_a_barrier_breaks_it()
    {
        using var barrier = _manager.CreateBarrier(3);
        var waiting = barrier.SignalAndWaitAsync().AsTask();
        await using var worker = WorkerProcess.Start(SynchronizationJobsWorkers.WaitInBarrierAsync, barrier, _reports);
        Assert.Equal("waiting", await _reports.DequeueAsync());

        worker.Kill();

        var exception = await Assert.ThrowsAsync<BrokenBarrierException>(() => waiting);
        Assert.Contains($"Process {worker.Id} ended", exception.Message, StringComparison.Ordinal);
        Assert.True(barrier.IsBroken);
        barrier.Reset();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => barrier.SignalAndWaitAsync().AsTask()));
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M177")]
    public async Task A_process_that_dies_between_two_phases_breaks_the_barrier()
    {
        using var barrier = _manager.CreateBarrier(2);
        var waiting = barrier.SignalAndWaitAsync().AsTask();
        await using var worker = WorkerProcess.Start(SynchronizationJobsWorkers.ActInBarrierAsync, barrier, _reports);
        Assert.Equal("acting", await _reports.DequeueAsync());
        Assert.False(waiting.IsCompleted);

        worker.Kill();

        await Assert.ThrowsAsync<BrokenBarrierException>(() => waiting);
        Assert.True(barrier.IsBroken);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M177")]
    public async Task A_process_that_has_joined_breaks_the_barrier_wherever_it_dies()
    {
        using var barrier = _manager.CreateBarrier(2);
        await using var worker = WorkerProcess.Start(SynchronizationJobsWorkers.WorkBetweenPhasesAsync, barrier, _reports, true);
        await barrier.SignalAndWaitAsync();
        Assert.Equal("working", await _reports.DequeueAsync());
        var waiting = barrier.SignalAndWaitAsync().AsTask();

        worker.Kill();

        var exception = await Assert.ThrowsAsync<BrokenBarrierException>(() => waiting);
        Assert.Contains($"Process {worker.Id}, which takes part in it, ended", exception.Message, StringComparison.Ordinal);
        barrier.Reset();
        using var first = barrier.Join();
        await using var second = await barrier.JoinAsync();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => barrier.SignalAndWaitAsync().AsTask()));
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M177")]
    public async Task A_process_that_has_left_breaks_nothing()
    {
        using var barrier = _manager.CreateBarrier(2);
        await using var worker = WorkerProcess.Start(SynchronizationJobsWorkers.WorkBetweenPhasesAsync, barrier, _reports, false);
        await barrier.SignalAndWaitAsync();
        Assert.Equal("working", await _reports.DequeueAsync());
        var waiting = barrier.SignalAndWaitAsync().AsTask();

        worker.Kill();
        await worker.WaitForExitAsync();
        await Eventually.ObjectsAsync(
            _manager, objects => objects.All(item => item.Holders.All(holder => holder.ProcessId != worker.Id)), "its session has ended");

        Assert.False(waiting.IsCompleted);
        Assert.False(barrier.IsBroken);
        await barrier.SignalAndWaitAsync();
        await waiting;
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M179")]
    public async Task When_the_manager_dies_all_waits_fail()
    {
        await using var manager = await SharedManager.StartAsync();
        var gate = manager.CreateLock();
        var condition = manager.CreateCondition(gate);
        var semaphore = manager.CreateSemaphore(1);
        var permit = await semaphore.AcquireAsync();
        var lease = await gate.AcquireAsync();
        Task[] waits =
        [
            condition.WaitAsync(lease).AsTask(),
            semaphore.AcquireAsync().AsTask(),
            manager.CreateManualResetEvent().WaitAsync().AsTask(),
            manager.CreateBarrier(2).SignalAndWaitAsync().AsTask(),
        ];

        RunningProcess.Kill(manager.ProcessId!.Value);

        foreach (var wait in waits)
        {
            await Assert.ThrowsAnyAsync<ManagerLostException>(() => wait.WaitAsync(Deadline.OfStep));
        }

        await Eventually.IsTrueAsync(() => permit.Lost.IsCancellationRequested, "the permit is lost");
        Assert.ThrowsAny<ManagerLostException>(permit.Release);
        permit.Dispose();
        await lease.DisposeAsync();
    }
}
