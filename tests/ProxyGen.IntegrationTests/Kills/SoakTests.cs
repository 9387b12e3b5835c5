using System.Globalization;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Kills;

/// <summary>
/// Processes that call without a pause are killed at random moments: no call is lost or runs twice, and the manager keeps nothing of them. Longer
/// on request: <c>PROXYGEN_SOAK=300</c> seconds, and <c>PROXYGEN_SOAK_SEED</c> for the same moments again.
/// </summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int DefaultSeconds = 3;
    private const int LongestSeconds = 3600;
    private const int Participants = 3;
    private const int MaxDelayMilliseconds = 200;

    private readonly string _folder = Directory.CreateTempSubdirectory("proxygen-soak").FullName;
    private long _paid;
    private long _mayBePaid;

    [Fact(Timeout = (LongestSeconds * 1000) + Deadline.OfTest)]
    public async Task No_call_is_lost_or_doubled_and_nothing_leaks()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Looks at what processes have open in /proc.");
        int seconds = Math.Min(LongestSeconds, Read("PROXYGEN_SOAK") ?? DefaultSeconds);
        int seed = Read("PROXYGEN_SOAK_SEED") ?? Environment.TickCount;
        output.WriteLine($"PROXYGEN_SOAK_SEED={seed}");
        try
        {
            await using var manager = await SharedManager.StartAsync();
            using var counts = manager.CreateDictionary<string, long>();
            using var account = manager.CreateAccount("Ada");
            using var ready = manager.CreateQueue<int>();
            int process = manager.ProcessId!.Value;
            int mappings = SharedMappings.OfLanes(process);
            int files = SharedMappings.OpenWithoutFiles(process);

            int kills = await KillAsync(counts, account, ready, new Random(seed), TimeSpan.FromSeconds(seconds));

            output.WriteLine($"{kills} kills, {_paid} payments");
            Assert.InRange(await account.GetBalanceAsync(), _paid, _mayBePaid);
            await Eventually.IsTrueAsync(() => SharedMappings.OfLanes(process) == mappings, "the manager has no lanes of theirs mapped");
            await Eventually.IsTrueAsync(() => SharedMappings.OpenWithoutFiles(process) <= files, "the manager has nothing of theirs open");
        }
        finally
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task<int> KillAsync(
        SharedDictionary<string, long> counts, AccountProxy account, SharedQueue<int> ready, Random random, TimeSpan length)
    {
        var begin = TimeProvider.System.GetTimestamp();
        var running = new List<(int Number, WorkerProcess Process)>();
        var atWork = new HashSet<int>();
        int number = 0;
        while (TimeProvider.System.GetElapsedTime(begin) < length || number <= Participants)
        {
            CallJournal.Create(PathOf(number)).Dispose();
            running.Add((number, WorkerProcess.Start(SoakJobsWorkers.CountAsync, counts, account, ready, PathOf(number), number)));
            number++;
            if (running.Count <= Participants)
            {
                continue;
            }

            // The last one only starts meanwhile.
            int victim = random.Next(Participants);
            while (!atWork.Contains(running[victim].Number))
            {
                atWork.Add(await ready.DequeueAsync().AsTask().WaitAsync(Deadline.OfStep));
            }

            await Task.Delay(random.Next(MaxDelayMilliseconds));
            await EndAsync(running[victim], counts, isSuspendedFirst: random.Next(4) == 0);
            running.RemoveAt(victim);
        }

        foreach (var participant in running)
        {
            await EndAsync(participant, counts, isSuspendedFirst: false);
        }

        return number;
    }

    private async Task EndAsync((int Number, WorkerProcess Process) victim, SharedDictionary<string, long> counts, bool isSuspendedFirst)
    {
        Assert.False(victim.Process.Completion.IsCompleted, $"A process has ended by itself: {victim.Process.Completion.Exception}");
        if (isSuspendedFirst)
        {
            await RunningProcess.SuspendAsync(victim.Process.Id);
        }

        victim.Process.Kill();
        await victim.Process.WaitForExitAsync();
        await victim.Process.DisposeAsync();
        using (var journal = CallJournal.Open(PathOf(victim.Number)))
        {
            for (int flow = 0; flow < SoakJobs.CountingFlows; flow++)
            {
                string key = SoakJobs.KeyOf(victim.Number, flow);
                long counted = await counts.TryGetValueAsync(key) is (true, var value) ? value : 0;
                Assert.InRange(counted, journal.Returned(flow), journal.Begun(flow));
            }

            _paid += journal.Returned(SoakJobs.PayingFlow);
            _mayBePaid += journal.Begun(SoakJobs.PayingFlow);
        }

        File.Delete(PathOf(victim.Number));
    }

    private string PathOf(int number) => Path.Combine(_folder, $"{number}");

    private static int? Read(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : null;
}
