namespace Cases;

/// <summary>What a copy is used for besides being changed: what that says of the change, and what it does not.</summary>
public class Details
{
    private static readonly List<string> s_own = [];

    // What a query is given beside what it goes through is not gone through.
    public static bool Known(AccountProxy a, IEnumerable<Address> all) { var home = a.Home; home.Number = 5; return all.Contains(home); }

    // The end of a list.
    public static void Last(AccountProxy a) { var last = a.Items[^1]; last.Amount = 5; } // PG1002
    public static void LastOrNew(AccountProxy a, bool isNew) { var last = isNew ? new Item() : a.Items[^1]; last.Amount = 5; } // PG1002
    public static void LastOrOther(AccountProxy a, bool isNew, Item other) { var last = isNew ? other : a.Items[^1]; last.Amount = 5; }
    public static void LastAtOnce(AccountProxy a, bool isNew) { (isNew ? a.Items[^1] : new Item()).Amount = 5; } // PG1001
    public static void LastOfEither(AccountProxy a, AccountProxy b, bool isFirst) { (isFirst ? a.Items[^1] : b.Items[^1]).Amount = 5; } // PG1001
    public static void LastOfOther(AccountProxy a, List<Item> others, bool isFirst) { (isFirst ? a.Items[^1] : others[^1]).Amount = 5; }

    // Completed by a copy, or by something else.
    public static void CompletedOwn(AccountProxy a, List<string>? given) { List<string>? tags = given; (tags ??= a.Tags).Add("x"); }
    public static void CompletedNothing(AccountProxy a) { List<string>? tags = null; (tags ??= a.Tags).Add("x"); } // PG1002
    public static void CompletedByNew(AccountProxy a) { List<string>? tags = a.Aliases; tags ??= []; tags.Add("x"); } // PG1002
    public static void CompletedByOwn(AccountProxy a) { List<string>? tags = a.Aliases; tags ??= s_own; tags.Add("x"); }
    public static void CompletesOther(AccountProxy a) { var tags = a.Tags; List<string>? other = null; other ??= tags; tags.Add("x"); } // PG1002
    public static void CompletesOtherOfAny(AccountProxy a, bool isOther) { var tags = a.Tags; List<string>? other = isOther ? [] : null; other ??= tags; tags.Add(other.Count.ToString()); } // PG1002
    public static void CompletedThenReplaced(AccountProxy a) { List<string>? tags = a.Aliases; Console.WriteLine(tags?.Count); tags = null; tags ??= []; tags.Add("x"); }
    public static void CompletedByCopy(AccountProxy a, bool isNew) { List<string>? tags = isNew ? [] : null; tags ??= a.Tags; tags.Add("x"); a.Tags = tags; }

    public static void CompletedBehind(AccountProxy a, bool isNew) { List<string>? tags = isNew ? [] : null; tags?.Add("x"); tags ??= a.Tags; Console.WriteLine(tags.Count); }
    public static void CompletesProperty(AccountProxy a, AccountProxy b) { (b.Tags ??= a.Tags).Add("x"); } // PG1001
    public static void CompletedProperty(AccountProxy a, List<string> own) { (a.Aliases ??= own).Add("x"); }

    // By reference.
    public static void Twice(AccountProxy a)
    {
        var scores = a.Scores;
        ref int first = ref scores[0];
        first = 5; // PG1002
        first = 6; // PG1002
    }

    public static void ReferredElsewhere(AccountProxy a, int[] own)
    {
        var scores = a.Scores;
        ref int first = ref scores[0];
        Console.WriteLine(first);
        first = ref own[0];
        Console.WriteLine(first);
    }

    public static void ReferredElsewhereAndChanged(AccountProxy a, int[] own)
    {
        var scores = a.Scores;
        ref int first = ref scores[0];
        Console.WriteLine(first);
        first = ref own[0];
        first = 5;
    }

