namespace Cases;

/// <summary>Copies that are written back, handed on, kept, or meant as working copies.</summary>
public static class CleanLocals
{
    private static List<string>? _cache;

    public static void WrittenBack(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x");
        account.Tags = tags;
    }

    public static async Task WrittenBackAsync(AccountProxy account)
    {
        var tags = await account.GetTagsAsync();
        tags.Add("x");
        await account.SetTagsAsync(tags);
    }

    public static void WrittenBackThroughOther(AccountProxy account)
    {
        var tags = account.Tags;
        var same = tags;
        same.Add("x");
        account.Tags = tags;
    }

    public static void WrittenBackWhole(AccountProxy account)
    {
        var home = account.Home;
        home.Country.Name = "x";
        account.Home = home;
    }

    public static void WrittenBackPart(AccountProxy account)
    {
        var groups = account.Groups;
        var group = groups["a"];
        group.Add(1);
        account.Groups = groups;
    }

    public static void WrittenBackToKey(SharedDictionary<string, List<int>> pages)
    {
        var page = pages["a"];
        page.Add(1);
        pages["a"] = page;
    }

    public static void WrittenBackToKeyIfFound(SharedDictionary<string, List<int>> pages)
    {
        if (pages.TryGetValue("a", out var page))
        {
            page.Add(1);
            pages["a"] = page;
        }
    }

    public static void WrittenBackBySet(SharedDictionary<string, List<int>> pages)
    {
        var page = pages.GetOrAdd("a", []);
        page.Add(1);
        pages.SetRange([new("a", page)]);
    }

    public static void ComparedAndSwapped(SharedDictionary<string, List<int>> pages)
    {
        List<int> old;
        List<int> changed;
        do
        {
            old = pages["a"];
            changed = [.. old];
            changed.Add(1);
        }
        while (!pages.TryUpdate("a", changed, old));
    }

    public static void WrittenBackToListSlot(SharedList<Item> items)
    {
        var item = items[0];
        item.IsDone = true;
        items[0] = item;
    }

    public static void WrittenBackByMethod(AccountProxy account)
    {
        var home = account.Home;
        home.Street = "x";
        account.MoveTo(home);
    }

    public static void WrittenBackToAnother(AccountProxy account, AccountProxy other)
    {
        var tags = account.Tags;
        tags.Add("x");
        other.Tags = tags;
    }

    public static void WrittenBackByArgument(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Sort();
        account.AddTags(tags);
    }

    public static void WrittenBackOnSomePath(AccountProxy account, bool which)
    {
        var tags = account.Tags;
        tags.Add("x");
        if (which)
        {
            account.Tags = tags;
        }
    }

    public static void WrittenBackInFinally(AccountProxy account)
    {
        var tags = account.Tags;
        try
        {
            tags.Add("x");
        }
        finally
        {
            account.Tags = tags;
        }
    }

    public static void WrittenBackInCatch(AccountProxy account)
    {
        var tags = account.Tags;
        try
        {
            tags.Add("x");
            Console.WriteLine();
        }
        catch (InvalidOperationException)
        {
            account.Tags = tags;
        }
    }

    public static void WrittenBackAsNew(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x");
        account.Tags = [.. tags];
    }

    public static void WrittenBackAsQuery(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x");
        account.Tags = tags.Distinct().ToList();
    }

    public static void WrittenBackInLambda(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x");
        Action save = () => account.Tags = tags;
        save();
    }

    public static void WrittenBackInTuple(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x");
        (account.Tags, account.Count) = (tags, tags.Count);
    }

    public static List<string> Returned(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x");
        return tags;
    }

    public static async Task<List<string>> ReturnedAsync(AccountProxy account)
    {
        var tags = await account.GetTagsAsync();
        tags.Sort();
        return tags;
    }

    public static (List<string>, int) ReturnedInTuple(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x");
        return (tags, 3);
    }

    public static Address? ReturnedPart(AccountProxy account)
    {
        var home = account.Home;
        home.Next = new Address();
        return home.Next;
    }

    public static void Stored(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x");
        _cache = tags;
    }

    public static void StoredBefore(AccountProxy account)
    {
        var tags = account.Tags;
        _cache = tags;
        tags.Add("x");
    }

