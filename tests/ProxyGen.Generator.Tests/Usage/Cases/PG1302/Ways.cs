namespace Cases;

/// <summary>Which ways lead to the same object, and what runs between two fetches.</summary>
public class Ways
{
    private static AccountProxy s_account = null!;
    private static readonly int s_sum = s_account.Tags.Count + s_account.Tags.Count;

    private static AccountProxy Account { get; set; } = null!;

    public static void Static() { Console.WriteLine(s_account.Tags.Count + s_account.Tags.Count); } // PG1302
    public static void StaticProperty() { Console.WriteLine(Account.Tags.Count + Account.Tags.Count); } // PG1302
    public static void OfTwo(List<AccountProxy> all) { Console.WriteLine(all[0].Tags.Count + all[1].Tags.Count); }
    public static void OfCalls() { Console.WriteLine(Next().Partner!.Tags.Count + Next().Partner!.Tags.Count); }
    public static void OfFields() { Console.WriteLine(NextWay().Field.Tags.Count + NextWay().Field.Tags.Count); }
    public static void Maybe(AccountProxy a, bool isSecond) { Console.WriteLine(a.Tags.Count); if (isSecond) Console.WriteLine(a.Tags.Count); }
    public static void Run(AccountProxy a, Action change) { Console.WriteLine(a.Tags.Count); change(); Console.WriteLine(a.Tags.Count); }
    public static void RunDynamic(AccountProxy a, dynamic change) { Console.WriteLine(a.Tags.Count); change(); Console.WriteLine(a.Tags.Count); }
    public static void Behind(AccountProxy a) { Console.WriteLine(a.Tags.Count); Console.WriteLine(a.Tags.Count + Number()); } // PG1302
    public static void Sorted(AccountProxy a) { a.Tags.Sort(); a.Tags.Reverse(); }
    public static void SortedIfThere(AccountProxy a) { a.Aliases?.Sort(); a.Aliases?.Reverse(); }
    public static void Parsed(AccountProxy a) { int.TryParse("1", out a.Scores[0]); int.TryParse("2", out a.Scores[1]); }
    public static void Loops(AccountProxy a, int[] all) { Console.WriteLine(a.Tags.Count); foreach (int n in all) Console.WriteLine(a.Tags.Count + n); } // PG1301
    public static void GrownUntil(AccountProxy a) { Console.WriteLine(a.Tags.Count); while (a.Tags.Count < 5) a.AddTag("x"); }
    public static void InFilter(AccountProxy a) { Console.WriteLine(a.Tags.Count); try { Console.WriteLine(); } catch (IOException) when (a.Tags.Count > 5) { Console.WriteLine(); } }
    public static void InvokedByName(AccountProxy a, System.Reflection.MethodInfo method) { Console.WriteLine(a.Tags.Count); method.Invoke(null, null); Console.WriteLine(a.Tags.Count); }
    public static void CopiedTo(AccountProxy a, SharedList<int> list, int[] to) { Console.WriteLine(a.Tags.Count); list.CopyTo(to, 0); Console.WriteLine(a.Tags.Count); } // PG1302
    public static void Watched(AccountProxy a, SharedList<int> list) { Console.WriteLine(a.Tags.Count); var changes = list.WatchAsync(); Console.WriteLine(a.Tags.Count); Console.WriteLine(changes); } // PG1302
    public static void SetLive(BoardProxy b) { Console.WriteLine(b[5].Count); b.SetLog([]); Console.WriteLine(b[5].Count); } // PG1302
    public static async Task BothForms(AccountProxy a) { Console.WriteLine(a[5].Count + (await a.GetItemAsync(5)).Count); } // PG1302
    public static async Task BothFormsOfPlace(BoardProxy b) { Console.WriteLine(b[5, 6].Count + (await b.GetItemAsync(5, 6)).Count); } // PG1302
    public static async Task BothFormsOfRow(BoardProxy b) { Console.WriteLine(b[5].Count + (await b.GetItemAsync(5)).Count); } // PG1302
    public static void NamedKeys(BoardProxy b) { Console.WriteLine(b[5, 6].Count + b[column: 6, row: 5].Count); } // PG1302
    public static void OtherKeys(BoardProxy b) { Console.WriteLine(b[5, 6].Count + b[column: 5, row: 6].Count); }
    public static void InPatterns(AccountProxy a, AccountProxy b) { Console.WriteLine(a is { Tags.Count: 5 } && b is { Tags.Count: 5 }); }
    public static void Immutable(BoardProxy b) { Console.WriteLine(b.Codes.Length + b.Codes.Length); } // PG1302
    public static void OfHolder(Holder holder) { Console.WriteLine(((AccountProxy)holder).Tags.Count + ((AccountProxy)holder).Tags.Count); }
    public static async Task ReadAside(AccountProxy a) { Console.WriteLine(a.Tags.Count); var address = a.LookUpAsync("x"); Console.WriteLine(a.Tags.Count); Console.WriteLine(await address); } // PG1302
    public static async Task ReadAsideOwn(BoardProxy b) { Console.WriteLine(b[5].Count); var sum = b.AddAsync(); Console.WriteLine(b[5].Count); Console.WriteLine(await sum); } // PG1302
    public static void OwnSnapshot(BoardProxy b) { Console.WriteLine(b.Snapshot(5).Count + b.Snapshot(5).Count); }

    private static int Number() => s_sum;

    private static AccountProxy Next() => s_account;

    private static Way NextWay() => new(s_account);
}

[Shared]
public class Board
{
    private readonly List<int> _numbers = [];

    public ImmutableArray<int> Codes { get; set; } = [];

    [Shared] public List<int> Log { get; set; } = [];

    public List<int> this[int row]
    {
        get => [row];
        set => _numbers.AddRange(value);
    }

    public List<int> this[int row, int column]
    {
        get => [row, column];
        set => _numbers.AddRange(value);
    }

    [SharedRead]
    public Task<int> AddAsync() => Task.FromResult(_numbers.Sum());
}

public static class BoardExtensions
{
    public static List<int> Snapshot(this BoardProxy board, int n) => [.. board[n]];
}

public class Holder(AccountProxy account)
{
    public static explicit operator AccountProxy(Holder holder) => holder.Next();

    private AccountProxy Next() => account.Partner!;
}

public class Way(AccountProxy field)
{
    public readonly AccountProxy Field = field;
}
