using System.Globalization;
using ProxyGen.Client;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Kills;

/// <summary>
/// Processes that hold, wait, produce, consume and call all at once are killed at random moments. Nothing hangs, no item is lost, and nothing
/// that they held is left. More on request: <c>PROXYGEN_KILLS=1000</c>, and <c>PROXYGEN_KILL_SEED</c> for the same moments again.
/// </summary>
public sealed class RandomKillTests(ITestOutputHelper output)
{
    private const int DefaultKills = 20;
    private const int Participants = 3;
    private const int MaxDelayMilliseconds = 30;

    [Fact(Timeout = 60 * Deadline.OfTest)]
    [Trait("Behaviour", "M174")]
    [Trait("Behaviour", "M175")]
    [Trait("Behaviour", "M176")]
    public async Task Nothing_hangs_and_nothing_is_lost_or_left()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Processes cannot be suspended there.");
        int kills = Read("PROXYGEN_KILLS") ?? DefaultKills;
        int seed = Read("PROXYGEN_KILL_SEED") ?? Environment.TickCount;
        output.WriteLine($"PROXYGEN_KILL_SEED={seed}");
        var random = new Random(seed);
        await using var manager = await SharedManager.StartAsync();
        int before = (await manager.GetObjectsAsync(forceFullCollection: true)).Count;

        await KillAsync(manager, random, kills);

        await Eventually.ObjectsAsync(
            manager,
            objects => objects.Count == before && objects.All(item => item.Holders.All(holder => holder.ProcessId == Environment.ProcessId)),
            $"there are {before} objects again");
        if (manager.UsesSharedMemory)
        {
            await Eventually.IsTrueAsync(
                () => SharedMappings.OfLanes(manager.ProcessId!.Value) == 1, "only the lanes of this process are left in the manager");
        }
    }

    private static async Task KillAsync(SharedManager manager, Random random, int kills)
    {
        var arena = new Arena(
            manager.CreateLock(),
            manager.CreateValue(0),
            manager.CreateQueue<string>(20),
            manager.CreateList<string>(),
            manager.CreateQueue<int>(),
            manager.CreateAccount("Ada"));
        var running = new List<Participant>();
        var ready = new HashSet<int>();
        for (int number = 0; number < kills + Participants; number++)
        {
            running.Add(Participant.Start(manager, arena, number));
            if (running.Count <= Participants)
            {
                continue;
            }

            // The victim is any of those at work; the last one only starts meanwhile.
            var victim = running[random.Next(Participants)];
            while (!ready.Contains(victim.Number))
            {
                ready.Add(await arena.Ready.DequeueAsync().AsTask().WaitAsync(Deadline.OfStep));
            }

            await Task.Delay(random.Next(MaxDelayMilliseconds));
            await victim.KillAsync(isSuspendedFirst: random.Next(2) == 0);
            running.Remove(victim);
        }

        foreach (var participant in running)
        {
            await participant.KillAsync(isSuspendedFirst: false);
        }

        await AssertLockIsFreeAsync(arena.Gate);
        await AssertItemsAsync(arena, kills + Participants);
        SharedProxy[] proxies = [arena.Gate, arena.Count, arena.Items, arena.Taken, arena.Ready, arena.Account];
        Array.ForEach(proxies, static proxy => proxy.Dispose());
    }

    private static async Task AssertLockIsFreeAsync(SharedLock gate)
    {
        using var patience = new CancellationTokenSource(Deadline.OfStep);
        for (int i = 0; i < 3; i++)
        {
            await using var lease = await gate.AcquireAsync(patience.Token);
            Assert.True(i == 0 || !lease.WasAbandoned);
        }

        Assert.False(gate.IsHeld);
    }

    // A consumer that is killed between taking an item and writing it down has had it: one item each, at most.
    private static async Task AssertItemsAsync(Arena arena, int consumers)
    {
        var items = (await arena.Taken.ToArrayAsync()).ToList();
        while (arena.Items.TryDequeue(out string? item))
        {
            items.Add(item);
        }

        Assert.Equal(items.Count, items.Distinct().Count());
        int missing = items
            .Select(static item => item.Split(':'))
            .GroupBy(static parts => parts[0], static parts => int.Parse(parts[1], CultureInfo.InvariantCulture))
            .Sum(static numbers => numbers.Max() + 1 - numbers.Count());
        Assert.True(missing <= consumers, $"{missing} items are missing; {consumers} consumers were killed.");
        Assert.NotEmpty(items);
    }

    private static int? Read(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : null;
}
