namespace Cases;

/// <summary>Where a call can be awaited, and what has a form for that.</summary>
public class AwaitWords
{
    private readonly object _gate = new();

    // Where a program begins.
    public static async Task Main(string[] args) { await Task.Yield(); Open(args).Deposit(1m); }
    public static async Task Main(int[] numbers) { await Task.Yield(); Open(numbers).Deposit(1m); } // PG1401
    public static async Task Main(string name) { await Task.Yield(); Open(name).Deposit(1m); } // PG1401
    public static async Task Main<T>() { await Task.Yield(); Open(typeof(T)).Deposit(1m); } // PG1401
    public static async Task Run() { await Task.Yield(); Open(5).Deposit(1m); } // PG1401
    public async Task Main(object[] all) { await Task.Yield(); Open(all).Deposit(1m); } // PG1401
    public static async Task Inside(AccountProxy a) { await Main(); static async Task Main() { await Task.Yield(); Open(5).Deposit(1m); } Console.WriteLine(nameof(a.Balance)); } // PG1401

    // In a lock nothing can be awaited, but in a function that stands there.
    public async Task Locked(AccountProxy a) { await Task.Yield(); lock (_gate) { a.Deposit(1m); } }
    public async Task LockedFor(AccountProxy a) { await Task.Yield(); lock (Gate(a.Owner)) { Console.WriteLine(); } } // PG1401
    public async Task LockedLambda(AccountProxy a) { await Task.Yield(); lock (_gate) { Later(async () => { await Task.Yield(); a.Deposit(1m); }); } } // PG1401
    public async Task LockedFunction(AccountProxy a) { await Task.Yield(); lock (_gate) { Later(Pay); async Task Pay() { await Task.Yield(); a.Deposit(1m); } } } // PG1401

    // What has no form of its own.
    public async Task Added(AccountProxy a) { await Task.Yield(); a.Count += 5; }
    public async Task Counted(AccountProxy a) { await Task.Yield(); a.Count++; }
    public async Task Ensured(AccountProxy a) { await Task.Yield(); a.Note ??= "x"; }
    public async Task Together(AccountProxy a) { await Task.Yield(); (a.Total, int n) = (1, 2); Console.WriteLine(n); } // PG1401 "SetTotalAsync"
    public async Task Set(AccountProxy a) { await Task.Yield(); a.Total = 5; } // PG1401 "SetTotalAsync"
    public async Task Got(AccountProxy a) { await Task.Yield(); Console.WriteLine(a.Total); } // PG1401 "GetTotalAsync"
    public async Task ByName(AccountProxy a) { await Task.Yield(); Console.WriteLine(a["x"]); } // PG1401
    public async Task ByRow(AccountProxy a) { await Task.Yield(); a[5] = []; } // PG1401
    public async Task Tried(SharedDictionary<string, int> d) { await Task.Yield(); if (d.TryGetValue("x", out int n)) { Console.WriteLine(n); } } // PG1401

    public async Task Main() { await Task.Yield(); Open(5).Deposit(1m); } // PG1401
    public async Task ReadToAdd(AccountProxy a, int total) { await Task.Yield(); total += a.Count; Console.WriteLine(total); } // PG1401
    public async Task ReadToFill(AccountProxy a, string? text) { await Task.Yield(); text ??= a.Note; Console.WriteLine(text); } // PG1401
    public async Task SetRow(SeatsProxy seats) { await Task.Yield(); seats[5] = 6; } // PG1401 "SetItemAsync"
    public async Task SetShard(SharedShardedDictionary<string, int> d) { await Task.Yield(); d["x"] = 5; } // PG1401 "SetItemAsync"
    public async Task GetShard(SharedShardedDictionary<string, int> d) { await Task.Yield(); Console.WriteLine(d["x"]); } // PG1401 "GetItemAsync"
    public async Task CountShards(SharedShardedDictionary<string, int> d) { await Task.Yield(); Console.WriteLine(d.Count); } // PG1401 "GetCountAsync"
    public async Task ShardKeys(SharedShardedDictionary<string, int> d) { await Task.Yield(); Console.WriteLine(d.Keys); }
    public async Task AwaitedShard(SharedShardedDictionary<string, int> d) { await d.SetItemAsync("x", 5); Console.WriteLine(await d.GetItemAsync("x")); }
    public async Task GetPlace(SeatsProxy seats) { await Task.Yield(); Console.WriteLine(seats[5, 6]); } // PG1401 "GetItemAsync"
    public async Task OwnExtension(AccountProxy a) { await Task.Yield(); a.Greet(); a.Send(); a.Ask(5); }
    public async Task OwnExtensionOfTask(AccountProxy a) { await Task.Yield(); a.Write(5); } // PG1401

    private static AccountProxy Open(object what) => (AccountProxy)what;

    private static object Gate(string name) => name;

    private static void Later(Func<Task> act) => act();
}

public static class AwaitExtensions
{
    public static void Greet(this AccountProxy account) => Console.WriteLine(account);

    public static int GreetAsync(this AccountProxy account) => account.GetHashCode();

    public static void Send(this AccountProxy account) => Console.WriteLine(account);

    public static Task SendAsync<T>(this AccountProxy account, T what) => Task.FromResult((account, what));

    public static void Ask(this AccountProxy account, int n) => Console.WriteLine((account, n));

    public static void Write(this AccountProxy account, int n) => Console.WriteLine((account, n));

    public static Task WriteAsync(this AccountProxy account, int n) => Task.FromResult((account, n));
}

[Shared]
public class Seats
{
    private readonly int[] _all = new int[100];

    public int this[int row, int column] => _all[row + column];

    public int this[int row]
    {
        get => _all[row];
        set => _all[row] = value;
    }

    public int this[string row, int column] => _all[row.Length + column];
}
