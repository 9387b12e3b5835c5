namespace Cases;

/// <summary>Whether what is done with a copy comes before or after its change, and with which value.</summary>
public static class Orders
{
    private static List<string>? s_kept;

    public static void EarlierInTry(AccountProxy account)
    {
        var tags = account.Tags;
        try
        {
            Print(tags);
            tags.Add("x"); // PG1002
        }
        catch (IOException)
        {
            Console.WriteLine("?");
        }
    }

    public static void EarlierInTurn(AccountProxy account, AccountProxy other, IEnumerator<string> names)
    {
        var tags = account.Tags;
        while (names.MoveNext())
        {
            Print(tags);
            tags.Add(names.Current); // PG1002
            tags = other.Tags;
        }
    }

    public static void LaterInNextTurn(AccountProxy account, IEnumerator<string> names)
    {
        var tags = account.Tags;
        while (names.MoveNext())
        {
            Print(tags);
            tags.Add(names.Current);
        }
    }

    public static void ReplacedOnBothWays(AccountProxy account, AccountProxy other, bool which)
    {
        var tags = account.Tags;
        tags.Add("x"); // PG1002
        if (which)
        {
            tags = [];
        }
        else
        {
            tags = other.Tags.ToList();
        }

        Print(tags);
    }

    public static void ReplacedOnOneWay(AccountProxy account, bool which)
    {
        var tags = account.Tags;
        tags.Add("x");
        if (which)
        {
            tags = [];
        }

        Print(tags);
    }

    public static void ReplacedTogether(AccountProxy account)
    {
        var tags = account.Tags;
        int count;
        tags.Add("x"); // PG1002
        (tags, count) = ([], 5);
        Print(tags);
        Console.WriteLine(count);
    }

    public static void ReplacedByOwn(AccountProxy account, List<string> own)
    {
        var tags = account.Tags;
        tags.Add("x"); // PG1002
        tags = own;
        Print(tags);
    }

    public static void ReplacedByOwnBefore(AccountProxy account, List<string> own, bool which)
    {
        var tags = account.Tags;
        if (which)
        {
            tags = own;
        }

        tags.Add("x");
    }

    public static void OwnWhereThereIsNone(AccountProxy account, List<string> own)
    {
        var tags = account.Aliases;
        tags ??= own;
        tags.Add("x");
    }

    public static void OwnBefore(AccountProxy account, AccountProxy other, List<string> own)
    {
        List<string> tags = own;
        Print(tags);
        tags = account.Tags;
        other.Tags = tags;
        tags.Add("x"); // PG1002
    }

    public static void OwnBeforeWhereThereIsNone(AccountProxy account, AccountProxy other, List<string> own)
    {
        List<string> tags = own;
        Print(tags);
        tags = account.Tags;
        other.Aliases ??= tags;
        tags.Add("x"); // PG1002
    }

    public static void OtherVariableReplaced(AccountProxy account)
    {
        var tags = account.Tags;
        var other = tags;
        tags.Add("x"); // PG1002
        other = [];
        Print(other);
    }

    public static void OtherVariableStillHasIt(AccountProxy account)
    {
        var first = account.Tags;
        var other = first;
        other = [];
        var third = first;
        other.Add("x");
        Console.WriteLine(third.Count + other.Count);
    }

    public static void NewAgain(AccountProxy account, List<string> own)
    {
        List<string>? tags = account.Aliases;
        Print(tags!);
        tags = own.Count > 0 ? own.ToList() : null;
        tags ??= [];
        tags.Add("x");
        Console.WriteLine(tags.Count);
    }

    public static void ReplacedByOneOfTwo(AccountProxy account, bool which)
    {
        List<string>? tags = account.Tags;
        Print(tags);
        tags = which ? [] : null;
        tags?.Add("x");
    }

    public static void WhereThereIsNone(AccountProxy account)
    {
        List<string>? tags = null;
        tags ??= account.Tags;
        tags.Add("x"); // PG1002
    }

    public static void KeptOnOtherWay(AccountProxy account, List<string> names, List<List<string>> all)
    {
        foreach (string name in names)
        {
            var tags = account.Tags;
            if (name.Length == 0)
            {
                all.Add(tags);
                continue;
            }

            tags.Add(name); // PG1002
        }
    }