    public static void StoredInObject(AccountProxy account, Address own)
    {
        var tags = account.Tags;
        own.Lines = tags;
        tags.Add("x");
    }

    public static Address StoredInNew(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x");
        return new Address { Lines = tags };
    }

    public static void StoredInList(AccountProxy account, List<List<string>> all)
    {
        var tags = account.Tags;
        all.Add(tags);
        tags.Add("x");
    }

    public static void StoredInArray(AccountProxy account, List<string>[] all)
    {
        var tags = account.Tags;
        all[0] = tags;
        tags.Add("x");
    }

    public static void PassedToUnknown(AccountProxy account, Action<List<string>> use)
    {
        var tags = account.Tags;
        tags.Add("x");
        use(tags);
    }

    public static void PassedToUnknownBefore(AccountProxy account, Action<List<string>> use)
    {
        var tags = account.Tags;
        use(tags);
        tags.Add("x");
    }

    public static void PassedToHelper(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x");
        Show(tags);
    }

    public static void PassedToConstructor(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x");
        Console.WriteLine(new HashSet<string>(tags).Count);
    }

    public static void PassedAsPart(AccountProxy account)
    {
        var home = account.Home;
        home.Lines.Add("x");
        Show(home.Lines);
    }

    public static void PassedByRef(AccountProxy account)
    {
        var tags = account.Tags;
        Replace(ref tags);
        tags.Add("x");
    }

    public static void Captured(AccountProxy account)
    {
        var tags = account.Tags;
        Action add = () => tags.Add("x");
        add();
        Console.WriteLine(tags.Count);
    }

    public static void CapturedByLocalFunction(AccountProxy account)
    {
        var tags = account.Tags;
        Add("x");
        account.Tags = tags;

        void Add(string tag) => tags.Add(tag);
    }

    public static void CapturedByLater(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x");
        Task.Run(() => Console.WriteLine(tags.Count));
    }

    public static void Printed(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Sort();
        Console.WriteLine(string.Join(",", tags));
    }

    public static void SortedAndEnumerated(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Sort();
        foreach (string tag in tags)
        {
            Console.WriteLine(tag);
        }
    }

    public static string SortedAndIndexed(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Sort();
        return tags[tags.Count / 2];
    }

    public static int SortedArrayIndexed(AccountProxy account)
    {
        int[] scores = account.Scores;
        Array.Sort(scores);
        return scores[0];
    }

    public static int Summed(AccountProxy account)
    {
        var limits = account.Sorted;
        limits["extra"] = 3;
        return limits.Values.Sum();
    }

    public static int Queried(AccountProxy account)
    {
        var scores = account.Scores;
        scores[0] = 0;
        return scores.Where(score => score > 3).Count();
    }

    public static void EnumeratedAfter(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x");
        foreach (string tag in tags)
        {
            Console.WriteLine(tag);
        }
    }

    public static void CopiedAfter(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x");
        account.AddTags(tags.ToArray());
    }

    public static void ExplicitList(AccountProxy account)
    {
        var tags = account.Tags.ToList();
        tags.Add("x");
    }

    public static void ExplicitNew(AccountProxy account)
    {
        var tags = new List<string>(account.Tags);
        tags.Add("x");
        var roles = new HashSet<string>(account.Roles);
        roles.Add("x");
    }

    public static void ExplicitSpread(AccountProxy account)
    {
        List<string> tags = [.. account.Tags];
        tags.Add("x");
    }

    public static void ExplicitOfShared(SharedDictionary<string, int> visits, SharedList<int> list, SharedSet<int> set)
    {
        var pairs = visits.ToDictionary();
        pairs["a"] = 3;
        var numbers = list.ToList();
        numbers.Add(3);
        var array = list.ToArray();
        array[0] = 3;
        var hashes = set.ToHashSet();
        hashes.Add(3);
    }

    public static void Snapshot(AccountProxy account)
    {
        var copy = account.Snapshot();
        copy.Tags.Add("x");
        copy.Home.Street = "x";
    }

    public static void Replaced(AccountProxy account)
    {
        var tags = account.Tags;
        Console.WriteLine(tags.Count);
        tags = [];
        tags.Add("x");
    }

