using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Interleaving;

/// <summary>Methods that wait for what they are given, with and without the mark.</summary>
[Shared]
public class Bench
{
    private readonly List<int> _made = [];
    private int _inside;
    private int _mostInside;

    public int Count { get; private set; }

    public int Ended { get; private set; }

    public Account? Kept { get; private set; }

    public int MostInside => _mostInside;

    public int Add() => ++Count;

    /// <summary>Counts what others add while it waits.</summary>
    [Interleave]
    public async Task<int> ShareAsync(Func<Task> wait)
    {
        int before = Count;
        try
        {
            await wait();
        }
        finally
        {
            Ended++;
        }

        return Count - before;
    }

    public virtual async Task<int> KeepAsync(Func<Task> wait)
    {
        int before = Count;
        await wait();
        return Count - before;
    }

    [Interleave]
    public virtual ValueTask<string> DescribeAsync(Func<Task> wait) => throw new NotSupportedException();

    [Interleave]
    public async Task<int> ShareWithAsync(Bench other, Func<Task> wait)
    {
        int before = other.Count;
        await wait();
        return other.Count++ - before;
    }

    [Interleave]
    public async Task AdoptAsync(Account account)
    {
        await Task.Yield();
        Kept = account;
    }

    [Interleave]
    public async Task<string> UntilCancelledAsync(Func<Task> begun, CancellationToken cancellationToken)
    {
        await begun();
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "ended";
        }
        catch (OperationCanceledException)
        {
            return "cancelled";
        }
    }

    public void Visit()
    {
        Enter();
        Leave();
    }

    /// <summary>Two flows of one call, each of many pieces.</summary>
    [Interleave]
    public async Task MixAsync(int times)
    {
        await Task.WhenAll(FlowAsync(times), FlowAsync(times));
    }

    /// <summary>The list itself, which other calls go on changing.</summary>
    [Interleave]
    public async Task<List<int>> MakeAsync(int times)
    {
        for (int i = 0; i < times; i++)
        {
            _made.Add(i);
            await Task.Yield();
        }

        return _made;
    }

    [Interleave]
    public Task FailAtOnceAsync() => throw new InvalidOperationException("at once");

    [Interleave]
    public async Task FailLaterAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException("later");
    }

    private async Task FlowAsync(int times)
    {
        for (int i = 0; i < times; i++)
        {
            Enter();
            Leave();
            await Task.Yield();
        }
    }

    private void Enter()
    {
        _mostInside = Math.Max(_mostInside, Interlocked.Increment(ref _inside));
        Thread.SpinWait(200);
    }

    private void Leave() => Interlocked.Decrement(ref _inside);
}
