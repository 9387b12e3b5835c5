namespace Cases;

/// <summary>The forms in which a copy is handed on inside a method, and to methods of one's own.</summary>
public static class Forms
{
    // Methods of one's own.
    public static void Renamed(AccountProxy a) { var home = a.Home; home.Rename("x"); } // PG1002
    public static void Described(AccountProxy a) { var home = a.Home; home.Number = 5; Console.WriteLine(home.Describe()); } // PG1002
    public static void Named(AccountProxy a) { a.Home.Named("x"); } // PG1001
    public static void NamedAndKept(AccountProxy a, List<Address> all) { all.Add(a.Home.Named("x")); }
    public static void Returned(AccountProxy a) { a.Home.Self().Number = 5; } // missed PG1001: what a method of an argument gives back
    public static void ReturnedOfElements(AccountProxy a) { foreach (var item in a.Items.Where(static i => i.IsDone)) { item.Finish(); } } // PG1002
    public static void Virtual(VaultProxy v) { v.Door.Turn(); }
    public static void Overridden(VaultProxy v) { v.Gate.Turn(); }
    public static void SealedOverride(VaultProxy v) { v.Lid.Turn(); } // PG1001
    public static void SealedClass(VaultProxy v) { v.Cap.Turn(); } // PG1001
    public static void Iterated(VaultProxy v) { Console.WriteLine(v.Door.All().Count()); }
    public static void Async(VaultProxy v) { v.Door.TurnAsync().Wait(); }
    public static void Recursive(VaultProxy v) { v.Door.Again(3); } // missed PG1001: a method that calls itself
    public static void InLambda(VaultProxy v) { v.Door.Later(); }
    public static void Deep(VaultProxy v) { v.Door.One(); } // PG1001
    public static void Structed(AccountProxy a) { a.Place.Move(5); }
    public static void StructedInArray(AccountProxy a) { a.Corners[0].Move(5); } // PG1001
    public static void StructedVariable(AccountProxy a) { Point place = a.Place; place.Move(5); Console.WriteLine(place.X); }

    // Given to methods of one's own.
    public static void Given(AccountProxy a) { var tags = a.Tags; Fill(tags); } // PG1002
    public static void GivenAndRead(AccountProxy a) { var tags = a.Tags; tags.Add("x"); Show(tags); }
    public static void GivenBefore(AccountProxy a) { var tags = a.Tags; Show(tags); tags.Add("x"); } // PG1002
    public static void GivenBeforeAndKept(AccountProxy a) { var tags = a.Tags; Keep(tags); tags.Add("x"); }
    public static void GivenByReference(AccountProxy a) { var tags = a.Tags; Swap(ref tags); tags.Add("x"); }
    public static void GivenReadOnly(AccountProxy a) { var tags = a.Tags; In(in tags); tags.Add("x"); }
    public static void GivenOne(AccountProxy a) { var tags = a.Tags; Many(tags); tags.Add("x"); }
    public static void GivenExtension(AccountProxy a) { var tags = a.Tags; tags.Stuff(); } // PG1002
    public static void GivenExtensionSecond(AccountProxy a) { var tags = a.Tags; 5.Into(tags); } // PG1002
    public static void GivenElements(AccountProxy a) { Empty(a.Items.Where(static i => i.IsDone)); } // missed PG1001: a sequence of elements in another method
    public static void GivenToVirtual(AccountProxy a, Filler filler) { var tags = a.Tags; filler.Fill(tags); }
    public static void GivenToOverride(AccountProxy a, MiddleFiller filler) { var tags = a.Tags; filler.Fill(tags); }
    public static void GivenToSealed(AccountProxy a, SealedFiller filler) { var tags = a.Tags; filler.Fill(tags); } // PG1002
    public static void GivenToAbstract(AccountProxy a, AbstractFiller filler) { var tags = a.Tags; filler.Fill(tags); }
    public static void GivenToInterface(AccountProxy a, IFiller filler) { var tags = a.Tags; filler.Fill(tags); }
    public static void GivenToLocalFunction(AccountProxy a) { var tags = a.Tags; Local(tags); void Local(List<string> all) => all.Add("x"); } // PG1002
    public static void GivenToNew(AccountProxy a) { var tags = a.Tags; tags.Add("x"); Console.WriteLine(new Bag(tags)); }
    public static void GivenToNewBefore(AccountProxy a) { var tags = a.Tags; var bag = new Bag(tags); tags.Add("x"); Console.WriteLine(bag); }
    public static void CopiedToNewBefore(AccountProxy a) { var tags = a.Tags; var bag = new List<string>(tags); tags.Add("x"); Console.WriteLine(bag); } // PG1002
    public static void GivenToProxy(AccountProxy a, AccountProxy b) { var tags = a.Tags; tags.Add("x"); b.AddTags(tags); }
    public static void GivenToProxyBefore(AccountProxy a, AccountProxy b) { var tags = a.Tags; b.AddTags(tags); tags.Add("x"); } // PG1002
    public static void GivenToExtensionOfProxy(AccountProxy a, SharedDictionary<string, List<string>> d) { var tags = a.Tags; d.GetOrAdd("x", tags); tags.Add("x"); } // PG1002
    public static void GivenAsKey(VaultProxy v) { var key = v.Key; _ = v.Doors[key]; key.Number = 5; } // PG1002

