using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.IntegrationTests.Workers;

namespace ProxyGen.IntegrationTests.Synchronization;

/// <summary>The types work between processes as they do between threads.</summary>
public sealed class AcrossProcessesTests(ProcessFixture fixture) : IClassFixture<ProcessFixture>
{
    private readonly SharedManager _manager = fixture.Manager;

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M110")]
    [Trait("Behaviour", "M63")]
    public async Task Each_type_is_used_from_another_process()
    {
        var gate = _manager.CreateLock();
        var reentrant = _manager.CreateReentrantLock();
        var kit = new SynchronizationKit(
            gate,
            reentrant,
            _manager.CreateReaderWriterLock(),
            _manager.CreateSemaphore(1, 1),
            _manager.CreateCondition(gate),
            _manager.CreateCondition(reentrant),
            _manager.CreateManualResetEvent(),
            _manager.CreateAutoResetEvent(),
            _manager.CreateCountdownEvent(1),
            _manager.CreateBarrier(2));
        var isSet = kit.ManualResetEvent.WaitAsync().AsTask();
        var counted = kit.CountdownEvent.WaitAsync().AsTask();

        await using var worker = WorkerProcess.Start(SynchronizationJobsWorkers.UseAllAsync, kit);
        await isSet;
        kit.AutoResetEvent.Set();
        await counted;
        await kit.Barrier.SignalAndWaitAsync();

        Assert.Equal("2 1", await worker.Result);
        Assert.False(gate.IsHeld);
        Assert.False(reentrant.IsHeld);
        Assert.Equal(1, kit.Semaphore.CurrentCount);
        Assert.Equal(0, kit.ReaderWriterLock.CurrentReadCount);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M51")]
    public async Task A_condition_hands_over_between_processes()
    {
        using var gate = _manager.CreateLock();
        using var condition = _manager.CreateCondition(gate);
        using var reports = _manager.CreateQueue<string>();
        await using var first = WorkerProcess.Start(SynchronizationJobsWorkers.WaitForPulseAsync, gate, condition, reports);
        await using var second = WorkerProcess.Start(SynchronizationJobsWorkers.WaitForPulseAsync, gate, condition, reports);
        Assert.Equal("waiting", await reports.DequeueAsync());
        Assert.Equal("waiting", await reports.DequeueAsync());

        for (int i = 0; i < 2; i++)
        {
            await using (var lease = await gate.AcquireAsync())
            {
                await condition.PulseAsync(lease);
            }

            Assert.Equal("pulsed", await reports.DequeueAsync());
            Assert.Equal(1 - i, condition.WaitingCount);
        }

        await first.Completion;
        await second.Completion;
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M65")]
    public async Task A_barrier_keeps_processes_in_step()
    {
        const int Phases = 50;
        using var barrier = _manager.CreateBarrier(3);
        using var notes = _manager.CreateList<int>();
        var workers = Enumerable.Range(0, 3)
            .Select(_ => WorkerProcess.Start(SynchronizationJobsWorkers.PassBarrier, barrier, Phases, notes)).ToList();

        foreach (var worker in workers)
        {
            await using (worker)
            {
                await worker.Completion;
            }
        }

        Assert.Equal(Enumerable.Range(0, Phases).SelectMany(phase => Enumerable.Repeat(phase, 3)), notes.ToArray());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_process_that_no_longer_holds_its_lock_is_refused()
    {
        using var gate = _manager.CreateLock();
        using var account = _manager.CreateAccount("Ada");
        using var reports = _manager.CreateQueue<string>();
        using var goOn = _manager.CreateManualResetEvent();
        await using var worker = WorkerProcess.Start(SynchronizationJobsWorkers.DepositTwiceAsync, gate, account, reports, goOn);
        Assert.Equal("deposited", await reports.DequeueAsync());

        await using var lease = await gate.AcquireAsync();
        using var fenced = account.Fenced(lease);
        await fenced.DepositAsync(1m);
        goOn.Set();

        Assert.Contains($"{lease.FencingToken}", await worker.Result, StringComparison.Ordinal);
        Assert.Equal(2m, account.Balance);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task They_are_published_under_names()
    {
        string name = $"sync-{Guid.NewGuid():N}";
        using var semaphore = _manager.CreateNamedSemaphore(name, 2, 3);
        using var barrier = _manager.GetOrCreateBarrier(name + "-barrier", 2);
        using var gate = await _manager.GetOrCreateReentrantLockAsync(name + "-lock");
        using var condition = _manager.GetOrCreateCondition(name + "-condition", gate);

        Assert.Equal(semaphore, _manager.GetOrCreateSemaphore(name, 9));
        Assert.Equal(barrier, _manager.Get<SharedBarrier>(name + "-barrier"));
        Assert.IsType<SharedReentrantLock>(_manager.Get<SharedLock>(name + "-lock"));
        Assert.Equal(gate, _manager.Get<SharedCondition>(name + "-condition").Lock);
        Assert.Throws<NameTakenException>(() => _manager.CreateNamedManualResetEvent(name));

        foreach (string suffix in new[] { "", "-barrier", "-lock", "-condition" })
        {
            Assert.True(_manager.Remove(name + suffix));
        }
    }
}
