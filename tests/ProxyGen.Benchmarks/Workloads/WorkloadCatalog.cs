using ProxyGen.Benchmarks.Shared;

namespace ProxyGen.Benchmarks.Workloads;

/// <summary>All rows, and the managers and processes that they use.</summary>
internal sealed class WorkloadCatalog : IAsyncDisposable
{
    private const int Clients = 4;
    private const int InFlight = 1000;
    private const int ListLength = 1000;
    private const int Megabyte = 1024 * 1024;

    private readonly SharedManager _manager;
    private readonly SharedManager _local;
    private readonly SocketEcho _echo;
    private readonly MemoryEcho? _memoryEcho;

    private WorkloadCatalog(SharedManager manager, SharedManager local, SocketEcho echo, MemoryEcho? memoryEcho)
    {
        _manager = manager;
        _local = local;
        _echo = echo;
        _memoryEcho = memoryEcho;
        Workloads = [.. Floor(), .. Values(), .. Collections(), .. Objects(), .. Bulk(), .. InProcess(), .. Processes()];
    }

    public IReadOnlyList<Workload> Workloads { get; }

    public static async Task<WorkloadCatalog> CreateAsync(bool usesSharedMemory) => new(
        await SharedManager.StartAsync(new SharedManagerOptions { UseSharedMemory = usesSharedMemory }),
        SharedManager.StartInProcess(),
        await SocketEcho.StartAsync(),
        MemoryEcho.TryStart());

    public async ValueTask DisposeAsync()
    {
        foreach (var workload in Workloads.OfType<IAsyncDisposable>())
        {
            await workload.DisposeAsync();
        }

        await _echo.DisposeAsync();
        if (_memoryEcho is not null)
        {
            await _memoryEcho.DisposeAsync();
        }

        await _local.DisposeAsync();
        await _manager.DisposeAsync();
    }

    private IEnumerable<Workload> Floor()
    {
        if (_memoryEcho is not null)
        {
            yield return new CallWorkload("floor: shared-memory ping-pong of two processes", null, _memoryEcho.PingPong);
        }

        yield return new CallWorkload("floor: socket ping-pong of two processes", null, _echo.PingPong);
    }

    private IEnumerable<Workload> Values()
    {
        var counter = _manager.CreateCounter();
        var value = _manager.CreateValue(1);
        yield return new CallWorkload("property get", "namespace_get", () => _ = counter.Number);
        yield return new CallWorkload("property set", "namespace_set", () => counter.Number = 7);
        yield return new CallWorkload("value get", "value_get", () => _ = value.Value);
        yield return new CallWorkload("value set", "value_set", () => value.Value = 7);
    }

    private IEnumerable<Workload> Collections()
    {
        var dictionary = _manager.CreateDictionary<string, int>();
        dictionary["key"] = 1;
        var list = _manager.CreateList<int>();
        var queue = _manager.CreateQueue<int>();
        var gate = _manager.CreateLock();
        yield return new CallWorkload("dictionary get", "dictionary_get", () => _ = dictionary["key"]);
        yield return new CallWorkload("dictionary set", "dictionary_set", () => dictionary["key"] = 7);
        yield return new CallWorkload(
            "dictionary Increment (Python: d[k] += 1)", "dictionary_increment", () => dictionary.Increment("key"));
        yield return new CallWorkload("list append", "list_append", () => list.Add(7));
        yield return new CallWorkload("lock acquire + release", "lock", () => gate.Acquire().Release());
        yield return new CallWorkload("queue put + get", "queue", () =>
        {
            queue.Enqueue(7);
            queue.Dequeue();
        });
    }

    private IEnumerable<Workload> Objects()
    {
        var holder = _manager.CreateHolder();
        var counter = _manager.CreateCounter();
        yield return new CallWorkload("create + drop an object", "create", () => _manager.CreateCounter().Dispose());
        yield return new CallWorkload("pass a proxy", "pass_", () => holder.Take(counter));
    }

    private IEnumerable<Workload> Bulk()
    {
        var list = _manager.CreateList(Enumerable.Range(0, ListLength));
        var blobs = _manager.CreateDictionary<string, byte[]>();
        var dictionary = _manager.CreateDictionary<string, int>();
        byte[] blob = new byte[Megabyte];
        new Random(1).NextBytes(blob);
        yield return new CallWorkload("enumerate 1,000 items", "enumerate", () => _ = list.Sum(static item => (long)item));
        yield return new CallWorkload("1 MB set + get", "megabyte", () =>
        {
            blobs["key"] = blob;
            _ = blobs["key"];
        });
        var batch = () =>
        {
            for (int i = 0; i < InFlight; i++)
            {
                dictionary["key"] = i;
            }
        };
        yield return new CallWorkload(
            $"dictionary set, {InFlight:N0} in a batch", "dictionary_set_together", () => _manager.Batch(batch), InFlight);
        yield return new InFlightWorkload(
            $"asynchronous Increment, {InFlight:N0} in flight together", "dictionary_increment_together", InFlight, () => dictionary.IncrementAsync("key"));
    }

    // Not beside the rows over the socket: a thread that has just been busy without a pause is not put next to the one that it calls.
    private IEnumerable<Workload> InProcess()
    {
        var counter = _local.CreateCounter();
        yield return new CallWorkload("property get, in-process channel", null, () => _ = counter.Number);
    }

    private IEnumerable<Workload> Processes()
    {
        yield return new ClientsWorkload($"dictionary Increment, {Clients} client processes, total", "clients", _manager, Clients);
        yield return new StartWorkload("worker start, until its method has returned", "worker_start", static async () =>
        {
            var worker = WorkerProcess.Start(ClientProcessWorkers.DoNothing);
            await worker.Completion;
            return worker;
        });
        yield return new StartWorkload("manager start, until the first call has returned", "manager_start", static async () =>
        {
            var manager = await SharedManager.StartAsync();
            _ = manager.CreateValue(1).Value;
            return manager;
        });
    }
}
