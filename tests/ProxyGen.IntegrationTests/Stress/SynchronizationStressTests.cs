using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Workers;

namespace ProxyGen.IntegrationTests.Stress;

/// <summary>
/// Processes do random things with all synchronization types, give up at random, and are killed at random: there are never two holders,
/// every wait ends, and nothing is left.
/// </summary>
public sealed class SynchronizationStressTests(ProcessFixture fixture, ITestOutputHelper output) : IClassFixture<ProcessFixture>
{
    private const int Processes = 3;
    private const int Kills = 12;
    private const int Permits = 4;

    private readonly SharedManager _manager = fixture.Manager;

    [Fact(Timeout = 2 * Deadline.OfTest)]
    [Trait("Behaviour", "M174")]
    [Trait("Behaviour", "M177")]
    [Trait("Behaviour", "M183")]
    public async Task Processes_killed_at_any_moment_leave_nothing_behind()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var gate = _manager.CreateLock();
        var reentrant = _manager.CreateReentrantLock();
        var kit = new SynchronizationKit(
            gate,
            reentrant,
            _manager.CreateReaderWriterLock(),
            _manager.CreateSemaphore(Permits, Permits),
            _manager.CreateCondition(gate),
            _manager.CreateCondition(reentrant),
            _manager.CreateManualResetEvent(),
            _manager.CreateAutoResetEvent(true),
            _manager.CreateCountdownEvent(1),
            _manager.CreateBarrier(2));
        var ofLock = _manager.CreateWitness();
        var ofWriters = _manager.CreateWitness();
        using var stop = _manager.CreateManualResetEvent();
        WorkerProcess Start() => WorkerProcess.Start(
            SynchronizationStressJobsWorkers.RunAsync, kit, ofLock, ofWriters, stop, random.Next());
        var workers = Enumerable.Range(0, Processes).Select(_ => Start()).ToList();

        for (int kill = 0; kill < Kills; kill++)
        {
            int until = ofLock.Entries + random.Next(1, 30);
            await Eventually.IsTrueAsync(() => ofLock.Entries >= until, $"they go on (seed {seed})");
            Thread.SpinWait(random.Next(50_000));
            int victim = random.Next(workers.Count);
            workers[victim].Kill();
            await workers[victim].DisposeAsync();
            workers[victim] = Start();
        }

        int last = ofLock.Entries + 50;
        await Eventually.IsTrueAsync(() => ofLock.Entries >= last, $"they go on (seed {seed})");
        stop.Set();
        foreach (var worker in workers)
        {
            await worker.Completion.WaitAsync(Deadline.OfStep);
            await worker.DisposeAsync();
        }

        output.WriteLine($"{ofLock.Entries} entries, {ofLock.Abandoned} abandoned");
        output.WriteLine($"{ofWriters.Entries} writers, {ofWriters.Abandoned} abandoned");
        Assert.Equal(0, ofLock.Faults);
        Assert.Equal(0, ofWriters.Faults);
        Assert.False(gate.IsHeld);
        Assert.False(reentrant.IsHeld);
        Assert.Equal(0, gate.WaitingCount + reentrant.WaitingCount + kit.OfLock.WaitingCount + kit.OfReentrantLock.WaitingCount);
        Assert.Equal(Permits, kit.Semaphore.CurrentCount);
        Assert.Equal(0, kit.Semaphore.WaitingCount);
        Assert.True(kit.ReaderWriterLock.TryAcquireWrite(TimeSpan.Zero, out var write));
        write.Dispose();
        Assert.Equal(0, kit.AutoResetEvent.WaitingCount);
        kit.Barrier.Reset();
        Assert.Equal(2, kit.Barrier.ParticipantsRemaining);
        Assert.False(kit.Barrier.IsBroken);
    }
}
