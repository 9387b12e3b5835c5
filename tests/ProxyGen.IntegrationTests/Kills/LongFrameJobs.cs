using ProxyGen.Channels.SharedMemory;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Kills;

/// <summary>Processes that send and receive long frames.</summary>
internal static class LongFrameJobs
{
    /// <summary>More than there is room for in shared memory: it goes through the ring in pieces.</summary>
    public const int TooLong = ArenaLayout.AreaLength + 1;

    private static readonly int[] Lengths = [1000, LaneLayout.ReplyCapacity, 2 * RingLayout.Capacity, 5_000_000, 20_000_000, TooLong];

    /// <summary>Waits until the manager is suspended, sends a long request and ends in the middle of it.</summary>
    [Worker]
    public static async Task DieWithinRequestAsync(
        SharedValue<byte[]> kept, SharedLock gate, SharedQueue<string> reports, int managerProcess, bool isAsynchronous)
    {
        _ = await gate.AcquireAsync();
        _ = await kept.GetValueAsync();

        // The manager may be suspended before it replies.
        var reported = reports.EnqueueAsync("ready").AsTask();
        await Eventually.IsTrueAsync(() => RunningProcess.HasStopped(managerProcess), "the manager is suspended");
        byte[] bytes = new byte[TooLong];
        var sending = Task.Run(async () =>
        {
            if (isAsynchronous)
            {
                await kept.SetValueAsync(bytes);
            }
            else
            {
                kept.Value = bytes;
            }
        });
        await OwnRings.DieWhenFullAsync(RingLayout.Requests);
        await Task.WhenAll(reported, sending);
    }

    /// <summary>Says how a call for a long result ends, how a later one does, and how many lanes of managers this process has mapped then.</summary>
    [Worker]
    public static async Task<(string? Call, string? Later)> AwaitResultAsync(FreightProxy freight, string signal, bool isAsynchronous)
    {
        var exception = await Record.ExceptionAsync(async () =>
        {
            _ = isAsynchronous
                ? await freight.UnloadAsync(signal, TooLong)
                : await Task.Run(() => freight.Unload(signal, TooLong));
        });
        var later = Record.Exception(freight.DieWhenFull);
        await Eventually.IsTrueAsync(() => SharedMappings.OfLanes(Environment.ProcessId) == 0, "the lanes of the manager are let go");
        return (exception?.GetType().Name, later?.GetType().Name);
    }

    /// <summary>Sends and receives arrays of all lengths, each full of one number, until the process is killed.</summary>
    [Worker]
    public static async Task CarryAsync(SharedDictionary<int, byte[]> kept, SharedQueue<int> ready, int number, int seed)
    {
        await ready.EnqueueAsync(number);
        await CarryOnAsync(kept, number, seed);
    }

    /// <summary>As <see cref="CarryAsync"/>, until the manager is lost.</summary>
    public static Task CarryOnAsync(SharedDictionary<int, byte[]> kept, int number, int seed) => Task.WhenAny(
        Task.Run(() => Carry(kept, number, new Random(seed))),
        Task.Run(() => CarryPipelinedAsync(kept, number + 1, new Random(seed + 1)))).Unwrap();

    /// <summary>All in it is the same number.</summary>
    public static bool IsWhole(byte[] bytes) => bytes.AsSpan().IndexOfAnyExcept(bytes[0]) < 0;

    private static void Carry(SharedDictionary<int, byte[]> kept, int key, Random random)
    {
        while (true)
        {
            kept[key] = Next(random);
            Assert.True(IsWhole(kept[key]));
        }
    }

    private static async Task CarryPipelinedAsync(SharedDictionary<int, byte[]> kept, int key, Random random)
    {
        while (true)
        {
            var set = kept.SetItemAsync(key, Next(random));
            var first = kept.GetItemAsync(key);
            var second = kept.GetItemAsync(key);
            await set;
            Assert.True(IsWhole(await first) && IsWhole(await second));
        }
    }

    private static byte[] Next(Random random)
    {
        byte[] bytes = new byte[Lengths[random.Next(Lengths.Length)]];
        Array.Fill(bytes, (byte)random.Next());
        return bytes;
    }
}
