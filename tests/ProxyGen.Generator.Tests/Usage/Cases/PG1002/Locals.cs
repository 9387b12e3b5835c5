namespace Cases;

/// <summary>Copies in variables that are changed there, and nothing else.</summary>
public static class Locals
{
    public static void List(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x"); // PG1002
    }

    public static void ListTyped(AccountProxy account)
    {
        IList<string> notes = account.Notes;
        notes.Add("x"); // PG1002
    }

    public static void Dictionary(AccountProxy account)
    {
        var limits = account.Limits;
        limits["day"] = 3; // PG1002
    }

    public static void DictionaryPlus(AccountProxy account)
    {
        var limits = account.Limits;
        limits["day"] += 3; // PG1002
    }

    public static void Array(AccountProxy account)
    {
        int[] scores = account.Scores;
        scores[0] = 1; // PG1002
    }

    public static void ArraySorted(AccountProxy account)
    {
        int[] scores = account.Scores;
        System.Array.Sort(scores); // PG1002
    }

    public static void Object(AccountProxy account)
    {
        Address home = account.Home;
        home.Street = "x"; // PG1002
    }

    public static void ObjectMethod(AccountProxy account)
    {
        Address home = account.Home;
        home.Rename("x"); // PG1002
    }

    public static void ObjectTwice(AccountProxy account)
    {
        Address home = account.Home;
        home.Street = "x"; // PG1002
        home.Number++; // PG1002
    }

    public static void Part(AccountProxy account)
    {
        Country country = account.Home.Country;
        country.Name = "x"; // PG1002
    }

    public static void PartOfLocal(AccountProxy account)
    {
        Address home = account.Home;
        Country country = home.Country;
        country.Towns.Add("x"); // PG1002
    }

    public static void Element(AccountProxy account)
    {
        Item item = account.Items[0];
        item.IsDone = true; // PG1002
    }

    public static void ElementFound(AccountProxy account)
    {
        Item? item = account.Items.Find(candidate => candidate.Id == 3);
        if (item is not null)
        {
            item.IsDone = true; // PG1002
        }
    }

    public static void ElementQueried(AccountProxy account)
    {
        var item = account.Items.FirstOrDefault(candidate => candidate.Id == 3);
        if (item == null)
        {
            return;
        }

        item.Finish(); // PG1002
    }

    public static void ElementOfShared(SharedDictionary<string, List<int>> pages)
    {
        List<int> page = pages["a"];
        page.Add(1); // PG1002
    }

    public static void ElementOfSharedList(SharedList<Item> items)
    {
        var first = items[0];
        first.Amount += 3; // PG1002
    }

    public static void GetOrAdd(SharedDictionary<string, List<int>> pages)
    {
        List<int> page = pages.GetOrAdd("a", []);
        page.Add(1); // PG1002
    }

    public static void TryGetValue(SharedDictionary<string, List<int>> pages)
    {
        if (pages.TryGetValue("a", out List<int>? page))
        {
            page.Add(1); // PG1002
        }
    }

    public static void TryGetValueElse(SharedDictionary<string, List<int>> pages)
    {
        if (!pages.TryGetValue("a", out var page))
        {
            return;
        }

        page.Add(1); // PG1002
    }

    public static void TryGetValueDeclaredBefore(SharedDictionary<string, List<int>> pages)
    {
        List<int>? page;
        if (pages.TryGetValue("a", out page))
        {
            page.Add(1); // PG1002
        }
    }

    public static void TryGetValueOfCopy(AccountProxy account)
    {
        if (account.Groups.TryGetValue("a", out var group))
        {
            group.Add(1); // PG1002
        }
    }

    public static void TryGetAt(SharedList<Item> items)
    {
        if (items.TryGetAt(0, out Item? item))
        {
            item.IsDone = true; // PG1002
        }
    }

    public static void OwnOut(AccountProxy account)
    {
        if (account.TryFind("a", out Address address))
        {
            address.Street = "x"; // PG1002
        }
    }

