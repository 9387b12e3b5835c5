namespace Cases;

public class Locks(AccountProxy field)
{
    private readonly object _gate = new();
    private readonly Lock _lock = new();

    public static void OfProxy(AccountProxy account)
    {
        lock (account) // PG1701
        {
            account.Deposit(1m);
        }
    }

    public void OfField()
    {
        lock (field) // PG1701
        {
            field.Deposit(1m);
        }
    }

    public static void OfBuiltIn(SharedDictionary<string, int> counts, SharedList<int> list)
    {
        lock (counts) // PG1701
        {
            counts["a"] = 1;
        }

        lock (list) // PG1701
        {
            list.Add(1);
        }
    }

    public static void OfLock(SharedLock gate)
    {
        lock (gate) // PG1701
        {
            Console.WriteLine();
        }
    }

    public static void OfChild(AccountProxy account)
    {
        lock (account.History) // PG1701
        {
            account.History.Add("x");
        }
    }

    public static void OfCopy(AccountProxy account)
    {
        lock (account.Tags) // PG1701
        {
            Console.WriteLine();
        }
    }

    public static void OfInterface(ISharedProxy proxy)
    {
        lock (proxy) // PG1701
        {
            Console.WriteLine();
        }
    }

    public static void OfParameter<T>(T proxy)
        where T : class, ISharedProxy
    {
        lock (proxy) // PG1701
        {
            Console.WriteLine();
        }
    }

    public static void AsObject(AccountProxy account)
    {
        lock ((object)account) // PG1701
        {
            Console.WriteLine();
        }
    }

    public static void ByMonitor(AccountProxy account)
    {
        bool isTaken = false;
        Monitor.Enter(account, ref isTaken); // PG1701
        Monitor.Exit(account);
        if (Monitor.TryEnter(account)) // PG1701
        {
            Monitor.Exit(account);
        }
    }

    public void OfObject()
    {
        lock (_gate)
        {
            field.Deposit(1m);
        }

        lock (_lock)
        {
            field.Deposit(1m);
        }
    }

    public static async Task OfAwaited(AccountProxy account)
    {
        lock (await account.GetTagsAsync()) // PG1701
        {
            Console.WriteLine();
        }
    }

    public static async Task OfLoaded(Func<Task<object>> load)
    {
        lock (await load())
        {
            Console.WriteLine();
        }
    }

    public static void OfCall(AccountProxy account)
    {
        lock (account.FindTags("x")) // missed PG1701: what a method gives
        {
            Console.WriteLine();
        }
    }

    public static void OfOwnMonitor(AccountProxy account) { Gate.Enter(account); Cases.Own.Monitor.Enter(account); }

    public static void OfInstance(Account account)
    {
        lock (account)
        {
            account.Deposit(1m);
        }
    }

    public static void OfOwnCopy(AccountProxy account)
    {
        List<string> tags = account.Tags;
        lock (tags)
        {
            Console.WriteLine(tags.Count);
        }
    }

    public static void Lease(SharedLock gate)
    {
        using (gate.Acquire())
        {
            Console.WriteLine();
        }
    }
}

public static class Gate
{
    public static void Enter(object any) => Console.WriteLine(any);
}

public static class Own
{
    public static class Monitor
    {
        public static void Enter(object any) => Console.WriteLine(any);
    }
}