    // Expressions.
    public static void Tested(AccountProxy a) { var tags = a.Tags; if (tags is { Count: > 0 }) { tags.Add("x"); } } // PG1002
    public static void NotTested(AccountProxy a) { if (a.Aliases is not { } aliases) { return; } aliases.Add("x"); } // PG1002
    public static void BothTested(AccountProxy a) { if (a.Aliases is { Count: > 0 } and { } aliases) { aliases.Add("x"); } } // PG1002
    public static void Part(AccountProxy a) { if (a.Home is { Lines: { } lines }) { lines.Add("x"); } } // PG1002
    public static void PartOfPart(AccountProxy a) { if (a.Home is { Country.Towns: { } towns }) { towns.Add("x"); } } // PG1002
    public static void ListPart(AccountProxy a) { if (a.Items is [var first, ..]) { first.Finish(); } } // PG1002
    public static void Whole(AccountProxy a) { if (a.Items is [_, ..] all) { all.Clear(); } } // PG1002
    public static void Taken(AccountProxy a) { var (numbers, _) = a.Pair; numbers.Add(5); } // PG1002
    public static void TakenNested(VaultProxy v) { var (_, (numbers, _)) = v.Deep; numbers.Add(5); } // PG1002
    public static void TakenTogether(AccountProxy a, AccountProxy b) { var (one, two) = (a.Tags, b.Tags); one.Add("x"); Console.WriteLine(two); } // PG1002
    public static void TakenTogetherAssigned(AccountProxy a) { List<string> one; int n; (one, n) = (a.Tags, 5); one.Add("x"); Console.WriteLine(n); } // PG1002
    public static void Tupled(AccountProxy a) { var both = (a.Tags, 5); both.Tags.Add("x"); } // missed PG1001: a tuple that is kept
    public static void Switched(AccountProxy a) { switch (a.Home) { case { Lines: { } lines }: lines.Add("x"); break; } } // PG1002
    public static void SwitchedCases(AccountProxy a, int n) { var tags = n switch { 1 => a.Tags, _ => [] }; tags.Add("x"); } // PG1002
    public static void SwitchedOn(AccountProxy a) { var tags = a.Tags; int n = tags switch { { Count: 0 } => 1, _ => 2 }; tags.Add("x"); Console.WriteLine(n); } // PG1002
    public static void Asked(AccountProxy a) { var tags = a.Tags; tags.Add("x"); Console.WriteLine(tags == null); } // PG1002
    public static void AskedType(AccountProxy a) { var tags = a.Notes; tags.Add("x"); Console.WriteLine(tags is List<string>); } // PG1002
    public static void AskedName(AccountProxy a) { var tags = a.Tags; tags.Add("x"); Console.WriteLine(nameof(tags)); } // PG1002
    public static void AskedText(AccountProxy a) { var tags = a.Tags; tags.Add("x"); Console.WriteLine($"{tags}"); } // PG1002
    public static void Locked(AccountProxy a) { var tags = a.Tags; lock (tags) { tags.Add("x"); } } // PG1002
    public static void Discarded(AccountProxy a) { var tags = a.Tags; tags.Add("x"); _ = tags; } // PG1002
    public static void Spread(AccountProxy a) { var tags = a.Tags; tags.Add("x"); string[] all = [.. tags]; Console.WriteLine(all); }
    public static void SpreadBefore(AccountProxy a) { var tags = a.Tags; string[] all = [.. tags]; tags.Add("x"); Console.WriteLine(all); } // PG1002
    public static void With(AccountProxy a) { var person = a.Person; person.Nick = "x"; a.Person = person with { Age = 5 }; }
    public static void WithBefore(AccountProxy a) { var person = a.Person; var other = person with { Age = 5 }; person.Nick = "x"; Console.WriteLine(other); } // PG1002
    public static void Assigned(AccountProxy a) { List<string> other; var tags = other = a.Tags; tags.Add("x"); Console.WriteLine(other.Count); } // PG1002
    public static void AssignedToField(AccountProxy a, Bag bag) { var tags = bag.Items = a.Tags; tags.Add("x"); }
    public static void AssignedIfNull(AccountProxy a, List<string>? tags) { tags ??= a.Tags; tags.Add("x"); }
    public static void AssignedIfNullToField(AccountProxy a, Bag bag) { var tags = bag.Items ??= a.Tags; tags.Add("x"); }
    public static void AssignedToProxy(AccountProxy a, AccountProxy b) { var tags = a.Tags; tags.Add("x"); b.Tags = tags; }
    public static void AssignedToProxyBefore(AccountProxy a, AccountProxy b) { var tags = a.Tags; b.Tags = tags; tags.Add("x"); } // PG1002
    public static void Element(AccountProxy a, List<string>[] all) { var tags = a.Tags; all[0] = tags; tags.Add("x"); }
    public static void Delegated(AccountProxy a) { Action<string> add = a.Tags.Add; add("x"); } // PG1001
    public static void DelegatedRead(AccountProxy a) { var tags = a.Tags; Func<string, bool> has = tags.Contains; tags.Add("x"); Console.WriteLine(has("x")); }
    public static void DelegatedOwn(AccountProxy a) { Action<string> rename = a.Home.Rename; rename("x"); } // PG1001
    public static void DelegatedOwnRead(AccountProxy a) { var home = a.Home; Func<string> describe = home.Describe; home.Number = 5; Console.WriteLine(describe()); }
    public static void Aliased(AccountProxy a) { ref int first = ref a.Scores[0]; first = 5; } // PG1002
    public static void AliasedField(AccountProxy a) { ref string city = ref a.Home.City; city = "x"; } // PG1002
    public static void AliasedRead(AccountProxy a) { ref int first = ref a.Scores[0]; Console.WriteLine(first); }
    public static void Spanned(AccountProxy a) { foreach (ref int score in a.Scores.AsSpan()) { score = 5; } } // PG1002
    public static void Values(AccountProxy a) { foreach (var place in a.Places.Values) { place.Number = 5; } } // PG1002
    public static void Pairs(AccountProxy a) { foreach (var pair in a.Places) { pair.Value.Number = 5; } } // PG1002
    public static void PairsTaken(AccountProxy a) { foreach (var (_, place) in a.Places) { place.Number = 5; } } // PG1002
    public static void PairsOfSome(AccountProxy a) { foreach (var pair in a.Places.Where(static p => p.Key == "x")) { pair.Value.Number = 5; } } // PG1002
    public static void Swapped(AccountProxy a) { (a.Scores[0], int n) = (5, 6); Console.WriteLine(n); } // PG1001
    public static void Incremented(AccountProxy a) { a.Home.Number++; } // PG1001
    public static void Added(AccountProxy a) { a.Home.Number += 5; } // PG1001
    public static void Ensured(AccountProxy a) { a.Home.Next ??= new Address(); } // PG1001
    public static void ByReference(AccountProxy a) { Interlocked.Increment(ref a.Scores[0]); } // PG1001
    public static void ByOut(AccountProxy a) { int.TryParse("5", out a.Scores[0]); } // PG1001
    public static void FromEnd(AccountProxy a) { a.Corners[^1].X = 5; } // PG1001
    public static void Ranged(AccountProxy a) { var part = a.Scores[1..3]; part[0] = 5; Console.WriteLine(part.Length); } // PG1002
    public static void RangedAndGiven(AccountProxy a) { var part = a.Scores[1..3]; part[0] = 5; Console.WriteLine(part); }

