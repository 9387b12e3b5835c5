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

    private static int Number() => s_sum;

    private static AccountProxy Next() => s_account;

    private static Way NextWay() => new(s_account);
}

public class Way(AccountProxy field)
{
    public readonly AccountProxy Field = field;
}