    public static async Task Awaited(AccountProxy account)
    {
        var tags = await account.GetTagsAsync();
        tags.Sort(); // PG1002
    }

    public static async Task AwaitedLater(AccountProxy account)
    {
        var pending = account.GetTagsAsync();
        var tags = await pending;
        tags.Add("x"); // PG1002
    }

    public static async Task AwaitedTuple(SharedDictionary<string, List<int>> pages)
    {
        var (found, page) = await pages.TryGetValueAsync("a");
        if (found)
        {
            page.Add(1); // PG1002
        }
    }

    public static void Second(AccountProxy account)
    {
        var tags = account.Tags;
        var same = tags;
        same.Add("x"); // PG1002
    }

    public static void Cast(AccountProxy account)
    {
        var titles = (List<string>)account.Titles;
        titles.Add("x"); // PG1002
    }

    public static void As(AccountProxy account)
    {
        var titles = account.Titles as List<string>;
        titles?.Add("x"); // PG1002
    }

    public static void AssignedLater(AccountProxy account)
    {
        List<string> tags;
        tags = account.Tags;
        tags.Add("x"); // PG1002
    }

    public static void AssignedInBranches(AccountProxy account, bool which)
    {
        List<string> tags;
        if (which)
        {
            tags = account.Tags;
        }
        else
        {
            tags = [];
        }

        tags.Add("x"); // PG1002
    }

    public static void Reassigned(AccountProxy account, List<string> own)
    {
        var tags = own;
        tags.Add("y");
        tags = account.Tags;
        tags.Add("x"); // PG1002
    }

    public static void Coalesce(AccountProxy account)
    {
        var aliases = account.Aliases ?? [];
        aliases.Add("x"); // PG1002
    }

    public static void CoalesceAssign(AccountProxy account)
    {
        var aliases = account.Aliases;
        aliases ??= [];
        aliases.Add("x"); // PG1002
    }

    public static void Ternary(AccountProxy account, bool which)
    {
        var some = which ? account.Tags : account.Aliases!;
        some.Add("x"); // PG1002
    }

    public static void Switch(AccountProxy account, int which)
    {
        var some = which switch { 0 => account.Tags, 1 => account.Aliases!, _ => throw new InvalidOperationException() };
        some.Add("x"); // PG1002
    }

    public static void Deconstructed(AccountProxy account)
    {
        var (numbers, name) = account.Pair;
        numbers.Add(name.Length); // PG1002
    }

    public static void DeconstructedTuple(AccountProxy account)
    {
        var (tags, home) = (account.Tags, account.Home);
        tags.Add("x"); // PG1002
        home.Street = "x"; // PG1002
    }

    public static void DeconstructedIntoOld(AccountProxy account)
    {
        List<string> tags;
        int count;
        (tags, count) = (account.Tags, 3);
        tags.Add(count.ToString()); // PG1002
    }

    public static void TupleLocal(AccountProxy account)
    {
        var pair = account.Pair;
        pair.Numbers.Add(1); // PG1002
    }

    public static void RefLocal(AccountProxy account)
    {
        ref int score = ref account.Scores[0];
        score = 3; // PG1002
    }

    public static void StructInArray(AccountProxy account)
    {
        var corners = account.Corners;
        corners[0].X = 3; // PG1002
    }

    public static void PassedOnBefore(AccountProxy account)
    {
        var tags = account.Tags;
        Console.WriteLine(string.Join(",", tags));
        tags.Add("x"); // PG1002
    }

    public static void EnumeratedBefore(AccountProxy account)
    {
        var tags = account.Tags;
        foreach (string tag in tags)
        {
            Console.WriteLine(tag);
        }

        tags.Add("x"); // PG1002
    }

    public static void WrittenBackBefore(AccountProxy account)
    {
        var tags = account.Tags;
        account.Tags = tags;
        tags.Add("x"); // PG1002
    }

    public static void CheckedBefore(AccountProxy account)
    {
        var tags = account.Tags;
        if (!tags.Contains("x"))
        {
            tags.Add("x"); // PG1002
        }
    }

