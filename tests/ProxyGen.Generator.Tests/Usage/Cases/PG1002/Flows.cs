namespace Cases;

/// <summary>Ways through methods: branches, loops, exceptions, early exits.</summary>
public static class Flows
{
    public static void ThrowsBeforeWriteBack(AccountProxy account, bool isBad)
    {
        var tags = account.Tags;
        tags.Add("x");
        if (isBad)
        {
            throw new InvalidOperationException();
        }

        account.Tags = tags;
    }

    public static void ReturnsBeforeWriteBack(AccountProxy account, bool isDone)
    {
        var tags = account.Tags;
        if (isDone)
        {
            tags.Add("x"); // PG1002
            return;
        }

        tags.Add("y");
        account.Tags = tags;
    }

    public static void WrittenBackInLoop(AccountProxy account)
    {
        var tags = account.Tags;
        for (int i = 0; i < 3; i++)
        {
            tags.Add("x");
            if (i == 2)
            {
                account.Tags = tags;
            }
        }
    }

    public static void SwitchWritesBackInOne(AccountProxy account, int which)
    {
        var tags = account.Tags;
        switch (which)
        {
            case 0:
                tags.Add("x"); // PG1002
                break;
            case 1:
                tags.Add("y");
                account.Tags = tags;
                break;
        }
    }

    public static void ChangedInBranchesWrittenBackOnce(AccountProxy account, int which)
    {
        var tags = account.Tags;
        switch (which)
        {
            case 0:
                tags.Add("x");
                break;
            case 1:
                tags.Clear();
                break;
        }

        account.Tags = tags;
    }

    public static void DoWhile(AccountProxy account)
    {
        var tags = account.Tags;
        do
        {
            tags.Add("x"); // PG1002
        }
        while (tags.Count < 3);
    }

    public static void TryGetAndReplace(SharedDictionary<string, List<int>> pages)
    {
        if (!pages.TryGetValue("a", out var page))
        {
            page = [];
        }

        page.Add(1);
        pages["a"] = page;
    }

    public static void TryGetAndForget(SharedDictionary<string, List<int>> pages)
    {
        if (!pages.TryGetValue("a", out var page))
        {
            page = [];
            pages["a"] = page;
        }

        page.Add(1); // PG1002
    }

    public static void TryGetAdded(SharedDictionary<string, List<int>> pages)
    {
        if (!pages.TryGetValue("a", out var page))
        {
            page = [];
            pages.Add("a", page);
        }

        page.Add(1); // PG1002
    }

    public static void NullCheck(AccountProxy account)
    {
        var aliases = account.Aliases;
        if (aliases is null)
        {
            aliases = [];
            account.Aliases = aliases;
        }

        aliases.Add("x"); // PG1002
    }

    public static void NullCheckSaved(AccountProxy account)
    {
        var aliases = account.Aliases;
        if (aliases == null)
        {
            aliases = new List<string>();
        }

        aliases.Add("x");
        account.Aliases = aliases;
    }

    public static void CatchChanges(AccountProxy account)
    {
        var tags = account.Tags;
        try
        {
            Console.WriteLine(tags[0]);
        }
        catch (ArgumentOutOfRangeException)
        {
            tags.Add("x"); // PG1002
        }
    }

    public static void FinallyChanges(AccountProxy account)
    {
        var tags = account.Tags;
        try
        {
            Console.WriteLine(tags[0]);
        }
        finally
        {
            tags.Clear(); // PG1002
        }
    }

    public static async Task AwaitBetween(AccountProxy account)
    {
        var tags = await account.GetTagsAsync();
        await Task.Delay(1);
        tags.Add("x"); // PG1002
        await Task.Yield();
    }

    public static async Task AwaitBetweenSaved(AccountProxy account)
    {
        var tags = await account.GetTagsAsync();
        await Task.Delay(1);
        tags.Add("x");
        await Task.Yield();
        await account.SetTagsAsync(tags, CancellationToken.None);
    }

    public static void TwoAccounts(AccountProxy account, AccountProxy other)
    {
        var mine = account.Tags;
        var theirs = other.Tags;
        mine.Add("x");
        theirs.Add("y"); // PG1002
        account.Tags = mine;
    }

    public static void Swapped(AccountProxy account, AccountProxy other)
    {
        var mine = account.Tags;
        var theirs = other.Tags;
        mine.Add("x");
        theirs.Add("y");
        (mine, theirs) = (theirs, mine);
        account.Tags = mine;
        other.Tags = theirs;
    }

    public static void ConditionalExpression(AccountProxy account, bool which)
    {
        var tags = account.Tags;
        var removed = which ? tags.Remove("x") : false; // PG1002
        Console.WriteLine(removed);
    }

    public static bool LogicalOperators(AccountProxy account)
    {
        var roles = account.Roles;
        return roles.Count < 3 && roles.Add("x"); // PG1002
    }

    public static void InCondition(AccountProxy account)
    {
        var roles = account.Roles;
        if (roles.Add("x")) // PG1002
        {
            Console.WriteLine("new");
        }
    }

    public static void InConditionSaved(AccountProxy account)
    {
        var roles = account.Roles;
        if (roles.Add("x"))
        {
            account.Roles = roles;
        }
    }

    public static void UsingDeclaration(AccountProxy account, SharedLock gate)
    {
        using var lease = gate.Acquire();
        var tags = account.Tags;
        tags.Add("x");
        account.Tags = tags;
    }

    public static void Yielding(AccountProxy account)
    {
        foreach (int number in Numbers())
        {
            Console.WriteLine(number);
        }

        IEnumerable<int> Numbers()
        {
            var scores = account.Scores;
            scores[0] = 3; // PG1002
            yield return 1;
        }
    }

    public static IEnumerable<string> YieldingCopy(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Sort();
        foreach (string tag in tags)
        {
            yield return tag;
        }
    }

    public static void ElementReplaced(AccountProxy account)
    {
        var items = account.Items;
        items[0] = new Item(); // PG1002
    }

    public static void ElementMoved(AccountProxy account)
    {
        var items = account.Items;
        var first = items[0];
        items.RemoveAt(0);
        items.Add(first);
        account.Items = items;
    }

    public static void ElementPutIntoCopy(AccountProxy account)
    {
        var home = account.Home;
        var next = new Address();
        home.Next = next; // PG1002
        next.Street = "x";
    }

    public static void CopyPutIntoOtherCopy(AccountProxy account)
    {
        var home = account.Home;
        var tags = account.Tags;
        tags.Add("x");
        home.Lines = tags;
        account.Home = home;
    }

    public static void Lambda(AccountProxy account) => Array.ForEach([1, 2], number =>
    {
        var scores = account.Scores;
        scores[0] = number; // PG1002
    });

    public static Func<Task> AsyncLambda(AccountProxy account) => async () =>
    {
        var home = await account.GetHomeAsync();
        home.Street = "x";
        await account.SetHomeAsync(home);
    };

    public static int Property
    {
        get
        {
            AccountProxy? account = null;
            var tags = account!.Tags;
            tags.Add("x"); // PG1002
            return 3;
        }
    }

    public static Action Nested(AccountProxy account) => () =>
    {
        void Inner()
        {
            var tags = account.Tags;
            tags.Add("x"); // PG1002
        }

        Inner();
    };
}

public static class Results
{
    public static void TakesFromResult(EchoProxy echo)
    {
        var queue = echo.Return(new PriorityQueue<string, int>());
        Console.WriteLine(queue.Dequeue());
    }
}

[Shared]
public class Echo
{
    public PriorityQueue<string, int> Return(PriorityQueue<string, int> value) => value;
}
