namespace Cases;

/// <summary>Elements of copies in loops.</summary>
public static class Loops
{
    public static void ForEach(AccountProxy account)
    {
        foreach (Item item in account.Items)
        {
            item.IsDone = true; // PG1002
        }
    }

    public static void ForEachMethod(AccountProxy account)
    {
        foreach (var item in account.Items)
        {
            item.Finish(); // PG1002
        }
    }

    public static void ForEachList(AccountProxy account)
    {
        foreach (var item in account.Items)
        {
            item.Labels.Add("x"); // PG1002
        }
    }

    public static void ForEachCondition(AccountProxy account)
    {
        foreach (var item in account.Items)
        {
            if (item.Id == 3)
            {
                item.Name = "x"; // PG1002
                break;
            }
        }
    }

    public static void ForEachPrints(AccountProxy account)
    {
        foreach (var item in account.Items)
        {
            item.IsDone = true; // PG1002
            Console.WriteLine(item.Name);
        }
    }

    public static void ForEachPrintsBefore(AccountProxy account)
    {
        foreach (var item in account.Items)
        {
            Console.WriteLine(item.Name);
            item.IsDone = true; // PG1002
        }
    }

    public static void ForEachPair(AccountProxy account)
    {
        foreach (var pair in account.Groups)
        {
            pair.Value.Add(1); // PG1002
        }
    }

    public static void ForEachPairDeconstructed(AccountProxy account)
    {
        foreach (var (key, group) in account.Groups)
        {
            group.Add(key.Length); // PG1002
        }
    }

    public static void ForEachValue(AccountProxy account)
    {
        foreach (var group in account.Groups.Values)
        {
            group.Clear(); // PG1002
        }
    }

    public static void ForEachFiltered(AccountProxy account)
    {
        foreach (var item in account.Items.Where(candidate => candidate.Id > 3))
        {
            item.IsDone = true; // PG1002
        }
    }

    public static void ForEachOfLocal(AccountProxy account)
    {
        var items = account.Items;
        foreach (var item in items)
        {
            item.IsDone = true; // PG1002
        }
    }

    public static void ForEachOfQuery(AccountProxy account)
    {
        var open = account.Items.Where(item => !item.IsDone);
        foreach (var item in open)
        {
            item.IsDone = true; // PG1002
        }
    }

    public static void ForEachRow(AccountProxy account)
    {
        foreach (int[] row in account.Rows)
        {
            row[0] = 1; // PG1002
        }
    }

    public static void ForEachNested(AccountProxy account)
    {
        foreach (var item in account.Items)
        {
            for (int i = 0; i < item.Labels.Count; i++)
            {
                item.Labels[i] = "x"; // PG1002
            }
        }
    }

    public static void ForEachShared(SharedList<Item> items)
    {
        foreach (var item in items)
        {
            item.IsDone = true; // PG1002
        }
    }

    public static void ForEachLive(AccountProxy account)
    {
        foreach (var item in account.Stock)
        {
            item.IsDone = true; // PG1002
        }
    }

    public static void ForEachSharedPair(SharedDictionary<string, List<int>> pages)
    {
        foreach (var pair in pages)
        {
            pair.Value.Add(1); // PG1002
        }
    }

    public static void ForEachSharedDeconstructed(SharedDictionary<string, List<int>> pages)
    {
        foreach (var (_, page) in pages)
        {
            page.Clear(); // PG1002
        }
    }

    public static void ForEachSharedValues(SharedDictionary<string, List<int>> pages)
    {
        foreach (var page in pages.Values)
        {
            page.Clear(); // PG1002
        }
    }

    public static void ForEachSharedFiltered(SharedList<Item> items)
    {
        foreach (var item in items.Where(candidate => candidate.Id > 3))
        {
            item.IsDone = true; // PG1002
        }
    }

    public static void ForEachDelegate(AccountProxy account) => account.Items.ForEach(item => item.IsDone = true); // PG1002

    public static void ForEachDelegateBlock(AccountProxy account) => account.Items.ForEach(item =>
    {
        Console.WriteLine(item.Name);
        item.IsDone = true; // PG1002
    });

