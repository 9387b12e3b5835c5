using System.ComponentModel;
using ProxyGen.Channels.SharedMemory;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.IntegrationTests.Workers;
using ProxyGen.Interop;

namespace ProxyGen.IntegrationTests.Connections;

/// <summary>Lanes in shared memory: when there are some, what does not fit into them, and that they end with their session.</summary>
public sealed class SharedMemoryTests
{
    private const int ThreadsInside = 100;

    // Around what fits into a lane, a block, a ring, the smallest extent, what stays in memory, and all there is.
    private static readonly int[] LongLengths =
    [
        .. new[]
        {
            LaneLayout.RequestCapacity, LaneLayout.ReplyCapacity, ArenaLayout.BlockLength, RingLayout.Capacity, 2 * RingLayout.Capacity,
            ArenaLayout.KeptLength,
        }.SelectMany(static border => new[] { border - 200, border - 60, border - 16, border, border + 60 }),
        ArenaLayout.AreaLength - 200,
        ArenaLayout.AreaLength,
    ];

    public SharedMemoryTests() => Assert.SkipUnless(Futex.IsSupported, "Needs a 64-bit Linux.");

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Processes_of_one_machine_share_memory_unless_the_manager_is_told_not_to()
    {
        await using var shared = await SharedManager.StartAsync();
        Assert.True(shared.UsesSharedMemory);

        await using var unshared = await SharedManager.StartAsync(new SharedManagerOptions { UseSharedMemory = false });
        Assert.False(unshared.UsesSharedMemory);

        await using var remote = await SharedManager.StartAsync(new SharedManagerOptions { Address = "tcp:localhost:0" });
        Assert.False(remote.UsesSharedMemory);

        await using var inProcess = SharedManager.StartInProcess();
        Assert.False(inProcess.UsesSharedMemory);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Arguments_and_results_of_any_length_arrive()
    {
        await using var manager = await SharedManager.StartAsync();
        await Task.Run(() =>
        {
            using var kept = manager.CreateValue<byte[]>([]);
            for (int around = LaneLayout.RequestCapacity; around <= LaneLayout.ReplyCapacity; around += LaneLayout.ReplyCapacity - LaneLayout.RequestCapacity)
            {
                for (int length = around - 150; length < around + 50; length++)
                {
                    byte[] bytes = new byte[length];
                    Array.Fill(bytes, (byte)length);
                    kept.Value = bytes;
                    Assert.Equal(bytes, kept.Value);
                }
            }

            foreach (int length in LongLengths)
            {
                byte[] many = new byte[length];
                new Random(length).NextBytes(many);
                kept.Value = many;
                Assert.Equal(many, kept.Value);
            }
        });
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_arguments_and_results_of_any_length_arrive()
    {
        await using var manager = await SharedManager.StartAsync();
        using var kept = manager.CreateDictionary<int, byte[]>();
        foreach (int length in LongLengths)
        {
            byte[] many = new byte[length];
            new Random(length).NextBytes(many);
            await kept.SetItemAsync(1, many);
            Assert.Equal(many, await kept.GetItemAsync(1));
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Many_long_asynchronous_calls_at_once_come_back_each_with_its_own()
    {
        // Together more than there is room for in shared memory.
        const int Calls = 200;
        const int Length = 700_000;
        await using var manager = await SharedManager.StartAsync();
        using var kept = manager.CreateDictionary<int, byte[]>();
        byte[][] all = [.. Enumerable.Range(0, Calls).Select(static call =>
        {
            byte[] bytes = new byte[Length];
            Array.Fill(bytes, (byte)call);
            return bytes;
        })];

        await Task.WhenAll(all.Select((bytes, call) => kept.SetItemAsync(call, bytes).AsTask()));
        byte[][] results = await Task.WhenAll(Enumerable.Range(0, Calls).Select(call => kept.GetItemAsync(call).AsTask()));

        Assert.All(results, (result, call) => Assert.True(result.AsSpan().SequenceEqual(all[call]), $"call {call}"));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Short_asynchronous_calls_by_the_thousand_keep_their_order()
    {
        const int Calls = 20_000;
        await using var manager = await SharedManager.StartAsync();
        using var numbers = manager.CreateList<int>();
        await numbers.AddAsync(-1);

        await Task.WhenAll(Enumerable.Range(0, Calls).Select(number => numbers.AddAsync(number).AsTask()));

        Assert.Equal(Enumerable.Range(-1, Calls + 1), await Task.Run(() => numbers.ToArray()));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_waits_for_one_call_may_block_for_another()
    {
        await using var manager = await SharedManager.StartAsync();
        using var counts = manager.CreateDictionary<string, int>();
        await counts.IncrementAsync("count");

        int[] results = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            await counts.IncrementAsync("count").ConfigureAwait(false);

            // On the thread that has run other continuations and has more to run.
            return counts.IncrementAsync("count").AsTask().Result;
        }));

        Assert.Equal(101, results.Max());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Long_results_of_many_threads_at_once_arrive_where_they_belong()
    {
        const int Length = 70_000;
        await using var manager = await SharedManager.StartAsync();
        using var kept = manager.CreateDictionary<int, string>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            string mine = new((char)('a' + thread), Length);
            kept[thread] = mine;
            for (int i = 0; i < 200; i++)
            {
                Assert.Equal(mine, kept[thread]);
            }
        })));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task As_many_threads_as_there_are_may_be_inside_calls()
    {
        await using var manager = await SharedManager.StartAsync();
        using var begins = manager.CreateBarrier(ThreadsInside + 1);
        using var counts = manager.CreateDictionary<string, int>();
        var threads = Enumerable.Range(0, ThreadsInside).Select(_ => Task.Factory.StartNew(
            () =>
            {
                begins.SignalAndWait();
                counts.Increment("count");
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToList();

        await Task.Run(() => begins.SignalAndWait());
        await Task.WhenAll(threads);

        Assert.Equal(ThreadsInside, await Task.Run(() => counts["count"]));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task The_manager_lets_lanes_go_with_their_session()
    {
        await using var manager = await SharedManager.StartAsync();
        int managerProcess = manager.ProcessId!.Value;
        using var account = manager.CreateAccount("Ada");

        for (int i = 0; i < 5; i++)
        {
            await using var second = await SharedManager.ConnectAsync(manager.Address!, manager.Key!);
            await Task.Run(() => Assert.NotEmpty(second.Objects));
        }

        await Eventually.IsTrueAsync(() => SharedMappings.OfLanes(managerProcess) == 1, "the manager has let the others' lanes go");

        using var signals = manager.CreateQueue<string>();
        var worker = WorkerProcess.Start(HoldingJobsWorkers.Use, account, signals);
        await Eventually.IsTrueAsync(() => SharedMappings.OfLanes(managerProcess) == 2, "the worker has lanes");
        RunningProcess.Kill(worker.Id);
        await Eventually.IsTrueAsync(() => SharedMappings.OfLanes(managerProcess) == 1, "the manager has let the worker's lanes go");
        await Assert.ThrowsAsync<WorkerTerminatedException>(() => worker.Completion);
        await worker.DisposeAsync();
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_client_keeps_nothing_of_a_manager_that_it_has_disposed()
    {
        // Other tests of this process have managers of their own.
        await using var worker = WorkerProcess.Start(SharedMemoryJobsWorkers.ConnectOftenAsync);

        Assert.Equal(0, await worker.Result);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Nobody_keeps_the_files_of_lanes_open()
    {
        await using var worker = WorkerProcess.Start(SharedMemoryJobsWorkers.CountOpenFilesAsync);

        // The manager passes the one of its bell to each client.
        Assert.Equal((1, 0, 1), await worker.Result);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Where_lanes_cannot_be_mapped_the_socket_serves_and_one_line_says_so()
    {
        await using var worker = WorkerProcess.Start(SharedMemoryJobsWorkers.ConnectWithoutRoomAsync);

        var (hasLanes, called, written) = await worker.Result;

        Assert.False(hasLanes);
        Assert.Equal(7, called);
        Assert.StartsWith("ProxyGen: calls go over the socket.", Assert.Single(written.TrimEnd().Split('\n')));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Where_a_manager_can_make_no_lanes_the_socket_serves()
    {
        await using var worker = WorkerProcess.Start(SharedMemoryJobsWorkers.StartWithoutRoomAsync);

        Assert.Equal((false, 7), await worker.Result);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Processes_that_call_without_a_pause_all_get_their_turns()
    {
        const int Processes = 6;
        const int Times = 20_000;
        await using var manager = await SharedManager.StartAsync();
        using var counts = manager.CreateDictionary<string, int>();
        var workers = Enumerable.Range(0, Processes).Select(_ => WorkerProcess.Start(SharedMemoryJobsWorkers.CallNowAndThen, counts, Times)).ToList();

        foreach (var worker in workers)
        {
            await worker.Completion;
            await worker.DisposeAsync();
        }

        Assert.Equal(Processes * Times, await Task.Run(() => counts["count"]));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Readers_of_one_object_in_several_processes_are_inside_together()
    {
        const int Processes = 3;
        await using var manager = await SharedManager.StartAsync();
        using var gauge = manager.CreateGauge();
        var workers = Enumerable.Range(0, Processes).Select(_ => WorkerProcess.Start(SharedMemoryJobsWorkers.Meet, gauge, Processes)).ToList();

        // Each reader stays inside until all are.
        foreach (var worker in workers)
        {
            await worker.Completion;
            await worker.DisposeAsync();
        }
    }

    [Fact]
    public void Pages_that_could_be_shortened_are_refused()
    {
        string path = Path.GetTempFileName();
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
            Assert.Throws<Win32Exception>(() => SharedPages.Open(file));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