    public static void CountedAfter(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x"); // PG1002
        Console.WriteLine(tags.Count);
    }

    public static void ReadAfter(AccountProxy account)
    {
        var home = account.Home;
        home.Street = "x"; // PG1002
        Console.WriteLine(home.Street);
    }

    public static void OtherWrittenBack(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x"); // PG1002
        var others = account.Tags;
        account.Tags = others;
    }

    public static void WrittenBackInOtherBranch(AccountProxy account, bool which)
    {
        var tags = account.Tags;
        if (which)
        {
            tags.Add("x"); // PG1002
        }
        else
        {
            account.Tags = tags;
        }
    }

    public static void ReturnedInOtherBranch(AccountProxy account, bool which)
    {
        var tags = account.Tags;
        if (which)
        {
            Console.WriteLine(tags.Count);
            return;
        }

        tags.Add("x"); // PG1002
    }

    public static void ReplacedBeforeWriteBack(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x"); // PG1002
        tags = ["y"];
        account.Tags = tags;
    }

    public static void ReadAgainBeforeWriteBack(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x"); // PG1002
        tags = account.Tags;
        account.Tags = tags;
    }

    public static void Locked(AccountProxy account, SharedLock gate)
    {
        using var lease = gate.Acquire();
        var tags = account.Tags;
        tags.Add("x"); // PG1002
    }

    public static void InTry(AccountProxy account)
    {
        var tags = account.Tags;
        try
        {
            tags.Add("x"); // PG1002
        }
        catch (InvalidOperationException)
        {
            Console.WriteLine();
        }
    }

    public static void InUsing(AccountProxy account, IDisposable something)
    {
        using (something)
        {
            var tags = account.Tags;
            tags.Add("x"); // PG1002
        }
    }

    public static void InLambda(AccountProxy account)
    {
        Action add = () =>
        {
            var tags = account.Tags;
            tags.Add("x"); // PG1002
        };
        add();
    }

    public static void InLambdaAsync(AccountProxy account) => Task.Run(async () =>
    {
        var tags = await account.GetTagsAsync();
        tags.Add("x"); // PG1002
    });

    public static void InLocalFunction(AccountProxy account)
    {
        Add();

        void Add()
        {
            var tags = account.Tags;
            tags.Add("x"); // PG1002
        }
    }

    public static void Helper(AccountProxy account)
    {
        var tags = account.Tags;
        Fill(tags); // PG1002
    }

    public static void HelperReadsBefore(AccountProxy account)
    {
        var tags = account.Tags;
        Show(tags);
        tags.Add("x"); // PG1002
    }

    public static void Dequeued(AccountProxy account)
    {
        var jobs = account.Jobs;
        var job = jobs.Dequeue(); // PG1002
        Console.WriteLine(job.Name);
    }

    public static void OtherMemberRead(AccountProxy account)
    {
        var item = account.Items[0];
        item.IsDone = true; // PG1002
        Console.WriteLine(item.Name);
    }

    public static int ReturnsCount(AccountProxy account)
    {
        var tags = account.Tags;
        tags.Add("x"); // PG1002
        return tags.Count;
    }

    public static string ConditionalAccess(AccountProxy? account)
    {
        var tags = account?.Tags;
        tags?.Add("x"); // PG1002
        return "";
    }

    public static void Nested(AccountProxy account)
    {
        var nested = account.Nested;
        nested["a"]["b"] = 1; // PG1002
    }

    public static void NestedInner(AccountProxy account)
    {
        var nested = account.Nested;
        var inner = nested["a"];
        inner["b"] = 1; // PG1002
    }

    public static void AddsNested(AccountProxy account, string key, int value)
    {
        var groups = account.Groups;
        if (!groups.TryGetValue(key, out var group))
        {
            groups[key] = [value]; // PG1002
        }
        else
        {
            group.Add(value); // PG1002
        }
    }

    private static void Fill(List<string> tags) => tags.Add("x");

    private static void Show(List<string> tags) => Console.WriteLine(tags.Count);
}
