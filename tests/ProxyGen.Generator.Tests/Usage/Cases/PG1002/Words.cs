// proxygen.extra_mutators = M:Cases.Words.Stamp; M:Cases.Words.Mark; M:Cases.Sheet.Put
// proxygen.pure_methods = M:Cases.Sheet.Print, M:Cases.Words.Log, M:Cases.Sheet.Copy
namespace Cases;

/// <summary>The words in which a copy is handed on, changed and read, one after another.</summary>
public static class Words
{
    private static List<object> s_kept = [];
    private static int s_count;

    // Through variables that stand for a place.
    public static void AliasOwn(AccountProxy a, int n) { ref int first = ref a.Scores[0]; first = n; } // PG1002
    public static void AliasAdded(AccountProxy a) { ref int first = ref a.Scores[0]; first += 5; } // PG1002
    public static void AliasCounted(AccountProxy a) { ref int first = ref a.Scores[0]; first++; } // PG1002
    public static void AliasGiven(AccountProxy a) { ref int first = ref a.Scores[0]; Interlocked.Increment(ref first); } // PG1002
    public static void AliasInLoop(AccountProxy a, int n) { ref int first = ref a.Scores[0]; while (n > 0) { first = n; n--; } } // PG1002
    public static void AliasMoved(AccountProxy a) { ref int slot = ref a.Scores[0]; slot = ref a.Scores[1]; Console.WriteLine(slot); }

    public static void AliasSet(AccountProxy a) { var scores = a.Scores; ref int first = ref scores[0]; first = ref scores[1]; Console.WriteLine(first); }

    // What other methods do with it.
    public static void Marked(AccountProxy a) { Mark(a.Tags); }
    public static void Replaced(AccountProxy a) { Replace(a.Tags); }
    public static void Either(AccountProxy a, List<string> own) { Or(a.Aliases, own).Add("x"); }
    public static void EitherOf(AccountProxy a, List<string> own) { Choose(a.Tags, own, 5).Add("x"); }
    public static void EitherFilled(AccountProxy a, List<string>? own) { (own ??= a.Tags).Add("x"); }
    public static void OfEnd(AccountProxy a, bool isFirst) { (isFirst ? a.Items[0] : a.Items[^1]).Name = "x"; } // PG1001
    public static async Task SentByTask(AccountProxy a, AccountProxy b) { var tags = a.Tags; await b.StoreTagsAsync(tags); tags.Add("x"); } // PG1002
    public static void SentToCollection(SharedList<List<string>> all, AccountProxy a) { var tags = a.Tags; all.Add(tags); tags.Add("x"); } // PG1002
    public static void OwnList(SharedList<Item> items, List<Item> all) { all.ForEach(items.ToList().Add); }
    public static void OwnRange(SharedList<Item> items) { items.GetRangeAsync(0, 5).AsTask().Result[0] = new Item(); }
    public static void OfRange(SharedList<Item> items) { items.GetRangeAsync(0, 5).AsTask().Result[0].Finish(); } // PG1001
    public static void OfFirst(AccountProxy a) { a.Corners.First().Move(5); }
    public static void LookedUp(AtlasProxy atlas, Address mine) { if (atlas.Known.TryGetValue(mine, out Address? known)) { mine.Number = 5; } Console.WriteLine(known); }
    public static void LastOf(SharedList<Item> items) { items.Last(static i => i.IsDone).Finish(); } // PG1001

    // What is marked.
    public static void MarkedTarget(AccountProxy a) { a.Home.Number += 5; } // PG1001 "'a.Home.Number'"
    public static void MarkedStep(AccountProxy a) { a.Home.Number++; } // PG1001 "'a.Home.Number'"
    public static void MarkedPart(AccountProxy a) { (a.Scores[0], int n) = (5, 6); Console.WriteLine(n); } // PG1001 "'a.Scores[0]'"
    public static void MarkedCall(AccountProxy a) { a.Tags.Add("x"); } // PG1001 "'a.Tags.Add("
    public static void MarkedLong(AccountProxy a) { a.Tags.AddRange(["a name that is long", "another name that is long", "and a last one"]); } // PG1001 "…"

    private static void Mark(List<string> tags) => Console.WriteLine(tags.Count);

    private static void Replace(List<string> tags)
    {
        tags = [];
        tags.Add("x");
    }

    private static List<string> Or(List<string>? tags, List<string> other) => tags ?? other;

    private static List<string> Choose(List<string> tags, List<string> other, int n) => n switch { 5 => tags, _ => other };