    // What is assigned is not fetched.
    public static void AssignedAndChanged(AccountProxy a, List<string> own) { (a.Tags = own).Add("x"); }
    public static void AssignedAndChangedItem(SharedDictionary<string, List<int>> d, List<int> own) { (d["x"] = own).Add(5); }

    // What is made in the manager for the caller.
    public static void Asked(SharedDictionary<string, List<int>> d) { d.Update(static x => x["a"].ToList()).Add(5); }
    public static void GotOrAdded(SharedDictionary<string, List<int>> d) { d.GetOrAdd("a", static _ => []).Add(5); } // PG1001

    // Sent as it is, and changed behind that.
    public static void SentBefore(AccountProxy a, AccountProxy b) { var home = a.Home; b.MoveTo(home); home.Number = 5; } // PG1002
    public static void SentBeforeByAsync(AccountProxy a, AccountProxy b) { var item = a.Items[0]; b.SaveAsync(item).AsTask().Wait(); item.Amount = 5; } // PG1002
    public static void SentAsKey(AccountProxy a, SharedDictionary<string, Address> d) { var home = a.Home; d.Add("x", home); home.Number = 5; } // PG1002
    public static void SentBehind(AccountProxy a, AccountProxy b) { var home = a.Home; home.Number = 5; b.MoveTo(home); }

    // Looked at.
    public static void First(AccountProxy a) { var scores = a.Scores; Console.WriteLine(scores.First()); scores[0] = 5; } // PG1002
    public static void Found(AccountProxy a) { var scores = a.Scores; Console.WriteLine(Array.Find(scores, static x => x > 5)); scores[0] = 5; } // PG1002
    public static void PutOut(AccountProxy a) { var groups = a.Groups; if (groups.TryGetValue("x", out List<int>? all)) { all.Add(5); } } // PG1002
    public static async Task Completed(AccountProxy a) { var task = a.LoadTagsAsync(); if (task.IsCompleted) { Console.WriteLine("x"); } (await task).Add("x"); } // PG1002
    public static void Result(AccountProxy a) { var task = a.LoadTagsAsync(); task.Result.Add("x"); } // PG1002
    public static void AddedLater(AccountProxy a) { Action<Item> add = a.Items.FindAll(static item => item.IsDone).Add; add(new Item()); }
    public static void AddedLaterToCopy(AccountProxy a) { Action<Item> add = a.Items.Add; add(new Item()); } // PG1001

    // Methods of one's own.
    public static void Filled(AccountProxy a, AccountProxy b) { Fill(b, a.Home); }
    public static void Picked(ShopProxy shop, List<string> own) { shop.Shelf.Pick(own, 5).Add("x"); }
    public static void OrGiven(ShopProxy shop, List<string>? own) { shop.Shelf.OrGiven(own).Add("x"); }
    public static void OrNames(ShopProxy shop) { shop.Shelf.OrNames().Add("x"); } // PG1001

    // Of a type that says nothing about change.
    public static void Shape(ShopProxy shop) { ((Circle)shop.Shape).Radius = 5; } // PG1001
    public static void ShapeInVariable(ShopProxy shop) { IShape shape = shop.Shape; ((Circle)shape).Radius = 5; } // PG1002

    private static void Fill(AccountProxy b, Address home) { b.TryFind("x", out home); home.Number = 5; }
}

[Shared]
public class Shop
{
    public Shelf Shelf { get; set; } = new();

    public IShape Shape { get; set; } = new Circle();
}

public class Shelf
{
    public List<string> Names { get; set; } = [];

    public List<string> Pick(List<string> given, int number) => number switch { 0 => Names, _ => given };

    public List<string> OrGiven(List<string>? given) => given ?? Names;

    public List<string> OrNames() => Names;
}

[SharedUnion(0, typeof(Circle))]
public interface IShape
{
    int Number { get; }
}

public class Circle : IShape
{
    public int Number => 5;

    public int Radius { get; set; }
}