    public static void Swapped(AccountProxy account, AccountProxy other, int times)
    {
        List<string> one = account.Tags;
        List<string> two = other.Tags;
        for (int i = 0; i < times; i++)
        {
            List<string> old = one;
            one = two;
            two = old;
        }

        one.Add("x"); // PG1002
    }

    public static void LastOfChain(AccountProxy account)
    {
        var home = account.Home;
        while (home.Next is not null)
        {
            home = home.Next;
        }

        home.Number = 5; // PG1002
    }

    public static void Resized(AccountProxy account)
    {
        int[] scores = account.Scores;
        Array.Resize(ref scores, 10);
        scores[9] = 5; // PG1002
    }

    public static void ResizedAndWrittenBack(AccountProxy account)
    {
        int[] scores = account.Scores;
        Array.Resize(ref scores, 10);
        scores[9] = 5;
        account.Scores = scores;
    }

    public static void FilledBefore(AccountProxy account)
    {
        List<string> tags = [];
        Fill(ref tags);
        tags = account.Tags;
        tags.Add("x"); // PG1002
    }

    public static void CapturedByLocalFunction(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x");
        Show();

        void Show() => Console.WriteLine(tags.Count);
    }

    public static void SavedInLambda(AccountProxy account)
    {
        account.Items.ForEach(item =>
        {
            item.Finish();
            account.Save(item);
        });
    }

    public static void Rounds(AccountProxy account, int rounds)
    {
        int[] next = account.Scores;
        for (int i = 0; i < rounds; i++)
        {
            foreach (int n in next)
            {
                next[n]++;
            }
        }
    }

    public static void GivenWhileTaken(AccountProxy account)
    {
        var tags = account.Tags;
        Show(tags, tags.Remove("x"));
    }

    public static void TakenOnce(AccountProxy account)
    {
        var jobs = account.Jobs;
        Job job = jobs.Dequeue(); // PG1002
        Console.WriteLine(job.Name);
    }

    public static void PutAndTaken(AccountProxy account, Job more)
    {
        var jobs = account.Jobs;
        jobs.Enqueue(more); // PG1002
        Job job = jobs.Dequeue(); // PG1002
        Console.WriteLine(job.Name);
    }

    public static void TakenAndCounted(AccountProxy account)
    {
        var jobs = account.Jobs;
        Job job = jobs.Dequeue();
        Console.WriteLine(job.Name + jobs.Count);
    }

    public static void DroppedAndCounted(AccountProxy account)
    {
        var jobs = account.Jobs;
        jobs.Dequeue(); // PG1002
        Console.WriteLine(jobs.Count);
    }

    public static void Grown(AccountProxy account)
    {
        List<int> row = account[3];
        while (row.Count < 10)
        {
            int last = row[row.Count - 1];
            row.Add(last + 1);
        }
    }

    public static void GrownFromEnd(AccountProxy account)
    {
        List<int> row = account[3];
        while (row.Count < 10)
        {
            int last = row[^1];
            row.Add(last + 1);
        }
    }

    public static void CountedUp(AccountProxy account, int[] hits)
    {
        int[] scores = account.Scores;
        foreach (int hit in hits)
        {
            int old = scores[hit];
            scores[hit] = old + 1;
        }
    }

    public static void OnlyCompared(AccountProxy account, int[] hits)
    {
        int[] scores = account.Scores;
        foreach (int hit in hits)
        {
            if (scores == hits)
            {
                break;
            }

            scores[hit] = 0; // PG1002
        }
    }

    public static void CountedAndSorted(AccountProxy account)
    {
        var tags = account.Tags;
        Console.WriteLine(tags.Count);
        tags.Sort(); // PG1002
    }

    public static void SortedAndAssigned(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Sort(); // PG1002
        List<string> sorted;
        sorted = tags;
    }

    private static void Print(List<string> tags) => Console.WriteLine(string.Join(",", tags));

    private static void Show(List<string> tags, bool isRemoved) => Console.WriteLine(tags.Count + (isRemoved ? "-" : ""));

    private static void Fill(ref List<string> tags) => s_kept = tags;
}