    // What is fetched.
    public static void Fetched(SharedDictionary<string, List<int>> d) { d.GetOrAdd("x", []).Add(5); } // PG1001
    public static void FetchedBy(SharedDictionary<string, List<int>> d) { d.GetOrAdd("x", static _ => []).Add(5); } // PG1001
    public static void FetchedRange(SharedDictionary<string, List<int>> d) { foreach (var pair in d.GetRange(["x"])) { pair.Value.Add(5); } } // PG1002
    public static async Task FetchedValues(SharedDictionary<string, List<int>> d) { foreach (var list in await d.GetValuesAsync()) { list.Add(5); } } // PG1002
    public static void FetchedPeek(SharedQueue<Item> q) { if (q.TryPeek(out Item? item)) { item.Finish(); } } // PG1002
    public static void FetchedDequeued(SharedQueue<Item> q) { q.Dequeue().Finish(); }
    public static void FetchedAll(SharedQueue<Item> q) { foreach (Item item in q.ToArray()) { item.Finish(); } }
    public static void FetchedNumber(SharedDictionary<string, int> d) { if (d.TryGetValue("x", out int n)) { n++; Console.WriteLine(n); } }
    public static void FetchedByMethod(AccountProxy a) { a.FindAddress("x").Number = 5; } // PG1001
    public static void FetchedByOut(AccountProxy a) { if (a.TryFind("x", out Address address)) { address.Number = 5; } } // PG1002
    public static async Task FetchedByTask(AccountProxy a) { (await a.LoadTagsAsync()).Add("x"); } // PG1001
    public static void FetchedByResult(AccountProxy a) { a.LoadTagsAsync().Result.Add("x"); } // PG1001 PG1402
    public static void FetchedByExtension(AccountProxy a) { a.Own().Add("x"); }
    public static void FetchedSnapshot(AccountProxy a) { a.Snapshot().Tags.Add("x"); }

