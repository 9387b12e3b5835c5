namespace ProxyGen.Benchmarks.Shared;

/// <summary>Takes proxies.</summary>
[Shared]
public class Holder
{
    private CounterProxy? _last;

    public bool HasItem => _last is not null;

    public void Take(CounterProxy item) => _last = item;
}
