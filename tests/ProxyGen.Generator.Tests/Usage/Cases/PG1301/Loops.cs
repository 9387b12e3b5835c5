using System.Net.Http;

namespace Cases;

public class Loops(AccountProxy field)
{
    public static void Condition(AccountProxy account)
    {
        for (int i = 0; i < account.Tags.Count; i++) // PG1301
        {
            Console.WriteLine(i);
        }
    }

    public static void WhileCondition(AccountProxy account)
    {
        int i = 0;
        while (i < account.Scores.Length) // PG1301
        {
            i++;
        }
    }

    public static void Body(AccountProxy account, List<string> words)
    {
        foreach (string word in words)
        {
            if (account.Tags.Contains(word)) // PG1301
            {
                Console.WriteLine(word);
            }
        }
    }

    public static void BodyByKey(AccountProxy account, string[] names)
    {
        foreach (string name in names)
        {
            Console.WriteLine(account.Limits[name]); // PG1301
        }
    }

    public void OfField(string[] names)
    {
        foreach (string name in names)
        {
            Console.WriteLine(field.Limits[name]); // PG1301
        }
    }

    public static void Once(AccountProxy account, string[] names)
    {
        foreach (string name in names)
        {
            if (account.Limits.ContainsKey(name)) // PG1301
            {
                Console.WriteLine(account.Limits[name]);
            }
        }
    }

    public static void Immutable(AccountProxy account, string[] names)
    {
        foreach (string name in names)
        {
            Console.WriteLine(account.FrozenMap[name]); // PG1301
        }
    }

    public static async Task Asynchronous(AccountProxy account, string[] names)
    {
        foreach (string name in names)
        {
            Console.WriteLine((await account.GetTagsAsync()).Contains(name)); // PG1301
        }
    }

    public static void Copies(SharedList<string> list, string[] names)
    {
        foreach (string name in names)
        {
            Console.WriteLine(list.ToArray().Length + name); // PG1301
        }
    }

    public static void SameKey(SharedDictionary<string, List<int>> groups, int[] numbers)
    {
        foreach (int number in numbers)
        {
            Console.WriteLine(groups["all"].Contains(number)); // PG1301
        }
    }

    public static void OtherKeys(SharedDictionary<string, List<int>> groups, string[] names)
    {
        foreach (string name in names)
        {
            Console.WriteLine(groups[name].Count);
        }
    }

    public static void Inner(AccountProxy account, string[][] rows)
    {
        foreach (string[] row in rows)
        {
            for (int i = 0; i < row.Length; i++)
            {
                Console.WriteLine(account.Tags.Contains(row[i])); // PG1301
            }
        }
    }

    public static void InnerCollection(AccountProxy account, string[] names)
    {
        foreach (string name in names)
        {
            foreach (string tag in account.Tags) // PG1301
            {
                Console.WriteLine(name + tag);
            }
        }
    }

