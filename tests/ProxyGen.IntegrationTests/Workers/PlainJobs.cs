using System.Globalization;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Workers;

/// <summary>Workers of every shape.</summary>
internal static class PlainJobs
{
    [Worker]
    public static void DoNothing()
    {
    }

    [Worker]
    public static int ProcessId() => Environment.ProcessId;

    [Worker]
    public static string Culture() => CultureInfo.CurrentCulture.Name;

    [Worker]
    public static string Describe(int a, long? b, string? c, DateOnly d, Page e, (int, string) f, List<Point> g, DayOfWeek h) =>
        string.Create(CultureInfo.InvariantCulture, $"{a} {b} {c ?? "null"} {d:O} {e.Title} {f.Item2} {g.Count} {h}");

    [Worker]
    public static byte[] Reverse(byte[] bytes) => [.. bytes.AsEnumerable().Reverse()];

    [Worker]
    public static void Bid(string lot, decimal least) => throw Auction.NewBidTooLow(lot, least);

    [Worker]
    public static string? Nothing() => null;

    [Worker]
    public static async Task<Dictionary<string, Page[]>> LaterAsync(string title)
    {
        await Task.Yield();
        return new() { [title] = [new(title, 1, ["x"])] };
    }

    [Worker]
    public static async ValueTask<int> SoonAsync(int value)
    {
        await Task.Yield();
        return value + 1;
    }

    [Worker]
    public static async Task FillAsync(SharedList<int> list, int count)
    {
        for (int i = 0; i < count; i++)
        {
            await list.AddAsync(i);
        }
    }

    [Worker]
    public static void Hire(TeamProxy team, string name)
    {
        using var person = team.Hire(name);
        person.Age = 30;
    }

    [Worker]
    public static void Exit(int code) => Environment.Exit(code);

    [Worker]
    public static int Throw(string message) => throw new InvalidOperationException(message, new StockException("inner"));

    [Worker]
    public static async Task ThrowOwnAsync(string message)
    {
        await Task.Yield();
        throw new StockException(message);
    }

    [Worker]
    public static async Task<string> AwaitCancellationAsync(SharedQueue<string> reports, CancellationToken cancellationToken)
    {
        await reports.EnqueueAsync("waiting", CancellationToken.None);
        var cancelled = new TaskCompletionSource();
        await using (cancellationToken.Register(cancelled.SetResult))
        {
            await cancelled.Task;
        }

        return "stopped in good order";
    }

    [Worker]
    public static void CallThrower(ThrowerProxy thrower) => thrower.OutOfStock();
}
