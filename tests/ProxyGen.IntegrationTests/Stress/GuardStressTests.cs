using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Stress;

/// <summary>Random calls over few objects: every call ends, none overlaps another, and only real circles are called deadlocks.</summary>
public sealed class GuardStressTests
{
    private const int CellCount = 5;
    private const int ThreadCount = 6;
    private const int CallsPerThread = 4000;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Random_calls_never_overlap_and_all_end(bool withCircles)
    {
        int seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        await using var manager = SharedManager.StartInProcess();
        CellProxy[] cells = [.. Enumerable.Range(0, CellCount).Select(_ => manager.CreateCell())];
        int deadlocks = 0;

        var threads = Enumerable.Range(0, ThreadCount).Select(number => Task.Factory.StartNew(
            () =>
            {
                var random = new Random(seed + number);
                for (int i = 0; i < CallsPerThread; i++)
                {
                    try
                    {
                        Call(random, cells, withCircles);
                    }
                    catch (DeadlockException) when (withCircles)
                    {
                        Interlocked.Increment(ref deadlocks);
                    }
                }
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));
        await Task.WhenAll(threads).WaitAsync(Limit, TestContext.Current.CancellationToken);

        Assert.All(cells, cell => Assert.Equal(0, cell.Overlaps));
        Assert.All(cells, cell => Assert.True(cell.Touches > 0));
        TestContext.Current.TestOutputHelper?.WriteLine($"{deadlocks} deadlocks found");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Random_readers_and_writers_never_overlap_and_all_end(bool withCircles)
    {
        int seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        await using var manager = SharedManager.StartInProcess();
        GaugeProxy[] gauges = [.. Enumerable.Range(0, CellCount).Select(_ => manager.CreateGauge())];
        int deadlocks = 0;
        int changes = 0;

        var threads = Enumerable.Range(0, ThreadCount).Select(number => Task.Factory.StartNew(
            () =>
            {
                var random = new Random(seed + number);
                for (int i = 0; i < CallsPerThread; i++)
                {
                    try
                    {
                        Interlocked.Add(ref changes, Call(random, gauges, withCircles));
                    }
                    catch (DeadlockException) when (withCircles)
                    {
                        Interlocked.Increment(ref deadlocks);
                    }
                }
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));
        await Task.WhenAll(threads).WaitAsync(Limit, TestContext.Current.CancellationToken);

        Assert.All(gauges, gauge => Assert.Equal(0, gauge.Overlaps));
        Assert.Equal(changes, gauges.Sum(gauge => gauge.Value));
        TestContext.Current.TestOutputHelper?.WriteLine($"{deadlocks} deadlocks found");
    }

    private static int Call(Random random, GaugeProxy[] gauges, bool withCircles)
    {
        int index = random.Next(gauges.Length);
        var gauge = gauges[index];
        var next = gauges[withCircles ? random.Next(gauges.Length) : random.Next(index, gauges.Length)];
        int spins = random.Next(200);
        switch (random.Next(8))
        {
            case 0:
                gauge.Change(spins);
                return 1;
            case 1:
                GaugeProxy[] others = [.. gauges.Where(_ => random.Next(3) == 0)];
                gauge.ChangeAll(others, spins);
                return others.Append(gauge).Distinct().Count();
            case 2:
                gauge.LookSlowlyAsync(spins).GetAwaiter().GetResult();
                return 0;
            case 3:
                gauge.LookThrough(next, spins);
                return 0;
            case 4 when withCircles || next != gauge:
                gauge.ChangeNext(next, spins);
                return 1;
            case 5:
                gauge.ReadThrough(gauge, random.Next(4));
                return 0;
            case 6:
                return gauge.Value < 0 ? 1 : 0;
            default:
                gauge.Look(spins);
                return 0;
        }
    }

    private static void Call(Random random, CellProxy[] cells, bool withCircles)
    {
        var cell = cells[random.Next(cells.Length)];
        int spins = random.Next(200);
        switch (random.Next(3))
        {
            case 0:
                cell.Touch([.. cells.Where(_ => random.Next(3) == 0)], spins);
                break;
            case 1:
                cell.TouchSlowlyAsync(spins).GetAwaiter().GetResult();
                break;
            default:
                int index = Array.IndexOf(cells, cell);
                int next = withCircles ? random.Next(cells.Length) : random.Next(index, cells.Length);
                if (next == index)
                {
                    // Its own chain may enter again, but the cell would notice itself.
                    return;
                }

                cell.TouchThrough(cells[next], spins);
                break;
        }
    }
}