    public static void MaybeOwn(AccountProxy account, List<string> own, bool isOwn)
    {
        var tags = isOwn ? own : account.Tags;
        tags.Add("x");
    }

    public static void MaybeCached(AccountProxy account)
    {
        var tags = _cache ?? account.Tags;
        tags.Add("x");
    }

    public static void MaybeOwnByBranch(AccountProxy account, List<string> own, bool isOwn)
    {
        var tags = own;
        if (!isOwn)
        {
            tags = account.Tags;
        }

        tags.Add("x");
    }

    public static void CachedNow(AccountProxy account)
    {
        var tags = _cache ??= account.Tags;
        tags.Add("x");
    }

    public static void ParameterMaybe(AccountProxy account, List<string>? tags)
    {
        tags ??= account.Tags;
        tags.Add("x");
    }

    public static void Live(AccountProxy account)
    {
        var history = account.History;
        history.Add("x");
        var visits = account.Visits;
        visits["a"] = 3;
        var partner = account.Partner;
        if (partner is not null)
        {
            partner.Count = 3;
        }
    }

    public static void LiveFromDictionary(SharedDictionary<string, SharedList<int>> pages)
    {
        var page = pages["a"];
        page.Add(1);
        if (pages.TryGetValue("b", out var other))
        {
            other.Add(1);
        }

        foreach (var (_, each) in pages)
        {
            each.Clear();
        }
    }

    public static void StructLocal(AccountProxy account)
    {
        var place = account.Place;
        place.X = 3;
        Console.WriteLine(place.X);
    }

    public static void StructWrittenBack(AccountProxy account)
    {
        var place = account.Place;
        place.X++;
        account.Place = place;
    }

    public static void ImmutableLocal(AccountProxy account)
    {
        var frozen = account.Frozen;
        frozen = frozen.Add("x");
        account.Frozen = frozen;
    }

    public static void Builder(AccountProxy account)
    {
        var builder = account.Frozen.ToBuilder();
        builder.Add("x");
        account.Frozen = builder.ToImmutable();
    }

    public static void Scalar(AccountProxy account)
    {
        var count = account.Count;
        count++;
        var name = account.Owner;
        name += "x";
        Console.WriteLine(name + count);
    }

    public static void OnlyRead(AccountProxy account)
    {
        var tags = account.Tags;
        if (tags.Count > 0 && tags.Contains("x"))
        {
            Console.WriteLine(tags[0]);
        }
    }

    public static void OwnObjectChanged(AccountProxy account)
    {
        var tags = account.Tags;
        var own = new List<string>();
        foreach (string tag in tags)
        {
            own.Add(tag);
        }

        Console.WriteLine(own.Count);
    }

    public static void TakenItem(SharedQueue<Item> queue)
    {
        var item = queue.Dequeue();
        item.IsDone = true;
        if (queue.TryDequeue(out var other))
        {
            other.IsDone = true;
        }
    }

    public static void ReceivedItem(SharedQueue<Item> queue)
    {
        using var lease = queue.Receive();
        lease.Item.IsDone = true;
    }

    public static void AddedNew(AccountProxy account)
    {
        var item = new Item();
        item.Name = "x";
        account.AddItem(item);
        item.Name = "y";
    }

    public static void Assigned(AccountProxy account)
    {
        List<string> tags = ["x"];
        account.Tags = tags;
        tags.Add("y");
        account.Tags = tags;
    }

    public static void Disposable(AccountProxy account, IDisposable some)
    {
        using (some)
        {
            var tags = account.Tags;
            tags.Add("x");
            account.Tags = tags;
        }
    }

    public static void Goto(AccountProxy account)
    {
        var tags = account.Tags;
        goto Change;
    Save:
        account.Tags = tags;
        return;
    Change:
        tags.Add("x");
        goto Save;
    }

    public static void PatternOther(AccountProxy account, object own)
    {
        if (own is List<string> tags)
        {
            tags.AddRange(account.Tags);
        }
    }

    public static async IAsyncEnumerable<Item> Stream(AccountProxy account)
    {
        foreach (var item in await account.GetItemsAsync())
        {
            item.IsDone = true;
            yield return item;
        }
    }

    private static void Show(List<string> tags) => Console.WriteLine(string.Join(",", tags));

    private static void Replace(ref List<string> tags) => tags = _cache!;
}