    public static void ForEachArrayDelegate(AccountProxy account) => Array.ForEach(account.Rows, row => row[0] = 1); // PG1002

    public static void For(AccountProxy account)
    {
        for (int i = 0; i < account.Items.Count; i++)
        {
            var item = account.Items[i];
            item.IsDone = true; // PG1002
        }
    }

    public static void ForOverLocal(AccountProxy account)
    {
        int[] scores = account.Scores;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = 0; // PG1002
        }
    }

    public static void ForOverLocalPlus(AccountProxy account)
    {
        int[] scores = account.Scores;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = scores[i] + 1; // PG1002
        }
    }

    public static void ForOverLocalObjects(AccountProxy account)
    {
        var items = account.Items;
        for (int i = 0; i < items.Count; i++)
        {
            items[i].IsDone = true; // PG1002
        }
    }

    public static void WhileAdding(AccountProxy account)
    {
        var tags = account.Tags;
        while (tags.Count < 3)
        {
            tags.Add("x"); // PG1002
        }
    }

    public static void NewCopyEachTurn(AccountProxy account)
    {
        for (int i = 0; i < 3; i++)
        {
            var tags = account.Tags;
            Console.WriteLine(string.Join(",", tags));
            tags.Add("x"); // PG1002
        }
    }

    public static void WrittenBackBeforeEachTurn(AccountProxy account)
    {
        for (int i = 0; i < 3; i++)
        {
            var tags = account.Tags;
            account.Tags = tags;
            tags.Add("x"); // PG1002
        }
    }

    public static async Task AwaitForEach(AccountProxy account)
    {
        foreach (var item in await account.GetItemsAsync())
        {
            item.IsDone = true; // PG1002
        }
    }

    public static void ForEachWrittenBack(AccountProxy account)
    {
        var items = account.Items;
        foreach (var item in items)
        {
            item.IsDone = true;
        }

        account.Items = items;
    }

    public static void ForEachSaved(AccountProxy account)
    {
        foreach (var item in account.Items)
        {
            item.IsDone = true;
            account.Save(item);
        }
    }

    public static void ForEachCollected(AccountProxy account)
    {
        List<Item> done = [];
        foreach (var item in account.Items)
        {
            item.IsDone = true;
            done.Add(item);
        }

        account.SaveAll(done);
    }

    public static IEnumerable<Item> ForEachYielded(AccountProxy account)
    {
        foreach (var item in account.Items)
        {
            item.IsDone = true;
            yield return item;
        }
    }

    public static void ForEachPutBack(SharedDictionary<string, List<int>> pages)
    {
        foreach (var (key, page) in pages)
        {
            page.Add(1);
            pages[key] = page;
        }
    }

    public static void ForEachOfExplicitCopy(SharedList<Item> items)
    {
        foreach (var item in items.ToList())
        {
            item.IsDone = true;
        }
    }

    public static decimal ForEachComputed(AccountProxy account)
    {
        decimal sum = 0;
        foreach (var item in account.Items)
        {
            item.Price *= 1.1m;
            sum += item.Price;
        }

        return sum;
    }

    public static void ChangedAndEnumerated(AccountProxy account)
    {
        var items = account.Items;
        foreach (var item in items)
        {
            item.Price *= 2;
        }

        foreach (var item in items)
        {
            Console.WriteLine(item.Price);
        }
    }

    public static void Drained(AccountProxy account)
    {
        var jobs = account.Jobs;
        while (jobs.Count > 0)
        {
            Console.WriteLine(jobs.Dequeue().Name);
        }
    }

    public static void DrainedByTry(AccountProxy account)
    {
        var jobs = account.Jobs;
        while (jobs.TryDequeue(out Job? job))
        {
            Console.WriteLine(job.Name);
        }
    }

    public static void WrittenBackNextTurn(AccountProxy account)
    {
        var tags = account.Tags;
        for (int i = 0; i < 3; i++)
        {
            account.Tags = tags;
            tags.Add("x");
        }
    }

    public static void ArraySortedAndPrinted(AccountProxy account)
    {
        int[] scores = account.Scores;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] *= 2;
        }

        for (int i = 0; i < scores.Length; i++)
        {
            Console.WriteLine(scores[i]);
        }
    }
}
