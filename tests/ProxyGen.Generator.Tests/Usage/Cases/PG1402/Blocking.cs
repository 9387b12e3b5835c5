namespace Cases;

public class Blocking(AccountProxy field)
{
    public static decimal Result(AccountProxy account) => account.GetBalanceAsync().Result; // PG1402

    public static void Waits(AccountProxy account)
    {
        account.DepositAsync(1m).AsTask().Wait(); // PG1402
        account.DepositAsync(1m).AsTask().Wait(1000); // PG1402
        account.DepositAsync(1m).GetAwaiter().GetResult(); // PG1402
        account.DepositAsync(1m).ConfigureAwait(false).GetAwaiter().GetResult(); // PG1402
        account.DepositAsync(1m).AsTask().GetAwaiter().GetResult(); // PG1402
        int count = account.GetCountAsync().AsTask().Result; // PG1402
        Console.WriteLine(count + account.LoadTagsAsync().Result.Count); // PG1402
    }

    public void OfField() => field.SetCountAsync(3).AsTask().Wait(); // PG1402

    public static void OfBuiltIn(SharedDictionary<string, int> counts, SharedList<int> list, SharedQueue<int> queue)
    {
        Console.WriteLine(counts.GetItemAsync("a").Result); // PG1402
        counts.IncrementAsync("a").AsTask().Wait(); // PG1402
        list.AddAsync(1).GetAwaiter().GetResult(); // PG1402
        int item = queue.DequeueAsync().AsTask().Result; // PG1402
    }

    public static async Task InAsync(AccountProxy account)
    {
        await account.DepositAsync(1m);
        decimal balance = account.GetBalanceAsync().Result; // PG1402
        await Task.Yield();
        Console.WriteLine(balance);
    }

    public static void NullPropagated(AccountProxy? account)
    {
        account?.DepositAsync(1m).AsTask().Wait(); // PG1402
    }

    public static void Lock(SharedLock gate)
    {
        using (gate.AcquireAsync().AsTask().Result) // PG1402
        {
            Console.WriteLine();
        }
    }

    public static void InLambda(AccountProxy account)
    {
        Action pay = () => account.DepositAsync(1m).AsTask().Wait(); // PG1402
        pay();
    }

    public static void ThroughVariable(AccountProxy account)
    {
        Task<List<string>> tags = account.LoadTagsAsync();
        Console.WriteLine(tags.Result.Count); // PG1402
    }

    public static void ThroughVariableWaited(AccountProxy account)
    {
        Task pending = account.DepositAsync(1m).AsTask();
        pending.Wait(); // PG1402
    }

    public static async Task Completed(AccountProxy account)
    {
        Task<List<string>> first = account.LoadTagsAsync();
        Task<List<string>> second = account.LoadTagsAsync();
        await Task.WhenAll(first, second);
        Console.WriteLine(first.Result.Count + second.Result.Count);
    }

    public static async Task CompletedAwaited(AccountProxy account)
    {
        Task<List<string>> tags = account.LoadTagsAsync();
        await tags;
        Console.WriteLine(tags.Result.Count);
    }

    public static void CompletedAsked(AccountProxy account)
    {
        Task<List<string>> tags = account.LoadTagsAsync();
        if (tags.IsCompletedSuccessfully)
        {
            Console.WriteLine(tags.Result.Count);
        }
    }

    public static void OtherTasks(Task<int> other, Account account)
    {
        Console.WriteLine(other.Result);
        Task.Delay(1).Wait();
        account.LoadTagsAsync().Wait();
    }

    public static void OtherTaskInVariable()
    {
        Task<int> other = Task.FromResult(1);
        Console.WriteLine(other.Result);
    }

    public static async Task Awaited(AccountProxy account)
    {
        await account.DepositAsync(1m);
        Console.WriteLine(await account.GetBalanceAsync());
    }

    public static void Synchronous(AccountProxy account) => account.Deposit(1m);

    public static string OtherResult(AccountProxy account) => new Outcome(account.Owner).Result;

    public static void Main(string[] args)
    {
        using var manager = new Disposable();
        AccountProxy account = null!;
        account.DepositAsync(1m).AsTask().Wait();
    }

    public record Outcome(string Result);

    private sealed class Disposable : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
