namespace ProxyGen.IntegrationTests.Kills;

/// <summary>A process that does everything at once, until it is killed.</summary>
internal static class ParticipantJobs
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    /// <summary>Holds a lock, waits for it, produces, consumes, calls, and waits for an item of its own that nobody adds before its end.</summary>
    [Worker]
    public static async Task TakePartAsync(Arena arena, SharedQueue<string> own, int number)
    {
        var waiting = own.DequeueAsync();
        Task[] roles =
        [
            HoldAsync(arena), HoldAsync(arena), ProduceAsync(arena, number), ConsumeAsync(arena), CallAsync(arena), CallManyAsync(arena),
        ];
        await arena.Ready.EnqueueAsync(number);
        await Task.WhenAny([.. roles, waiting.AsTask()]).Unwrap();
    }

    private static async Task HoldAsync(Arena arena)
    {
        while (true)
        {
            await using var lease = await arena.Gate.AcquireAsync();
            int count = await arena.Count.GetValueAsync();
            await arena.Count.SetValueAsync(count + 1);
        }
    }

    private static async Task ProduceAsync(Arena arena, int number)
    {
        for (int i = 0; ; i++)
        {
            await arena.Items.EnqueueAsync($"{number}:{i}");
            await Task.Delay(Pause);
        }
    }

    private static async Task ConsumeAsync(Arena arena)
    {
        while (true)
        {
            string item = await arena.Items.DequeueAsync();
            await arena.Taken.AddAsync(item);
        }
    }

    private static async Task CallAsync(Arena arena)
    {
        while (true)
        {
            await arena.Account.DepositAsync(1m);
            await Task.Delay(Pause);
        }
    }

    // Proxies come and go, and so do references on their way.
    private static async Task CallManyAsync(Arena arena)
    {
        while (true)
        {
            await using var same = await arena.Account.SelfAsync();
            await using var history = await arena.Account.GetHistoryAsync();
            await history.ClearAsync();
            await Task.Delay(Pause);
        }
    }
}
