namespace Cases;

/// <summary>Loops that look again until something has happened, and those that do not.</summary>
public static class Ends
{
    public static void Waiting(AccountProxy a) { while (a.Tags.Count == 0) { } }
    public static void WaitingForOther(AccountProxy a, Func<bool> isDone) { while (!isDone()) { Console.WriteLine(a.Tags.Count); } }
    public static void ForEver(AccountProxy a) { while (true) { Console.WriteLine(a.Tags.Count); } }
    public static void ForEverFor(AccountProxy a) { for (;;) { Console.WriteLine(a.Tags.Count); } }
    public static void ForWaiting(AccountProxy a) { for (; a.Tags.Count == 0;) { } }
    public static void ForLocal(AccountProxy a, int n) { for (; n < a.Tags.Count;) { n++; } } // PG1301
    public static void Counted(AccountProxy a) { int n = 0; while (n < 5) { Console.WriteLine(a.Tags.Count); n++; } } // PG1301
    public static void CountedParameter(AccountProxy a, int n) { while (n < 5) { Console.WriteLine(a.Tags.Count); n++; } } // PG1301
    public static void NotCounted(AccountProxy a, int n) { while (n < 5) { Console.WriteLine(a.Tags.Count); } }
    public static void NotCountedLocal(AccountProxy a) { int n = Environment.TickCount; while (n < 5) { Console.WriteLine(a.Tags.Count); } }
    public static void DoCounted(AccountProxy a) { int n = 0; do { Console.WriteLine(a.Tags.Count); n++; } while (n < 5); } // PG1301
    public static void Read(AccountProxy a, TextReader reader) { while (reader.ReadLine() is { } line) { Console.WriteLine(a.Tags.Contains(line)); } } // PG1301
    public static void ReadCharacter(AccountProxy a, TextReader reader) { while (reader.Read() > 0) { Console.WriteLine(a.Tags.Count); } } // PG1301
    public static void Moved(AccountProxy a, IEnumerator<int> all) { while (all.MoveNext()) { Console.WriteLine(a.Tags.Count); } } // PG1301
    public static void ReadMore(AccountProxy a, Stream stream, byte[] buffer) { while (stream.Read(buffer, 0, 5) > 0) { Console.WriteLine(a.Tags.Count); } }
    public static void Dequeued(AccountProxy a, Queue<int> all) { while (all.TryDequeue(out int n)) { Console.WriteLine(a.Tags.Contains(n.ToString())); } } // PG1301
    public static void Popped(AccountProxy a, Stack<int> all) { while (all.TryPop(out int n)) { Console.WriteLine(a.Tags.Contains(n.ToString())); } } // PG1301
    public static void Taken(AccountProxy a, System.Collections.Concurrent.ConcurrentBag<int> all) { while (all.TryTake(out int n)) { Console.WriteLine(a.Tags.Contains(n.ToString())); } } // PG1301
    public static void FromChannel(AccountProxy a, System.Threading.Channels.ChannelReader<int> all) { while (all.TryRead(out int n)) { Console.WriteLine(a.Tags.Contains(n.ToString())); } } // PG1301
    public static void FromQueue(AccountProxy a, SharedQueue<int> q) { while (q.TryDequeue(out int n)) { Console.WriteLine(a.Tags.Contains(n.ToString())); } } // PG1301
    public static void Consumed(AccountProxy a, SharedQueue<int> q) { foreach (int n in q.GetConsumingEnumerable()) { Console.WriteLine(a.Tags.Count + n); } }
    public static void ConsumedOfOther(AccountProxy a, System.Collections.Concurrent.BlockingCollection<int> q) { foreach (int n in q.GetConsumingEnumerable()) { Console.WriteLine(a.Tags.Count + n); } } // PG1301
    public static void Copied(AccountProxy a, SharedQueue<int> q) { foreach (int n in q.ToArray()) { Console.WriteLine(a.Tags.Count + n); } } // PG1301
    public static async Task Streamed(AccountProxy a, IAsyncEnumerable<int> all) { await foreach (int n in all) { Console.WriteLine(a.Titles.Count + n); } }
    public static void WaitingForItem(AccountProxy a, SharedQueue<int> q) { int n = 0; while (n < 5) { n = q.Dequeue(); Console.WriteLine(a.Tags.Count); } }
    public static void WaitingForItems(AccountProxy a, SharedQueue<int> q) { int n = 0; while (n < 5) { n = q.DequeueRange(2).Length; Console.WriteLine(a.Tags.Count); } }
    public static void WaitingForRoom(AccountProxy a, SharedQueue<int> q) { int n = 0; while (n < 5) { q.Enqueue(n++); Console.WriteLine(a.Tags.Count); } }
    public static void WaitingForLease(AccountProxy a, SharedQueue<int> q) { int n = 0; while (n < 5) { n++; using var item = q.Receive(); Console.WriteLine(a.Tags.Count); } }
    public static void PlainDequeue(AccountProxy a, Queue<int> q) { int n = 0; while (n < 5) { n = q.Dequeue(); Console.WriteLine(a.Tags.Count); } } // PG1301
    public static void EachEnqueues(AccountProxy a, SharedQueue<int> q, int[] all) { foreach (int n in all) { q.Enqueue(n); Console.WriteLine(a.Tags.Count); } } // PG1301
    public static async Task EachAwaits(AccountProxy a, CounterProxy c, int[] all) { foreach (int n in all) { await c.NextAsync(); Console.WriteLine((await a.GetTagsAsync()).Count); } } // PG1301
    public static async Task EachAwaitsOther(AccountProxy a, Task[] all) { foreach (Task n in all) { await n; Console.WriteLine((await a.GetTagsAsync()).Count); } }
    public static async Task WhileAwaits(AccountProxy a, CounterProxy c) { int n = 0; while (n < 5) { n++; await c.NextAsync(); Console.WriteLine((await a.GetTagsAsync()).Count); } }
    public static async Task WhileAwaitsOnly(AccountProxy a) { int n = 0; while (n < 5) { n++; Console.WriteLine((await a.GetTagsAsync()).Count); } } // PG1301
    public static void Declared(AccountProxy[] all) { foreach (AccountProxy a in all) { Console.WriteLine(a.Tags.Count); } }
    public static void DeclaredInside(Func<AccountProxy> get) { for (int i = 0; i < 5; i++) { AccountProxy a = get(); Console.WriteLine(a.Tags.Count); } }
    public static void DeclaredInFor(AccountProxy b) { int i = 0; for (AccountProxy a = b; i < 5; i++) { Console.WriteLine(a.Tags.Count); } } // PG1301
    public static void Inner(AccountProxy a) { for (int i = 0; i < 5; i++) { for (int k = 0; k < 5; k++) { Console.WriteLine(a.Tags.Count); } } } // PG1301
    public static void InLambda(AccountProxy a, List<Func<int>> all) { for (int i = 0; i < 5; i++) { all.Add(() => a.Tags.Count); } }
    public static void InLocalFunction(AccountProxy a) { for (int i = 0; i < 5; i++) { int Count() => a.Tags.Count; Console.WriteLine(Count()); } }
    public static void Start(AccountProxy a) { for (int i = a.Tags.Count; i > 0; i--) { Console.WriteLine(i); } }
    public static void Collection(AccountProxy a) { foreach (string tag in a.Tags) { Console.WriteLine(tag); } }
    public static void Added(AccountProxy a) { for (int i = 0; i < 5; i++) { a.Tags.Add("x"); } } // PG1001
    public static void AddedResult(AccountProxy a) { for (int i = 0; i < 5; i++) { Console.WriteLine(a.Roles.Add("x")); } } // PG1001
    public static void PoppedResult(AccountProxy a) { for (int i = 0; i < 5; i++) { Console.WriteLine(a.Depths.Pop()); } } // PG1001
    public static void DequeuedResult(AccountProxy a) { for (int i = 0; i < 5; i++) { Console.WriteLine(a.Jobs.Dequeue()); } } // PG1001
    public static void TriedResult(AccountProxy a) { for (int i = 0; i < 5; i++) { Console.WriteLine(a.Jobs.TryDequeue(out _)); } } // PG1001
    public static void TriedPop(AccountProxy a) { for (int i = 0; i < 5; i++) { Console.WriteLine(a.Depths.TryPop(out _)); } } // PG1001
    public static void TriedAdd(AccountProxy a) { for (int i = 0; i < 5; i++) { Console.WriteLine(a.Limits.TryAdd("x", i)); } } // PG1001
    public static void RemovedResult(AccountProxy a) { for (int i = 0; i < 5; i++) { Console.WriteLine(a.Roles.Remove("x")); } } // PG1001
    public static void SetElement(AccountProxy a) { for (int i = 0; i < 5; i++) { a.Scores[i] = i; } } // PG1001
    public static void SetField(AccountProxy a) { for (int i = 0; i < 5; i++) { a.Home.City = "x"; } } // PG1001
    public static void Stepped(AccountProxy a) { for (int i = 0; i < 5; i++) { a.Scores[i]++; } } // PG1001
    public static void Referred(AccountProxy a) { for (int i = 0; i < 5; i++) { Interlocked.Increment(ref a.Scores[i]); } } // PG1001
    public static void Conditional(AccountProxy a) { for (int i = 0; i < 5; i++) { a.Aliases?.Add("x"); } } // PG1001
    public static void ConditionalResult(AccountProxy a) { for (int i = 0; i < 5; i++) { Console.WriteLine(a.Aliases?.Remove("x")); } } // PG1001
    public static void ConditionalRead(AccountProxy a) { for (int i = 0; i < 5; i++) { Console.WriteLine(a.Aliases?.Contains("x")); } } // PG1301
    public static void Converted(AccountProxy a) { for (int i = 0; i < 5; i++) { ((IList<string>)a.Tags).Add("x"); } } // PG1001
    public static void CopiedTo(SharedList<int> list, int[] to) { for (int i = 0; i < 5; i++) { list.CopyTo(to, 0); } }
}
