namespace Cases;

public class Calls(AccountProxy field)
{
    private readonly object _gate = new();

    public static async Task Members(AccountProxy account, SharedDictionary<string, int> counts)
    {
        await Task.Yield();
        account.Deposit(1m); // PG1401
        Console.WriteLine(account.Balance); // PG1401
        account.Total = 3; // PG1401
        counts["a"] = 1; // PG1401
        Console.WriteLine(counts["a"]); // PG1401
        Console.WriteLine(counts.Count); // PG1401
        counts.Increment("a"); // PG1401
    }

    public async Task OfField()
    {
        field.AddTag("x"); // PG1401
        await Task.Yield();
    }

    public static async Task<int> Lock(SharedLock gate, SharedQueue<int> queue)
    {
        using (gate.Acquire()) // PG1401
        {
            await Task.Yield();
        }

        return queue.Dequeue(); // PG1401
    }

    public static void Lambdas(AccountProxy account)
    {
        Func<Task> pay = async () =>
        {
            await Task.Yield();
            account.Deposit(1m); // PG1401
        };
        Action other = () => account.Deposit(1m);
        account.Deposit(1m);
    }

    public static async Task LambdaThatIsNot(AccountProxy account, List<int> numbers)
    {
        await Task.Yield();
        numbers.ForEach(number => account.Deposit(number));
        Console.WriteLine(numbers.Select(number => account.Count + number).Sum());
    }

    public static async IAsyncEnumerable<int> Stream(AccountProxy account)
    {
        await Task.Yield();
        yield return account.Count; // PG1401
    }

    public static async Task LocalFunctions(AccountProxy account)
    {
        await PayAsync();
        Pay();

        async Task PayAsync()
        {
            await Task.Yield();
            account.Deposit(1m); // PG1401
        }

        void Pay() => account.Deposit(1m);
    }

    public async Task InLock()
    {
        await Task.Yield();
        lock (_gate)
        {
            field.Deposit(1m);
            Console.WriteLine(field.Balance);
        }
    }

    public static async Task Awaited(AccountProxy account, SharedDictionary<string, int> counts)
    {
        await account.DepositAsync(1m);
        Console.WriteLine(await account.GetBalanceAsync());
        await account.SetTotalAsync(3);
        await counts.SetItemAsync("a", 1);
        await account.LoadTagsAsync();
    }

    public static async Task NoCounterpart(AccountProxy account, SharedDictionary<string, int> counts)
    {
        await Task.Yield();
        Console.WriteLine(nameof(account.Balance));
        Console.WriteLine(account.ToString());
        Console.WriteLine(account.GetHashCode());
        Console.WriteLine(account.Equals(null));
        Console.WriteLine(counts.Comparer);
        account.Dispose();
    }

    public static async Task Instance(Account account)
    {
        await Task.Yield();
        account.Deposit(1m);
        Console.WriteLine(account.Balance);
    }

    public static void Synchronous(AccountProxy account) => account.Deposit(1m);

    public static Task NotAsync(AccountProxy account)
    {
        account.Deposit(1m);
        return Task.CompletedTask;
    }

    public static async Task Patterns(AccountProxy account)
    {
        await Task.Yield();
        if (account.Note is { Length: > 0 }) // PG1401
        {
            Console.WriteLine();
        }
    }

    public static async Task Main()
    {
        await Task.Yield();
        AccountProxy account = null!;
        account.Deposit(1m);
    }
}
