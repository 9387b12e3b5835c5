using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Cases;

/// <summary>Loops over what others put in, and what runs in a round without belonging to it.</summary>
public static class FetchRounds
{
    public static void Queue(AccountProxy a, Queue<int> all) { while (all.TryDequeue(out int n)) { Console.WriteLine(a.Tags.Count + n); } } // PG1301
    public static void Stack(AccountProxy a, Stack<int> all) { while (all.TryPop(out int n)) { Console.WriteLine(a.Tags.Count + n); } } // PG1301
    public static void Bag(AccountProxy a, ConcurrentBag<int> all) { while (all.TryTake(out int n)) { Console.WriteLine(a.Tags.Count + n); } } // PG1301
    public static void Reader(AccountProxy a, ChannelReader<int> all) { while (all.TryRead(out int n)) { Console.WriteLine(a.Tags.Count + n); } } // PG1301
    public static void Ready(AccountProxy a) { while (IsReady()) { Console.WriteLine(a.Tags.Count); } }
    public static void ReadyFeed(AccountProxy a, FeedProxy feed) { while (feed.Read()) { Console.WriteLine(a.Tags.Count); } }
    public static void UntilDone(AccountProxy a) { for (;;) { Console.WriteLine(a.Tags.Count); if (IsReady()) { break; } } }
    public static void InLocalFunction(AccountProxy a, List<Action> all) { for (int i = 0; i < 5; i++) { all.Add(Later); void Later() { Console.WriteLine(a.Tags.Count); } } }
    public static void OwnWait(AccountProxy a, Pump pump) { for (int i = 0; i < 5; i++) { pump.Wait(); Console.WriteLine(a.Tags.Count); } } // PG1301
    public static void ConditionWait(AccountProxy a, SharedCondition changed, SharedLease lease) { for (int i = 0; i < 5; i++) { changed.WaitFor(lease, static () => true); Console.WriteLine(a.Tags.Count); } }
    public static async Task Counted(AccountProxy a) { int i = 0; for (; i < 5;) { Console.WriteLine(a.Tags.Count); i += (int)await a.GetTotalAsync(); } }

    public static void OneInside(AccountProxy a, int[] all)
    {
        foreach (int n in all)
        {
            Console.WriteLine(a.Count + n);
            Console.WriteLine(a.Count);
            foreach (int k in all)
            {
                Console.WriteLine(a.Count + k);
            }
        }
    }

    public static void Copied(SharedList<int> list, int[] to)
    {
        for (int i = 0; i < 5; i++)
        {
            list.CopyTo(to, 0);
            list.CopyTo(to, 0);
            list.CopyTo(to, 0);
        }
    }
    public static void OfPlain(List<string> names) { for (int i = 0; i < 5; i++) { Console.WriteLine(names.ToList().Count); } }
    public static void Unused(SharedList<int>? list) { for (int i = 0; i < 5; i++) { list?.ToArray(); } } // PG1301
    public static void AnyItem(SharedList<int> list) { for (int i = 0; i < 5; i++) { Console.WriteLine(list.Any()); Console.WriteLine(list.Any()); Console.WriteLine(list.Any()); } }
    public static void Received(AccountProxy a, MailboxProxy box) { int i = 0; while (i++ < 5) { Console.WriteLine(a.Tags.Count + box.Receive()); } }
    public static void DeclaredByCall(AccountProxy a) { while (Ask(out int n) && n > 5) { Console.WriteLine(a.Tags.Count); } } // PG1301
    public static void Pushed(ShelfProxy shelf) { for (int i = 0; i < 5; i++) { int count = shelf.Tray.Push(i); Console.WriteLine(count); } }
    public static void Enqueued(ShelfProxy shelf) { for (int i = 0; i < 5; i++) { int count = shelf.Tray.Enqueue(i); Console.WriteLine(count); } }
    public static async Task SetAside(AccountProxy a, string[] all) { foreach (string tag in all) { Console.WriteLine(a.Tags.Count); await a.SetTagsAsync([tag]); } }
    public static void OwnExtension(AccountProxy a) { for (int i = 0; i < 5; i++) { Console.WriteLine(a.Tags.Count); a.Tidy(); } }
    public static void Queried(SharedList<int> list) { for (int i = 0; i < 5; i++) { Console.WriteLine(list.ToArray().Length); Console.WriteLine(list.First()); } } // PG1301
    public static void GivenToOther(SharedSet<int> set, SharedSet<int> other) { for (int i = 0; i < 5; i++) { Console.WriteLine(set.ToArray().Length); Console.WriteLine(other.Overlaps(set)); } }

