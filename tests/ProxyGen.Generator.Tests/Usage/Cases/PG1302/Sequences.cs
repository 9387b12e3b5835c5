namespace Cases;

public class Sequences(AccountProxy field)
{
    public static void Twice(AccountProxy account)
    {
        int count = account.Tags.Count;
        string first = account.Tags[0]; // PG1302
    }

    public static void Printed(AccountProxy account)
    {
        Console.WriteLine(account.Tags.Count);
        Console.WriteLine(account.Tags[0]); // PG1302
        Console.WriteLine(account.Tags[1]);
    }

    public static bool OneLine(AccountProxy account) => account.Tags.Count > 0 && account.Tags[0] == "x"; // PG1302

    public static string Conditional(AccountProxy account) =>
        account.Tags.Count == 0
            ? ""
            : account.Tags[0]; // PG1302

    public static void InCondition(AccountProxy account)
    {
        if (account.Tags.Count > 0
            && account.Tags[0] == "x") // PG1302
        {
            Console.WriteLine();
        }
    }

    public static void InConditionBehind(AccountProxy account)
    {
        Console.WriteLine(account.Home.Street);
        if (account.Home.Number > 3) // PG1302
        {
            Console.WriteLine();
        }
    }

    public void OfField()
    {
        Console.WriteLine(field.Limits.Count);
        Console.WriteLine(field.Limits["a"]); // PG1302
    }

    public static async Task Asynchronous(AccountProxy account)
    {
        int count = (await account.GetTagsAsync()).Count;
        string first = (await account.GetTagsAsync())[0]; // PG1302
    }

    public static void SameKey(SharedDictionary<string, List<int>> groups)
    {
        Console.WriteLine(groups["a"].Count);
        Console.WriteLine(groups["a"][0]); // PG1302
    }

    public static void OtherKey(SharedDictionary<string, List<int>> groups)
    {
        Console.WriteLine(groups["a"].Count);
        Console.WriteLine(groups["b"].Count);
    }

    public static void Whole(SharedList<int> list)
    {
        Console.WriteLine(list.ToArray().Length);
        Console.WriteLine(list.ToArray()[0]); // PG1302
    }

    public static void ManyInOne(AccountProxy account)
    {
        string text = $"{account.Home.Street} {account.Home.Number}"; // PG1302
    }

    public static void Kept(AccountProxy account)
    {
        List<string> tags = account.Tags;
        Console.WriteLine(tags.Count);
        Console.WriteLine(tags[0]);
    }

    public static void Values(AccountProxy account)
    {
        Console.WriteLine(account.Count);
        Console.WriteLine(account.Count);
    }

    public static void Different(AccountProxy account, AccountProxy other)
    {
        Console.WriteLine(account.Tags.Count);
        Console.WriteLine(other.Tags.Count);
        Console.WriteLine(account.Notes.Count);
    }

    public static void Written(AccountProxy account)
    {
        Console.WriteLine(account.Tags.Count);
        account.AddTag("x");
        Console.WriteLine(account.Tags.Count);
    }

    public static void Assigned(AccountProxy account)
    {
        Console.WriteLine(account.Tags.Count);
        account.Tags = [];
        Console.WriteLine(account.Tags.Count);
    }

    public static async Task Awaited(AccountProxy account)
    {
        Console.WriteLine(account.Tags.Count);
        await Task.Delay(1);
        Console.WriteLine(account.Tags.Count);
    }

    public static void Slept(AccountProxy account)
    {
        Console.WriteLine(account.Tags.Count);
        Thread.Sleep(10);
        Console.WriteLine(account.Tags.Count);
    }

    public static void Worked(AccountProxy account)
    {
        Console.WriteLine(account.Tags.Count);
        Work();
        Console.WriteLine(account.Tags.Count);
    }

    public static void Invoked(AccountProxy account, Action work)
    {
        Console.WriteLine(account.Tags.Count);
        work();
        Console.WriteLine(account.Tags.Count);
    }

    public static void Reassigned(AccountProxy account, AccountProxy other)
    {
        Console.WriteLine(account.Tags.Count);
        account = other;
        Console.WriteLine(account.Tags.Count);
    }

    public static void Branches(AccountProxy account, bool isShort)
    {
        if (isShort)
        {
            Console.WriteLine(account.Tags.Count);
        }
        else
        {
            Console.WriteLine(account.Tags[0]);
        }
    }

    public static void BehindLoop(AccountProxy account, string[] names)
    {
        Console.WriteLine(account.Tags.Count);
        foreach (string name in names)
        {
            account.AddTag(name);
        }

        Console.WriteLine(account.Tags.Count);
    }

    public static void Leased(AccountProxy account, SharedLock gate)
    {
        Console.WriteLine(account.Tags.Count);
        using var lease = gate.Acquire();
        Console.WriteLine(account.Tags.Count);
    }

    public static void Changed(AccountProxy account)
    {
        account.Tags.Add("x");
        account.Tags.Add("y");
        account.Limits["a"] = 1;
        account.Limits["b"] = 1;
    }

    public static void Live(AccountProxy account)
    {
        account.History.Add("x");
        account.History.Add("y");
        Console.WriteLine(account.History.Count + account.History.Count);
    }

    public static void Instance(Account account)
    {
        Console.WriteLine(account.Tags.Count);
        Console.WriteLine(account.Tags[0]);
    }

    public static void InLambda(AccountProxy account, List<Action> actions)
    {
        actions.Add(() => Console.WriteLine(account.Tags.Count));
        actions.Add(() => Console.WriteLine(account.Tags.Count));
    }

    public static void OtherProxyWorks(AccountProxy account, CounterProxy counter)
    {
        Console.WriteLine(account.Tags.Count);
        counter.Next();
        Console.WriteLine(account.Tags.Count);
    }

    private static void Work() => Console.WriteLine();
}
