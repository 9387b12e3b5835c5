using System.Collections.Concurrent;

namespace ProxyGen.Client;

/// <summary>Keeps calls for their next use. One of them is kept where a single caller finds it with one exchange.</summary>
internal sealed class CallPool<TCall>(Func<TCall> create)
    where TCall : BufferedCall
{
    private const int Capacity = 1024;

    private readonly ConcurrentQueue<TCall> _calls = new();
    private TCall? _first;
    private int _count;

    public TCall Rent()
    {
        var call = Interlocked.Exchange(ref _first, null);
        if (call is not null)
        {
            return call;
        }

        if (_calls.TryDequeue(out call))
        {
            Interlocked.Decrement(ref _count);
            return call;
        }

        return create();
    }

    public void Return(TCall call)
    {
        if (Interlocked.CompareExchange(ref _first, call, null) is null)
        {
            return;
        }

        if (Interlocked.Increment(ref _count) <= Capacity)
        {
            _calls.Enqueue(call);
        }
        else
        {
            Interlocked.Decrement(ref _count);
        }
    }
}
