using System.Net.Http;

namespace Cases;

/// <summary>What stands between two fetches of the same: what takes no time and changes nothing, and what may.</summary>
public class Between
{
    private AccountProxy _own = null!;

    public static void Nothing(AccountProxy a) { Console.WriteLine(a.Tags.Count); Console.WriteLine(a.Tags.Count); } // PG1302
    public static void InOne(AccountProxy a) { Console.WriteLine(a.Tags.Count + a.Tags.Count); } // PG1302
    public static void Twice(AccountProxy a) { var one = a.Tags; var two = a.Tags; Console.WriteLine(one.Count + two.Count); } // PG1302
    public static void Empty(AccountProxy a) { var one = a.Tags;; var two = a.Tags; Console.WriteLine(one.Count + two.Count); } // PG1302
    public static void Used(AccountProxy a) { var one = a.Tags; using var file = new MemoryStream(); var two = a.Tags; Console.WriteLine(one.Count + two.Count); } // PG1302
    public static void Local(AccountProxy a) { var one = a.Tags; int Count() => 5; var two = a.Tags; Console.WriteLine(one.Count + two.Count + Count()); } // PG1302
    public static int Returned(AccountProxy a) { var one = a.Tags; return one.Count + a.Tags.Count; } // PG1302
    public static void Branch(AccountProxy a, bool isDone) { var one = a.Tags; if (isDone) { Console.WriteLine(); } var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void BranchThen(AccountProxy a, bool isDone) { var one = a.Tags; if (isDone) { Console.WriteLine(a.Tags.Count); } Console.WriteLine(one.Count); }
    public static void InCondition(AccountProxy a) { var one = a.Tags; if (a.Tags.Count > 5) { Console.WriteLine(one); } } // PG1302
    public static void InCollection(AccountProxy a) { var one = a.Tags; foreach (string tag in a.Tags) { Console.WriteLine(one + tag); } } // PG1302
    public static void InBody(AccountProxy a, int[] all) { var one = a.Titles; foreach (int n in all) { Console.WriteLine(a.Titles.Count); } Console.WriteLine(one); } // PG1301
    public static void InWhile(AccountProxy a, int n) { var one = a.Titles; while (a.Titles.Count > n) { n++; } Console.WriteLine(one); } // PG1301
    public static Func<int> InLambda(AccountProxy a) { var one = a.Tags; return () => a.Tags.Count + one.Count; }
    public static int InLocalFunction(AccountProxy a) { var one = a.Tags; return Count() + one.Count; int Count() => a.Tags.Count; }
    public static void LambdaBetween(AccountProxy a) { Func<int> count = () => a.Tags.Count; Console.WriteLine(a.Tags.Count + count()); }
    public static void LocalFunctionBefore(AccountProxy a) { int Count() { return a.Tags.Count; } Console.WriteLine(a.Tags.Count); Console.WriteLine(Count()); }
    public static void InCatch(AccountProxy a) { try { Console.WriteLine(a.Tags.Count); } catch (IOException) { Console.WriteLine(a.Tags.Count); } }
    public static void InCase(AccountProxy a, int n) { var one = a.Tags; switch (n) { case 1: Console.WriteLine(a.Tags.Count); break; } Console.WriteLine(one); }
    public static void Choice(AccountProxy a, bool isDone) { var one = a.Tags; int n = isDone ? a.Tags.Count : 0; Console.WriteLine(one.Count + n); } // PG1302
    public static void OtherMember(AccountProxy a) { Console.WriteLine(a.Tags.Count); Console.WriteLine(a.Roles.Count); }
    public static void OtherObject(AccountProxy a, AccountProxy b) { Console.WriteLine(a.Tags.Count); Console.WriteLine(b.Tags.Count); }
    public static void Single(AccountProxy a) { Console.WriteLine(a.Count); Console.WriteLine(a.Count); }
    public static void Changed(AccountProxy a) { a.Tags.Add("x"); Console.WriteLine(a.Tags.Count); } // PG1001
    public static void ChangedFirst(AccountProxy a) { a.Scores[0] = 1; Console.WriteLine(a.Scores.Length); } // PG1001
    public static void Last(AccountProxy a) { Console.WriteLine(a.Tags[a.Tags.Count - 1]); } // PG1302
    public static void Written(AccountProxy a) { var one = a.Tags; a.Tags = []; var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void OtherWritten(AccountProxy a) { var one = a.Tags; a.Roles = []; var two = a.Tags; Console.WriteLine(one.Count + two.Count); } // PG1302
    public static void Called(AccountProxy a) { var one = a.Tags; a.AddTag("x"); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void CalledRead(AccountProxy a) { var one = a.Tags; a.LookUp("x"); var two = a.Tags; Console.WriteLine(one.Count + two.Count); } // PG1302
    public static void CalledOther(AccountProxy a, CounterProxy c) { var one = a.Tags; c.Next(); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void CalledWithIt(AccountProxy a, TellerProxy t) { var one = a.Tags; t.Serve(a); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void CopiedBetween(AccountProxy a, SharedList<int> list) { var one = a.Tags; int[] all = list.ToArray(); var two = a.Tags; Console.WriteLine(one.Count + two.Count + all.Length); } // PG1302
    public static void ReadBetween(AccountProxy a, SharedList<int> list) { var one = a.Tags; bool has = list.Contains(1); var two = a.Tags; Console.WriteLine(one.Count + two.Count + (has ? 1 : 0)); } // PG1302
    public static void AddedBetween(AccountProxy a, SharedList<int> list) { var one = a.Tags; list.Add(1); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void Assigned(AccountProxy a, AccountProxy b) { var one = a.Tags; a = b; var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void Given(AccountProxy a) { var one = a.Tags; Run(a); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void GivenToLibrary(AccountProxy a) { var one = a.Tags; Console.WriteLine(a); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void OwnCall(AccountProxy a) { var one = a.Tags; Run(); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public void OwnField() { var one = _own.Tags; Renew(); var two = _own.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void Delegate(AccountProxy a, Action run) { var one = a.Tags; run(); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void DelegateInvoked(AccountProxy a, Action run) { var one = a.Tags; run.Invoke(); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void DelegateDynamic(AccountProxy a, Delegate run) { var one = a.Tags; run.DynamicInvoke(); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void Slept(AccountProxy a) { var one = a.Tags; Thread.Sleep(5); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void Waited(AccountProxy a, Task task) { var one = a.Tags; task.Wait(); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static async Task Awaited(AccountProxy a, Task task) { var one = a.Tags; await task; var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static async Task AwaitedFetches(AccountProxy a) { var one = await a.GetTagsAsync(); var two = await a.GetTagsAsync(); Console.WriteLine(one.Count + two.Count); } // PG1302
    public static async Task AwaitedOther(AccountProxy a) { var one = await a.GetTagsAsync(); long n = await a.GetTotalAsync(); var two = await a.GetTagsAsync(); Console.WriteLine(one.Count + two.Count + n); } // PG1302
    public static void Tasks(AccountProxy a) { var one = a.GetTagsAsync(); var two = a.GetTagsAsync(); Console.WriteLine(one.Equals(two)); }
    public static void Diagnosed(AccountProxy a) { var one = a.Tags; System.Diagnostics.Process.Start("x"); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void Net(AccountProxy a) { var one = a.Tags; System.Net.Dns.GetHostName(); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void Web(AccountProxy a, HttpClient web) { var one = a.Tags; web.Send(null!); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void Disk(AccountProxy a) { var one = a.Tags; File.Delete("x"); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void Line(AccountProxy a) { var one = a.Tags; Console.ReadLine(); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void Key(AccountProxy a) { var one = a.Tags; Console.ReadKey(); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void Character(AccountProxy a) { var one = a.Tags; Console.Read(); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void Each(AccountProxy a, List<int> all) { var one = a.Tags; all.ForEach(static n => Run()); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void EachOfArray(AccountProxy a, int[] all, Action<int> run) { var one = a.Tags; Array.ForEach(all, run); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void Made(AccountProxy a) { var one = a.Tags; var made = new Address(); var two = a.Tags; Console.WriteLine(one.Count + two.Count + made.Number); } // PG1302
    public static void MadeOf(AccountProxy a) { var one = a.Tags; var made = new Runner(5); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void MadeRecord(AccountProxy a) { var one = a.Tags; var made = new Person("x", 5); var two = a.Tags; Console.WriteLine(one.Count + two.Count + made.Age); } // PG1302
    public static void MadeLibrary(AccountProxy a) { var one = a.Tags; var made = new List<int>(5); var two = a.Tags; Console.WriteLine(one.Count + two.Count + made.Count); } // PG1302
    public static void Dynamic(AccountProxy a, dynamic other) { var one = a.Tags; other.Run(); var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void DynamicMember(AccountProxy a, dynamic other) { var one = a.Tags; object got = other.Member; var two = a.Tags; Console.WriteLine(one.Count + two.Count); }
    public static void Removed(AccountProxy a) { bool was = a.Roles.Remove("x"); Console.WriteLine(a.Roles.Count); } // PG1001
    public static string Named(AccountProxy a) { var one = a.Tags; return nameof(a.Tags) + one.Count; }
    public static void Interface(IReadOnlyList<string> a) { Console.WriteLine(a.Count); Console.WriteLine(a.Count); }
    public static void CopiedTo(SharedList<int> list, int[] to) { list.CopyTo(to, 0); list.CopyTo(to, 5); }
    public static void Incremented(SharedList<int> list) { var one = list.ToArray(); list.Increment(0); var two = list.ToArray(); Console.WriteLine(one.Length + two.Length); }
    public static void Queried(SharedList<int> list) { var one = list.ToArray(); int first = list.Where(static n => n > 1).First(); var two = list.ToArray(); Console.WriteLine(one.Length + two.Length + first); } // PG1302
    public static void Extended(SharedList<int> list) { var one = list.ToArray(); list.Extend(); var two = list.ToArray(); Console.WriteLine(one.Length + two.Length); }
    public static void OfBase(DerivedAccountProxy d, BaseAccountProxy b) { var one = d.Names; b.Rename("x"); var two = d.Names; Console.WriteLine(one.Count + two.Count); }
    public static void OfDerived(DerivedAccountProxy d, BaseAccountProxy b) { var one = b.Names; d.Rename("x"); var two = b.Names; Console.WriteLine(one.Count + two.Count); }
    public static void ByReference(AccountProxy a) { Fill(a.Scores, out int n); Console.WriteLine(a.Scores.Length + n); }

    private static void Run(AccountProxy account) => Console.WriteLine(account);

    private static void Run() => Console.WriteLine();

    private static void Fill(int[] scores, out int n) => n = scores.Length;

    private void Renew() => _own = null!;
}

public class Runner
{
    public Runner(int n) => Console.WriteLine(n);
}

[Shared]
public class Teller
{
    public void Serve(Account account) => account.AddTag("x");
}

[Shared]
public class BaseAccount
{
    public List<string> Names { get; set; } = [];

    public void Rename(string name) => Names.Add(name);
}

[Shared]
public class DerivedAccount : BaseAccount;

public static class ListExtensions
{
    public static void Extend(this SharedList<int> list) => Console.WriteLine(list);
}