    public static void DiscardQueue(AccountProxy a, Queue<int> all) { while (all.TryDequeue(out _)) { Console.WriteLine(a.Tags.Count); } } // PG1301
    public static void DiscardStack(AccountProxy a, Stack<int> all) { while (all.TryPop(out _)) { Console.WriteLine(a.Tags.Count); } } // PG1301
    public static void DiscardBag(AccountProxy a, ConcurrentBag<int> all) { while (all.TryTake(out _)) { Console.WriteLine(a.Tags.Count); } } // PG1301
    public static void DiscardReader(AccountProxy a, ChannelReader<int> all) { while (all.TryRead(out _)) { Console.WriteLine(a.Tags.Count); } } // PG1301
    public static void CountedUntilReady(AccountProxy a) { for (int n = 0; !IsReady(); n++) { Console.WriteLine(a.Tags.Count + n); } }
    public static void Tried(AccountProxy a) { for (int n = 0; ; n++) { if (a.Tags.Count > n) { break; } } }
    public static async Task CountedAside(AccountProxy a) { for (int i = 0; i < 5; i++) { Console.WriteLine(a.Tags.Count); await a.GetTotalAsync(); } } // PG1301
    public static void ForTwice(AccountProxy a) { int i = 0; for (; i < 5;) { Console.WriteLine(a.Tags.Count); i += 2; } } // PG1301

    // Which item.
    public static void SameRow(AccountProxy a, int row) { for (int i = 0; i < 5; i++) { Console.WriteLine(a[row].Count); } } // PG1301
    public static void NextRow(AccountProxy a, int row) { for (int i = 0; i < 5; i++) { Console.WriteLine(a[row].Count); row++; } }
    public static void MovedRow(AccountProxy a, int row) { for (int i = 0; i < 5; i++) { Console.WriteLine(a[row].Count); Move(ref row); } }
    public static void ParsedRow(AccountProxy a, int row, string[] lines) { foreach (string line in lines) { Console.WriteLine(a[row].Count); int.TryParse(line, out row); } }
    public static void SwappedRow(AccountProxy a, int row, int other) { for (int i = 0; i < 5; i++) { Console.WriteLine(a[row].Count); (row, other) = (other, row); } }

    private static bool IsReady() => Console.KeyAvailable;

    private static bool Ask(out int n) => int.TryParse(Console.ReadLine(), out n);

    private static void Move(ref int n) => n += 5;

    private static void Tidy(this AccountProxy account) => Console.WriteLine(account);
}

/// <summary>Loops over what a field leads to.</summary>
public class FieldRounds(AccountProxy field)
{
    private static AccountProxy s_account = null!;
    private AccountProxy _own = null!;

    public void OtherCall(Pump pump) { for (int i = 0; i < 5; i++) { pump.Wait(); Console.WriteLine(field.Tags.Count); } } // PG1301
    public void OwnCall() { for (int i = 0; i < 5; i++) { Renew(); Console.WriteLine(field.Tags.Count); } }
    public void OwnCallAndRow(int row) { for (int i = 0; i < 5; i++) { Renew(); Console.WriteLine(field[row].Count); } }
    public void OwnCallAndRowOfField(int row) { for (int i = 0; i < 5; i++) { Renew(); Console.WriteLine(_own[row].Count); } }
    public void OwnCallAndStatic() { for (int i = 0; i < 5; i++) { Renew(); Console.WriteLine(s_account.Tags.Count); } }
    public void OwnCallAndParameter(AccountProxy a) { for (int i = 0; i < 5; i++) { Renew(); Console.WriteLine(a.Tags.Count); } } // PG1301

    public static void OfNext() { for (int i = 0; i < 5; i++) { Console.WriteLine(Next().Partner!.Tags.Count); } }

    private static AccountProxy Next() => s_account;

    private void Renew() => s_account = field = _own = s_account.Partner!;
}

[Shared]
public class Mailbox
{
    public int Receive() => 5;
}

[Shared]
public class Shelf
{
    public Tray Tray { get; set; } = new();
}

public class Tray
{
    public List<int> Items { get; set; } = [];

    public int Push(int n)
    {
        Items.Add(n);
        return Items.Count;
    }

    public int Enqueue(int n)
    {
        Items.Insert(0, n);
        return Items.Count;
    }
}

[Shared]
public class Feed
{
    public bool Read() => false;
}

public class Pump
{
    public void Wait() => Console.WriteLine();
}