    private static void Fill(List<string> all) => all.Add("x");

    private static void Show(List<string> all) => Console.WriteLine(all.Count);

    private static List<string>? s_kept;

    private static void Keep(List<string> all) => s_kept = all;

    private static void Swap(ref List<string> all) => s_kept = all;

    private static void In(in List<string> all) => Console.WriteLine(all.Count);

    private static void Many(params List<string>[] all) => Console.WriteLine(all.Length);

    private static void Empty(IEnumerable<Item> items)
    {
        foreach (Item item in items)
        {
            item.Finish();
        }
    }

    private static List<string> Own(this AccountProxy account) => account.Tags;

    private static void Stuff(this List<string> all) => all.Add("x");

    private static void Into(this int n, List<string> all) => all.Add(n.ToString());

    private static Address Self(this Address address) => address;
}

[Shared]
public class Vault
{
    public Door Door { get; set; } = new();
    public Gate3 Gate { get; set; } = new();
    public Lid Lid { get; set; } = new();
    public Cap Cap { get; set; } = new();
    public Address Key { get; set; } = new();
    public (int, (List<int>, int)) Deep { get; set; }
    public Dictionary<Address, int> Doors { get; set; } = [];
}

public class Door
{
    public int Turns { get; set; }

    public virtual void Turn() => Turns++;

    public IEnumerable<int> All()
    {
        Turns++;
        yield return Turns;
    }

    public async Task TurnAsync()
    {
        Turns++;
        await Task.Delay(1);
    }

    public void Again(int times)
    {
        Turns++;
        if (times > 0)
        {
            Again(times - 1);
        }
    }

    public void Later() => Task.Run(() => Turns++).Wait();

    public void One() => Two();

    private void Two() => Three();

    private void Three() => Turns++;
}

public class Gate3 : Door
{
    public override void Turn() => Turns += 2;
}

public class Lid : Door
{
    public sealed override void Turn() => Turns += 3;
}

public sealed class Cap : Door
{
    public override void Turn() => Turns += 4;
}

public class Bag(List<string> items)
{
    public List<string>? Items { get; set; } = items;
}

public interface IFiller
{
    void Fill(List<string> all);
}

public class Filler
{
    public virtual void Fill(List<string> all) => all.Add("x");
}

public class MiddleFiller : Filler
{
    public override void Fill(List<string> all) => all.Add("y");
}

public sealed class SealedFiller : Filler
{
    public override void Fill(List<string> all) => all.Add("z");
}

public abstract class AbstractFiller
{
    public abstract void Fill(List<string> all);
}
