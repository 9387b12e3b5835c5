using System.Runtime.CompilerServices;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Streams;

/// <summary>Takes items one after the other.</summary>
[Shared]
public class Sink
{
    private IAsyncEnumerable<int>? _kept;

    public int Taken { get; private set; }

    public string Outcome { get; private set; } = "";

    public int Touch() => Taken;

    /// <summary>Collects garbage in the manager.</summary>
    public void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    public async Task<List<int>> TakeAsync(IAsyncEnumerable<int>? items, int most = int.MaxValue)
    {
        List<int> taken = [];
        await foreach (int item in items ?? AsyncEnumerable.Empty<int>())
        {
            Taken++;
            taken.Add(item);
            if (taken.Count >= most)
            {
                break;
            }
        }

        return taken;
    }

    [Interleave]
    public async Task<List<int>> TakeManyAsync(IAsyncEnumerable<int> items, int most = int.MaxValue)
    {
        List<int> taken = [];
        await foreach (int item in items)
        {
            Taken++;
            taken.Add(item);
            if (taken.Count >= most)
            {
                break;
            }
        }

        return taken;
    }

    public int Sum(IAsyncEnumerable<int> items) => items.ToBlockingEnumerable().Sum();

    [Interleave]
    public async Task<int> MeasureAsync(IAsyncEnumerable<byte[]> blocks, Func<int, Task> take)
    {
        int length = 0;
        await foreach (byte[] block in blocks)
        {
            length += block.Length;
            await take(length / block.Length);
        }

        return length;
    }

    public async Task FailAsync(IAsyncEnumerable<int> items)
    {
        await foreach (int item in items)
        {
            throw new InvalidOperationException($"no {item}");
        }
    }

    public async Task<decimal> DepositAsync(IAsyncEnumerable<AccountProxy> accounts, decimal amount)
    {
        decimal sum = 0;
        await foreach (var account in accounts)
        {
            await account.DepositAsync(amount);
            sum += await account.GetBalanceAsync();
        }

        return sum;
    }

    public async Task<List<(int, string)>> ZipAsync(IAsyncEnumerable<int> numbers, IAsyncEnumerable<string> texts)
    {
        List<(int, string)> all = [];
        await using var text = texts.GetAsyncEnumerator();
        await foreach (int number in numbers)
        {
            Assert.True(await text.MoveNextAsync());
            all.Add((number, text.Current));
        }

        return all;
    }

    public async Task<int> TakeTwiceAsync(IAsyncEnumerable<int> items) => await items.SumAsync() + await items.SumAsync();

    /// <summary>Says why it ended, to whoever asks later.</summary>
    public async Task ObserveAsync(IAsyncEnumerable<int> items, CancellationToken cancellationToken = default)
    {
        try
        {
            await foreach (int item in items)
            {
                Taken++;
            }

            Outcome = "end";
        }
        catch (Exception exception)
        {
            Outcome = exception.GetType().Name;
            throw;
        }
    }

    [Interleave]
    public Task ObserveOpenlyAsync(IAsyncEnumerable<int> items) => ObserveAsync(items);

    public async IAsyncEnumerable<int> Repeat(IAsyncEnumerable<int> items, int times, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            for (int i = 0; i < times; i++)
            {
                yield return item;
            }
        }
    }

    public void Keep(IAsyncEnumerable<int>? items) => _kept = items;

    public async Task<int> SumKeptAsync() => await _kept!.SumAsync();

    /// <summary>Takes one item and leaves the enumeration open, for the garbage collector.</summary>
    public async Task<bool> BeginAsync(IAsyncEnumerable<int> items) => await items.GetAsyncEnumerator().MoveNextAsync();

    [Interleave]
    public IAsyncEnumerable<int> RepeatOpenly(IAsyncEnumerable<int> items, int times) => Repeat(items, times);
}
