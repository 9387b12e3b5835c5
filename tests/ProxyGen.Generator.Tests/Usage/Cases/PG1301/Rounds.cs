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
    public static async Task Counted(AccountProxy a) { int i = 0; for (; i < 5;) { Console.WriteLine(a.Tags.Count); i += await a.GetCountAsync(); } }

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

    private static bool IsReady() => Console.KeyAvailable;
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
