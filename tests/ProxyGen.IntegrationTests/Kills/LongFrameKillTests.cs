using System.Globalization;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.Interop;

namespace ProxyGen.IntegrationTests.Kills;

/// <summary>
/// Processes are killed in the middle of frames that go in several pieces: the other side ends the session or the calls, keeps nothing, and goes on
/// with others. The random moments again: <c>PROXYGEN_KILL_SEED</c>.
/// </summary>
public sealed class LongFrameKillTests(ITestOutputHelper output)
{
    private const int Kills = 4;
    private const int MaxDelayMilliseconds = 150;

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_dies_in_the_middle_of_a_request(bool isAsynchronous)
    {
        Assert.SkipUnless(Futex.IsSupported, "Needs a 64-bit Linux.");
        await using var manager = await SharedManager.StartAsync();
        int process = manager.ProcessId!.Value;
        using var kept = manager.CreateValue<byte[]>([1, 2, 3]);
        using var gate = manager.CreateLock();
        using var reports = manager.CreateQueue<string>();
        int mappings = SharedMappings.OfLanes(process);
        int files = SharedMappings.OpenWithoutFiles(process);
        await using var worker = WorkerProcess.Start(LongFrameJobsWorkers.DieWithinRequestAsync, kept, gate, reports, process, isAsynchronous);
        Assert.Equal("ready", await reports.DequeueAsync());

        await RunningProcess.SuspendAsync(process);
        try
        {
            await worker.WaitForExitAsync().WaitAsync(Deadline.OfStep);
        }
        finally
        {
            await RunningProcess.ResumeAsync(process);
        }

        await Assert.ThrowsAsync<WorkerTerminatedException>(() => worker.Completion);
        await using (var lease = await gate.AcquireAsync().AsTask().WaitAsync(Deadline.OfStep))
        {
            Assert.True(lease.WasAbandoned);
        }

        Assert.Equal([1, 2, 3], await Task.Run(() => kept.Value));
        await AssertNothingIsLeftAsync(process, mappings, files);
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_manager_dies_in_the_middle_of_a_result(bool isAsynchronous)
    {
        Assert.SkipUnless(Futex.IsSupported, "Needs a 64-bit Linux.");
        string signal = $"{Guid.NewGuid()}";
        await using var manager = await SharedManager.StartAsync();
        int process = manager.ProcessId!.Value;
        using var freight = manager.CreateFreight();
        using var bomb = manager.CreateFreight();
        using var probe = manager.CreateProbe();
        await using var worker = WorkerProcess.Start(LongFrameJobsWorkers.AwaitResultAsync, freight, signal, isAsynchronous);
        await probe.AwaitBegunAsync(signal);
        await bomb.DieWhenFullAsync();

        await RunningProcess.SuspendAsync(worker.Id);

        // The manager may be dead before this process knows that it has opened.
        _ = await Record.ExceptionAsync(async () => await probe.OpenAsync(signal));
        try
        {
            await Eventually.IsTrueAsync(() => !RunningProcess.Exists(process), "the manager has died");
        }
        finally
        {
            await RunningProcess.ResumeAsync(worker.Id);
        }

        Assert.Equal((nameof(CallInDoubtException), nameof(ManagerLostException)), await worker.Result.WaitAsync(Deadline.OfStep));
        await Assert.ThrowsAsync<ManagerLostException>(async () => await freight.DieWhenFullAsync());
    }

    [Theory(Timeout = 2 * Deadline.OfTest)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Clients_die_at_any_moment(bool usesSharedMemory)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Looks at what processes have open in /proc.");
        var random = new Random(Seed());
        await using var manager = await SharedManager.StartAsync(new SharedManagerOptions { UseSharedMemory = usesSharedMemory });
        int process = manager.ProcessId!.Value;
        using var kept = manager.CreateDictionary<int, byte[]>();
        using var ready = manager.CreateQueue<int>();
        int mappings = SharedMappings.OfLanes(process);
        int files = SharedMappings.OpenWithoutFiles(process);
        for (int number = 0; number < 2 * Kills; number += 2)
        {
            await using var worker = WorkerProcess.Start(LongFrameJobsWorkers.CarryAsync, kept, ready, number, random.Next());
            Assert.Equal(number, await ready.DequeueAsync());
            await Task.Delay(random.Next(MaxDelayMilliseconds));
            Assert.False(worker.Completion.IsCompleted, $"It has ended by itself: {worker.Completion.Exception}");
            worker.Kill();
            await worker.WaitForExitAsync();

            foreach (int key in await kept.GetKeysAsync())
            {
                Assert.True(LongFrameJobs.IsWhole(await kept.GetItemAsync(key)), $"item {key}");
            }
        }

        await AssertNothingIsLeftAsync(process, mappings, files);
    }

    [Theory(Timeout = 2 * Deadline.OfTest)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Managers_die_at_any_moment(bool usesSharedMemory)
    {
        var random = new Random(Seed());
        for (int kill = 0; kill < Kills; kill++)
        {
            await using var manager = await SharedManager.StartAsync(new SharedManagerOptions { UseSharedMemory = usesSharedMemory });
            using var kept = manager.CreateDictionary<int, byte[]>();
            var carrying = LongFrameJobs.CarryOnAsync(kept, 0, random.Next());
            var other = LongFrameJobs.CarryOnAsync(kept, 2, random.Next());
            await Task.Delay(random.Next(MaxDelayMilliseconds));
            RunningProcess.Kill(manager.ProcessId!.Value);

            await Assert.ThrowsAnyAsync<ManagerLostException>(() => carrying.WaitAsync(Deadline.OfStep));
            await Assert.ThrowsAnyAsync<ManagerLostException>(() => other.WaitAsync(Deadline.OfStep));
        }
    }

    private static async Task AssertNothingIsLeftAsync(int process, int mappings, int files)
    {
        await Eventually.IsTrueAsync(() => SharedMappings.OfLanes(process) == mappings, "the manager has no lanes of theirs mapped");
        await Eventually.IsTrueAsync(() => SharedMappings.OpenWithoutFiles(process) <= files, "the manager has nothing of theirs open");
    }

    private int Seed()
    {
        string? asked = Environment.GetEnvironmentVariable("PROXYGEN_KILL_SEED");
        int seed = int.TryParse(asked, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : Environment.TickCount;
        output.WriteLine($"PROXYGEN_KILL_SEED={seed}");
        return seed;
    }
}
