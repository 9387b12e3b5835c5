using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.IntegrationTests.Workers;

namespace ProxyGen.IntegrationTests.References;

/// <summary>What processes hold is seen from outside, and released when they are killed.</summary>
public sealed class KilledHolderTests(ProcessFixture fixture) : IClassFixture<ProcessFixture>
{
    private readonly SharedManager _manager = fixture.Manager;

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M175")]
    public async Task A_killed_process_holds_nothing()
    {
        using var reports = _manager.CreateQueue<AccountProxy>();
        int before = (await _manager.GetObjectsAsync(forceFullCollection: true)).Count;
        await using var worker = WorkerProcess.Start(HoldingJobsWorkers.HoldAsync, reports, _manager.Address!, _manager.Key!.ToArray(), 10);
        (await reports.DequeueAsync()).Dispose();
        int held = _manager.Objects.Count(item => item.ClassName.EndsWith(".Account", StringComparison.Ordinal) && IsHeldBy(item, worker.Id));

        worker.Kill();
        await worker.WaitForExitAsync();

        Assert.Equal(10, held);
        await Eventually.ObjectsAsync(
            _manager, objects => objects.Count == before && !objects.Any(item => IsHeldBy(item, worker.Id)), "what it held is released");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_lost_manager_says_so()
    {
        await using var manager = await SharedManager.StartAsync();
        await using var client = await SharedManager.ConnectAsync(manager.Address!, manager.Key!);
        var lost = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = client.Lost.Register(lost.SetResult);
        Assert.False(client.Lost.IsCancellationRequested);

        RunningProcess.Kill(manager.ProcessId!.Value);

        await lost.Task.WaitAsync(Deadline.OfStep);
        Assert.Throws<ManagerLostException>(() => client.Objects);
    }

    private static bool IsHeldBy(LiveObject item, int processId) => item.Holders.Any(holder => holder.ProcessId == processId);
}
