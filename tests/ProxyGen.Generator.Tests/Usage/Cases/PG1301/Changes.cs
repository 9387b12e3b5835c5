namespace Cases;

/// <summary>What in a loop may make a fetch give something else the next time.</summary>
public class Changes
{
    private AccountProxy _own = null!;

    private AccountProxy Own { get; set; } = null!;

    // The way to it.
    public static void Index(AccountProxy[] all, int i, int end) { while (i < end) { Console.WriteLine(all[i].Tags.Count); i++; } }
    public static void IndexAdded(AccountProxy[] all, int i, int end) { while (i < end) { Console.WriteLine(all[i].Tags.Count); i += 2; } }
    public static void IndexGiven(AccountProxy[] all, int i, int end) { while (i < end) { Console.WriteLine(all[i].Tags.Count); Interlocked.Increment(ref i); } }
    public static void IndexRead(AccountProxy[] all, int i, IEnumerator<string> words) { while (words.MoveNext()) { Console.WriteLine(all[i].Tags.Count); int.TryParse(words.Current, out i); } }
    public static void IndexTogether(AccountProxy[] all, int i, int end) { int old = 0; while (i < end) { Console.WriteLine(all[i].Tags.Count + old); (old, i) = (i, i * 2); } }
    public static void Variable(AccountProxy a, AccountProxy b, int n) { var one = a; while (n-- > 0) { Console.WriteLine(one.Tags.Count); one = b; } }
    public void Property(AccountProxy b, int n) { while (n-- > 0) { Console.WriteLine(Own.Tags.Count); Own = b; } }
    public void OwnMethod(int n) { while (n-- > 0) { Console.WriteLine(_own.Tags.Count); Renew(); } }
    public void OwnMethodOther(AccountProxy a, int n) { while (n-- > 0) { Console.WriteLine(a.Tags.Count); Renew(); } } // PG1301
    public static void Counted(AccountProxy a, int n) { int sum = 0; while (n-- > 0) { sum += a.Tags.Count; } Console.WriteLine(sum); } // PG1301

    // The object.
    public static void Written(AccountProxy a, int n) { while (n-- > 0) { Console.WriteLine(a.Tags.Count); a.Tags = []; } }
    public static void OtherWritten(AccountProxy a, int n) { while (n-- > 0) { Console.WriteLine(a.Tags.Count); a.Note = "x"; } } // PG1301
    public static void Called(AccountProxy a, int n) { while (n-- > 0) { Console.WriteLine(a.Tags.Count); a.AddTag("x"); } }
    public static void CalledOther(AccountProxy a, CounterProxy c, int n) { while (n-- > 0) { Console.WriteLine(a.Tags.Count); c.Next(); } } // PG1301
    public static void CalledWithIt(AccountProxy a, ClerkProxy c, int n) { while (n-- > 0) { Console.WriteLine(a.Tags.Count); c.Serve(a); } }
    public static void Given(AccountProxy a, int n) { while (n-- > 0) { Console.WriteLine(a.Tags.Count); Serve(a); } }
    public static void GivenToNew(AccountProxy a, int n) { while (n-- > 0) { Console.WriteLine(a.Tags.Count); _ = new Visit(a); } }
    public static void AsKey(AccountProxy a, Dictionary<AccountProxy, int> visits, int n) { while (n-- > 0) { Console.WriteLine(a.Tags.Count + visits[a]); } } // PG1301
    public static void Updated(AccountProxy a, int n) { while (n-- > 0) { Console.WriteLine(a.Tags.Count); a.Update(static x => x.AddTag("x")); } }
    public static void Own2(AccountProxy a, int n) { while (n-- > 0) { Console.WriteLine(a.Tags.Count); a.Extended(); } }
    public static void OwnSecond(AccountProxy a, int n) { while (n-- > 0) { Console.WriteLine(a.Tags.Count); n.ExtendedWith(a); } }
    public static void Marked(AccountProxy a, int n) { while (n-- > 0) { Console.WriteLine(a.Tags.Count); a.LookUp("x"); } } // PG1301
    public static void Derived(ClerkProxy c, ChiefProxy d, int n) { while (n-- > 0) { Console.WriteLine(c.Names.Count); d.Hire("x"); } }
    public static void Base(ClerkProxy c, ChiefProxy d, int n) { while (n-- > 0) { Console.WriteLine(d.Names.Count); c.Hire("x"); } }
    public static void Interface(ClerkProxy c, ISharedProxy other, int n) { while (n-- > 0) { Console.WriteLine(c.Names.Count); Console.WriteLine(other); } }
    public static void Argument<T>(ClerkProxy c, T other, int n) where T : ClerkProxy { while (n-- > 0) { Console.WriteLine(c.Names.Count); other.Hire("x"); } }

    private static void Serve(AccountProxy account) => account.AddTag("x");

    private void Renew() => _own = Own;
}

public static class ChangeExtensions
{
    public static void Extended(this AccountProxy account) => account.AddTag("x");

    public static void ExtendedWith(this int n, AccountProxy account) => account.AddTag(n.ToString());
}

public sealed class Visit
{
    public Visit(AccountProxy account) => account.AddTag("x");
}

[Shared]
public class Clerk
{
    public List<string> Names { get; set; } = [];

    public void Serve(Account account) => account.AddTag("x");

    public void Hire(string name) => Names.Add(name);
}

[Shared]
public class Chief : Clerk
{
    public int Rank { get; set; }
}
