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

    public void Touch() => Touched++;

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

    public async IAsyncEnumerable<byte[]> Blocks(int count, int length)
    {
        for (int i = 0; i < count; i++)
        {
            Produced++;
            yield return new byte[length];
        }
    }
}