    // Elements of what is new itself.
    public static void NewList(AccountProxy a) { var done = a.Items.FindAll(static i => i.IsDone); done.Clear(); }
    public static void NewListSlot(AccountProxy a) { a.Items.FindAll(static i => i.IsDone)[0] = new Item(); }
    public static void NewListSlotIfNone(AccountProxy a) { a.Items.FindAll(static i => i.IsDone)[0] ??= new Item(); }
    public static void NewListElement(AccountProxy a) { a.Items.FindAll(static i => i.IsDone)[0].Finish(); } // PG1001
    public static void ElementsOfOther(AccountProxy a, List<Item> own) { foreach (var item in own.Except(a.Items)) { item.Finish(); } }
    public static void ElementsOfTask(SharedDictionary<string, List<int>> d) { foreach (var list in d.GetValuesAsync().AsTask().Result) { list.Add(5); } } // PG1002
    public static void ElementsTakenApart(AccountProxy a) { var (first, count) = a.Items.Where(static i => i.IsDone); first.Finish(); Console.WriteLine(count); }
    public static void LastElement(AccountProxy a) { a[3][^1] = 5; } // PG1001

    // Kept, or taken, on the way.
    public static void Element(AccountProxy a) { List<string>? lines = null; lines ??= a.Home.Lines; Console.WriteLine(lines.Count); }
    public static void KeyOfOwn(SheetsProxy s, int n) { var key = new Address(); if (s.Doors.TryGetValue(key, out int door)) { key.Number = door; } Console.WriteLine(key.Number + n); }
    public static void CountInField(AccountProxy a) { var visits = a.Sorted; if (visits.TryGetValue("x", out s_count)) { visits["x"] = 5; } } // PG1002
    public static void Same(AccountProxy a, List<string> own) { var tags = a.Tags; if (!object.ReferenceEquals(tags, own)) { tags.Add("x"); } } // PG1002
    public static void IntoCopy(AccountProxy a) { var visits = a.Sorted; var copy = new Dictionary<string, int>(visits); visits["x"] = 5; Console.WriteLine(copy.Count); } // PG1002
    public static void IntoOwn(AccountProxy a, Keeper keeper) { var tags = a.Tags; keeper.KeepAll(tags); tags.Add("x"); }
    public static void IntoOwnList(AccountProxy a, List<string> own) { var tags = a.Tags; own.AddRange(tags.Select(static t => t + "!")); tags.Add("x"); } // PG1002
    public static void AskedTwice(AccountProxy a) { var tags = a.Tags; Console.WriteLine(string.Join(",", tags.Select(static t => t.Trim()).Where(static t => t != ""))); tags.Add("x"); } // PG1002
    public static void AskedLater(AccountProxy a) { var tags = a.Tags; var some = tags.Select(static t => t.Trim()).Where(static t => t != ""); tags.Add("x"); Console.WriteLine(string.Join(",", some)); }
    public static void AskedMuchLater(AccountProxy a) { var tags = a.Tags; var some = tags.Select(static t => t.Trim()).Select(static t => t + "!"); tags.Add("x"); Console.WriteLine(string.Join(",", some)); }
    public static void Sent(AccountProxy a, AccountProxy b) { var tags = a.Tags; b.Update(static (other, t) => other.AddTags(t), tags); tags.Add("x"); } // PG1002
    public static void SentAfter(AccountProxy a, AccountProxy b) { var tags = a.Tags; tags.Add("x"); b.Update(static (other, t) => other.AddTags(t), tags); }
    public static void GivenToOwnExtension(AccountProxy a, AccountProxy b) { var tags = a.Tags; b.Remember(tags); tags.Add("x"); }
    public static void Continued(AccountProxy a) { a.LoadTagsAsync().ContinueWith(static t => new List<string>(t.Result)).Result.Add("x"); }
    public static void OwnResult(SheetsProxy s) { s.Sheet.GetResult().Add("x"); }
    public static void OwnGetOrAdd(AccountProxy a) { a.GetOrAdd("x").Add("y"); }

    // Methods of one's own.
    public static void GivesItself(SheetsProxy s) { s.Sheet.Self().Title = "x"; } // PG1001
    public static void GivesItselfChanged(AccountProxy a) { a.Home.Named("x").Number = 5; } // PG1001
    public static void GivesPart(SheetsProxy s) { s.Sheet.All().Add("x"); } // PG1001
    public static void GivesOther(SheetsProxy s, Sheet own) { s.Sheet.OrOther(own).Title = "x"; }
    public static void GivesNext(SheetsProxy s, Sheet own) { s.Sheet.UntitledOr(own).Title = "x"; }
    public static void KeptByMethod(SheetsProxy s) { var sheet = s.Sheet; sheet.Title = "x"; if (sheet.TryKeep(s_kept)) { Console.WriteLine("!"); } }
    public static void KeptByMethodGroup(AccountProxy a, List<Address> all) { Action<ICollection<Address>> register = a.Home.Register; register(all); }
    public static async Task KeptAsync(SheetsProxy s) { var sheet = s.Sheet; sheet.Title = "x"; await sheet.KeepAsync(s_kept); }
    public static void Emptied(SheetsProxy s) { s.Sheet.Drain(); }
    public static void Replaces(AccountProxy a) { var tags = a.Tags; Replaced(tags); Console.WriteLine("done"); }
    public static void FilledBySealedMethod(AccountProxy a, Stuffer stuffer) { var tags = a.Tags; stuffer.Stuff(tags); } // PG1002
    public static void Deeper(SheetsProxy s) { s.Sheet.One(); } // missed PG1001: a change more than three calls away
    public static void LessDeep(SheetsProxy s) { s.Sheet.Two(); } // PG1001
    public static void Events(SheetsProxy s, Action act) { var sheet = s.Sheet; sheet.Changed += act; sheet.Title = "x"; }

