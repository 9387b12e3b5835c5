using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Kills;

/// <summary>A process that counts, and keeps a journal of it, until it is killed.</summary>
internal static class SoakJobs
{
    /// <summary>Each flow of these increments a number of its own and knows what it must be afterwards.</summary>
    public const int CountingFlows = 4;

    /// <summary>This one pays into an account that all share.</summary>
    public const int PayingFlow = CountingFlows;

    private const int Together = 8;

    [Worker]
    public static async Task CountAsync(SharedDictionary<string, long> counts, AccountProxy account, SharedQueue<int> ready, string path, int number)
    {
        using var journal = CallJournal.Open(path);
        Task[] flows =
        [
            OnThread(() => Count(counts, journal, number, 0)),
            OnThread(() => Count(counts, journal, number, 1)),
            OnThread(() => Count(counts, journal, number, 2)),
            CountTogetherAsync(counts, journal, number, 3),
            OnThread(() => Pay(account, journal)),
        ];
        await ready.EnqueueAsync(number);
        await Task.WhenAny(flows).Unwrap();
    }

    public static string KeyOf(int number, int flow) => $"{number}:{flow}";

    private static Task OnThread(Action flow) =>
        Task.Factory.StartNew(flow, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static void Count(SharedDictionary<string, long> counts, CallJournal journal, int number, int flow)
    {
        string key = KeyOf(number, flow);
        for (long count = 1; ; count++)
        {
            journal.Begin(flow, count);
            long counted = counts.Increment(key);
            Assert.Equal(count, counted);
            journal.Return(flow, count);
        }
    }

    private static async Task CountTogetherAsync(SharedDictionary<string, long> counts, CallJournal journal, int number, int flow)
    {
        string key = KeyOf(number, flow);
        for (long count = 0; ; count += Together)
        {
            journal.Begin(flow, count + Together);
            long[] counted = await Task.WhenAll(Enumerable.Range(0, Together).Select(_ => counts.IncrementAsync(key).AsTask()));
            Assert.Equal(Enumerable.Range(1, Together).Select(one => count + one), counted);
            journal.Return(flow, count + Together);
        }
    }

    private static void Pay(AccountProxy account, CallJournal journal)
    {
        for (long count = 1; ; count++)
        {
            journal.Begin(PayingFlow, count);
            account.Deposit(1m);
            journal.Return(PayingFlow, count);
            if (count % 100 == 0)
            {
                account.History.Clear();
            }
        }
    }
}
