using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Batches;

public sealed class BatchDeathTests
{
    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_death_of_the_manager_ends_it(bool usesSharedMemory)
    {
        await using var manager = await SharedManager.StartAsync(new SharedManagerOptions { UseSharedMemory = usesSharedMemory });
        using var list = manager.CreateList<int>();
        var probe = manager.CreateProbe();
        int made = 0;

        var batch = Task.Run(() => manager.Batch(() =>
        {
            _ = probe.HoldAsync("never");
            probe.Note("in doubt");
            while (!manager.Lost.IsCancellationRequested)
            {
                list.Add(made);
                Volatile.Write(ref made, made + 1);
            }
        }));
        await Eventually.IsTrueAsync(() => Volatile.Read(ref made) > 500, "calls are on their way");
        RunningProcess.Kill(manager.ProcessId!.Value);

        // The first call after the death throws, unless the death is seen before it.
        var exception = await Assert.ThrowsAsync<AggregateException>(() => batch.WaitAsync(Deadline.OfStep));
        var first = exception.InnerExceptions[0];
        int skipped = first is CallInDoubtException ? 0 : 1;
        Assert.IsAssignableFrom<ManagerLostException>(first);
        Assert.NotEmpty(exception.InnerExceptions.Skip(skipped));
        Assert.All(exception.InnerExceptions.Skip(skipped), static inner => Assert.IsType<CallInDoubtException>(inner));
    }
}