    // As the configuration says.
    public static void Put(SheetsProxy s, Sheet own) { s.Plain.Put(own); } // PG1001
    public static void PutAndGiven(SheetsProxy s, List<Sheet> all) { all.Add(s.Plain.Put(5)); }
    public static void PutByGroup(SheetsProxy s) { Func<object, Sheet> put = s.Plain.Put; put(5); } // PG1001
    public static void Stamped(SheetsProxy s) { var sheet = s.Sheet; sheet.Stamp(s.Plain); } // PG1002
    public static void StampedWith(SheetsProxy s, Sheet own) { var sheet = s.Sheet; own.Stamp(sheet); }
    public static void Printed(SheetsProxy s) { var sheet = s.Sheet; sheet.Title = "x"; sheet.Print(); } // PG1002
    public static void Logged(SheetsProxy s) { var sheet = s.Sheet; Log(sheet); sheet.Title = "x"; } // PG1002
    public static void LoggedAfter(SheetsProxy s) { var sheet = s.Sheet; sheet.Title = "x"; Log(sheet); }
    public static void Copied(SheetsProxy s, List<Sheet> all) { var sheet = s.Sheet; sheet.Title = "x"; all.Add(sheet.Copy()); }

    public static void Log(object what) => s_kept.Add(what);

    public static void Stamp(this Sheet sheet, Sheet by) => s_kept.Add(sheet.Title + by.Title);

    private static void Replaced(List<string> tags)
    {
        tags = [.. tags.Where(static t => t.Length > 0)];
        tags.Add("x");
        Console.WriteLine(tags.Count);
    }

    private static void Remember(this AccountProxy account, List<string> tags) => s_kept.Add(tags);

    private static List<string> GetOrAdd(this AccountProxy account, string name) => s_kept.OfType<List<string>>().First(t => t.Contains(name));

    private static void Deconstruct(this IEnumerable<Item> items, out Item first, out int count)
    {
        first = new Item();
        count = items.Count();
    }
}

[Shared]
public class Sheets
{
    public Sheet Sheet { get; set; } = new();
    public Sheet Plain { get; set; } = new();
    public Dictionary<Address, int> Doors { get; set; } = [];
}

public class Sheet
{
    private static readonly List<Sheet> s_all = [];

    public string Title { get; set; } = "";
    public List<string> Lines { get; set; } = [];

    public event Action? Changed;

    public Sheet Self() => this;

    public List<string> All() => Lines;

    public Sheet OrOther(Sheet other) => Title.Length > 0 ? this : other;

    public Sheet UntitledOr(Sheet other)
    {
        if (Title.Length > 0)
        {
            return other;
        }

        return this;
    }

    public List<string> GetResult() => [.. Lines];

    public bool TryKeep(List<object> all)
    {
        all.Add(this);
        return true;
    }

    public async Task KeepAsync(List<object> all)
    {
        await Task.Yield();
        all.Add(this);
    }

    public IEnumerable<string> Drain()
    {
        Title = "";
        yield break;
    }

    public void One() => Two();

    public void Two() => Three();

    public void Three() => Four();

    public void Raise() => Changed?.Invoke();

    private void Four() => Title = "x";

    public Sheet Put(object what)
    {
        s_all.Add(this);
        return this;
    }

    public void Print() => s_all.Add(this);

    public Sheet Copy() => this;
}

public class Keeper
{
    private IEnumerable<string> _all = [];

    public void KeepAll(IEnumerable<string> all) => _all = all;

    public override string ToString() => string.Join(",", _all);
}

public abstract class BaseStuffer
{
    public abstract void Stuff(List<string> tags);
}

public class Stuffer : BaseStuffer
{
    public sealed override void Stuff(List<string> tags) => tags.Add("x");
}

[Shared]
public class Atlas
{
    public HashSet<Address> Known { get; set; } = [];
}
