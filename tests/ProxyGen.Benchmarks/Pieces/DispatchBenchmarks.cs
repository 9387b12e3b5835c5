using BenchmarkDotNet.Attributes;
using ProxyGen.Benchmarks.Shared;

namespace ProxyGen.Benchmarks.Pieces;

/// <summary>Calls to a manager in the same process: encoding, finding the object, entering it, the member, and the way back, without a channel.</summary>
[MemoryDiagnoser]
public class DispatchBenchmarks
{
    private SharedManager _manager = null!;
    private CounterProxy _counter = null!;
    private SharedDictionary<string, int> _dictionary = null!;

    [GlobalSetup]
    public void Start()
    {
        _manager = SharedManager.StartInProcess();
        _counter = _manager.CreateCounter();
        _dictionary = _manager.CreateDictionary<string, int>();
        _dictionary["key"] = 1;
    }

    [GlobalCleanup]
    public ValueTask DisposeAsync() => _manager.DisposeAsync();

    [Benchmark(Baseline = true, Description = "get a property")]
    public int GetProperty() => _counter.Number;

    [Benchmark(Description = "get a property, asynchronously")]
    public async Task<int> GetPropertyAsync() => await _counter.GetNumberAsync();

    [Benchmark(Description = "get from a dictionary")]
    public int GetFromDictionary() => _dictionary["key"];

    [Benchmark(Description = "Increment in a dictionary")]
    public int Increment() => _dictionary.Increment("key");
}
