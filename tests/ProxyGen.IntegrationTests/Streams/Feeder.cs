using System.Runtime.CompilerServices;

namespace ProxyGen.IntegrationTests.Streams;

/// <summary>Streams of this process that count what happens to them.</summary>
internal sealed class Feeder
{
    private int _ended;

    public int Produced { get; private set; }

    public int Ended => Volatile.Read(ref _ended);

    public bool WasCancelled { get; private set; }

    public async IAsyncEnumerable<int> Count(
        int count, Func<int, Task>? before = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            for (int i = 0; i < count; i++)
            {
                if (before is not null)
                {
                    await before(i).WaitAsync(cancellationToken);
                }

                Produced++;
                yield return i;
            }
        }
        finally
        {
            WasCancelled = cancellationToken.IsCancellationRequested;
            Interlocked.Increment(ref _ended);
        }
    }
}