    public static void Lines(AccountProxy account, TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            Console.WriteLine(account.Tags.Contains(line)); // PG1301
        }
    }

    public static void ThreeValues(AccountProxy account, int[] numbers)
    {
        foreach (int number in numbers)
        {
            Console.WriteLine(number * account.Count); // PG1301
            Console.WriteLine(number + account.Count);
            Console.WriteLine(number - account.Count);
        }
    }

    public static void TwoValues(AccountProxy account, int[] numbers)
    {
        foreach (int number in numbers)
        {
            Console.WriteLine(number * account.Count);
            Console.WriteLine(number + account.Count);
        }
    }

    public static void DifferentValues(AccountProxy account, int[] numbers)
    {
        foreach (int number in numbers)
        {
            Console.WriteLine(number * account.Count);
            Console.WriteLine(number + account.Total);
            Console.WriteLine(account.Owner);
        }
    }

    public static void Collection(AccountProxy account)
    {
        foreach (string tag in account.Tags)
        {
            Console.WriteLine(tag);
        }
    }

    public static void Hoisted(AccountProxy account, string[] names)
    {
        List<string> tags = account.Tags;
        foreach (string name in names)
        {
            Console.WriteLine(tags.Contains(name));
        }

        for (int i = 0, count = account.Tags.Count; i < count; i++)
        {
            Console.WriteLine(i);
        }
    }

    public static void Polling(AccountProxy account)
    {
        while (account.Tags.Count == 0)
        {
            Thread.Sleep(100);
        }

        while (!account.Tags.Contains("done"))
        {
        }
    }

    public static async Task PollingAwaited(AccountProxy account)
    {
        while ((await account.GetTagsAsync()).Count == 0)
        {
            await Task.Delay(100);
        }
    }

    public static async Task Service(AccountProxy account, CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            Console.WriteLine(account.Tags.Count);
            await Task.Delay(1000, token);
        }
    }

    public static void Endless(AccountProxy account)
    {
        while (true)
        {
            Console.WriteLine(account.Tags.Count);
        }
    }

    public static void Paced(AccountProxy account, string[] names)
    {
        foreach (string name in names)
        {
            Thread.Sleep(1000);
            Console.WriteLine(account.Tags.Contains(name));
        }
    }

    public static void Written(AccountProxy account, string[] names)
    {
        foreach (string name in names)
        {
            if (!account.Tags.Contains(name))
            {
                account.AddTag(name);
            }
        }
    }

    public static void Assigned(AccountProxy account, string[] names)
    {
        foreach (string name in names)
        {
            List<string> tags = account.Tags;
            tags.Add(name);
            account.Tags = tags;
        }
    }

    public static void HandedOn(AccountProxy account, string[] names)
    {
        foreach (string name in names)
        {
            Console.WriteLine(account.Tags.Contains(name));
            Process(account);
        }
    }

    public static async Task Worked(AccountProxy account, string[] names, HttpMessageInvoker client)
    {
        foreach (string name in names)
        {
            Console.WriteLine(account.Tags.Contains(name));
            await client.SendAsync(new HttpRequestMessage(), CancellationToken.None);
        }
    }

    public static async Task AwaitsProxy(AccountProxy account, CounterProxy counter, string[] names)
    {
        foreach (string name in names)
        {
            Console.WriteLine(account.Tags.Contains(name)); // PG1301
            await counter.NextAsync();
        }
    }

    public static void OfEach(List<AccountProxy> accounts)
    {
        foreach (AccountProxy account in accounts)
        {
            Console.WriteLine(account.Tags.Count);
        }
    }

    public static void OfNext(AccountProxy account, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Console.WriteLine(account.Tags.Count);
            account = account.Partner!;
        }
    }

    public static void OfElement(AccountProxy[] accounts)
    {
        for (int i = 0; i < accounts.Length; i++)
        {
            Console.WriteLine(accounts[i].Tags.Count);
        }
    }

    public static void UnderLease(AccountProxy account, SharedLock gate, string[] names)
    {
        foreach (string name in names)
        {
            using (gate.Acquire())
            {
                Console.WriteLine(account.Tags.Contains(name));
            }
        }
    }

    public static void OtherWrites(AccountProxy account, SharedList<string> found, CounterProxy counter, string[] names)
    {
        foreach (string name in names)
        {
            if (account.Tags.Contains(name)) // PG1301
            {
                found.Add(name);
                counter.Next();
            }
        }
    }

    public static void Consumer(AccountProxy account, SharedQueue<string> queue)
    {
        foreach (string name in queue.GetConsumingEnumerable())
        {
            Console.WriteLine(account.Tags.Contains(name));
        }
    }

    public static void Changes(AccountProxy account, SharedQueue<string> queue)
    {
        int count = 0;
        while (count < 10)
        {
            string name = queue.Dequeue();
            Console.WriteLine(account.Tags.Contains(name));
            count++;
        }
    }

    public static void Live(AccountProxy account, string[] names)
    {
        foreach (string name in names)
        {
            account.History.Add(name);
        }
    }

    public static void Instance(Account account, string[] names)
    {
        foreach (string name in names)
        {
            Console.WriteLine(account.Tags.Contains(name));
        }
    }

    public static void LaterInLambda(AccountProxy account, List<Action> actions)
    {
        for (int i = 0; i < 10; i++)
        {
            actions.Add(() => Console.WriteLine(account.Tags.Count));
        }
    }

    public static void Named(AccountProxy account)
    {
        for (int i = 0; i < 10; i++)
        {
            Console.WriteLine(nameof(account.Tags));
        }
    }

    private static void Process(AccountProxy account) => account.AddTag("x");
}
