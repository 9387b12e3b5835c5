using System.Runtime.CompilerServices;

namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Hands out items one after the other, and counts what happens to its streams.</summary>
[Shared]
public sealed class Source
{
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _enteredSteps;

    public int Started { get; private set; }

    public int Produced { get; private set; }

    public int Ended { get; private set; }

    public int Touched { get; private set; }

    public bool WasCancelled { get; private set; }

    public int MostInside { get; private set; }

    public void Touch() => Touched++;

    /// <summary>Lets those go on who watch.</summary>
    public void Open() => _gate.TrySetResult();

    /// <summary>Collects garbage in the manager.</summary>
    public void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    public async IAsyncEnumerable<int> Count(int from, int count, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Started++;
        try
        {
            for (int i = 0; i < count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Produced++;
                yield return from + i;
            }
        }
        finally
        {
            Ended++;
        }
    }

    [Interleave]
    public IAsyncEnumerable<int> CountAhead(int from, int count, CancellationToken cancellationToken = default) => Count(from, count, cancellationToken);

    public async IAsyncEnumerable<int> LengthsOf<T>(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            await Task.Yield();
            yield return $"{item}".Length;
        }
    }

    [Interleave]
    public async IAsyncEnumerable<string> WatchOpenly([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (string item in Watch(cancellationToken))
        {
            yield return item;
        }
    }

    /// <summary>Each piece counts how many are in the object: never more than one.</summary>
    [Interleave]
    public async IAsyncEnumerable<int> CountInPieces(int count)
    {
        for (int i = 0; i < count; i++)
        {
            MostInside = Math.Max(MostInside, Interlocked.Increment(ref _enteredSteps));
            Thread.SpinWait(200);
            Interlocked.Decrement(ref _enteredSteps);
            await Task.Yield();
            yield return i;
        }
    }

    // Each step reports how often it found another call inside: never, under the guard.
    public async IAsyncEnumerable<int> CountSlowly(int count)
    {
        for (int i = 0; i < count; i++)
        {
            int inside = Interlocked.Increment(ref _enteredSteps);
            await Task.Yield();
            Interlocked.Decrement(ref _enteredSteps);
            yield return inside;
        }
    }

    public async IAsyncEnumerable<int> CountThenFail(int count)
    {
        try
        {
            for (int i = 0; i < count; i++)
            {
                yield return i;
            }

            throw new NotSupportedException($"after {count}");
        }
        finally
        {
            Ended++;
        }
    }

    public async IAsyncEnumerable<string> Watch([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Started++;
        try
        {
            yield return "first";
            yield return "second";
            await _gate.Task.WaitAsync(cancellationToken);
            yield return "open";
        }
        finally
        {
            WasCancelled = cancellationToken.IsCancellationRequested;
            Ended++;
        }
    }

    public async IAsyncEnumerable<Account> Accounts(int count)
    {
        for (int i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return new Account($"owner {i}");
        }
    }

    [Interleave]
    public async IAsyncEnumerable<byte[]> Blocks(int count, int length)
    {
        for (int i = 0; i < count; i++)
        {
            Produced++;
            yield return new byte[length];
        }
    }
}
