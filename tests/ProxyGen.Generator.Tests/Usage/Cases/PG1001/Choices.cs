namespace Cases;

/// <summary>A change of one of two values is lost only where both are copies, or new.</summary>
public static class Choices
{
    private static List<string> s_all = [];

    // One of them is somebody's.
    public static void Own(AccountProxy a, List<string> own, bool which) { (which ? own : a.Tags).Add("x"); }
    public static void OwnSecond(AccountProxy a, List<string> own, bool which) { (which ? a.Tags : own).Add("x"); }
    public static void OwnInstead(AccountProxy a, List<string> own) { (a.Aliases ?? own).Add("x"); }
    public static void OwnFirst(AccountProxy a, List<string>? own) { (own ?? a.Tags).Add("x"); }
    public static void OwnSet(AccountProxy a, List<string> own) { (a.Aliases ??= own).Add("x"); }
    public static void OwnFound(AccountProxy a) { List<string>? own = Find("x"); (own ??= a.Tags).Add("x"); }
    public static void OwnOfThree(AccountProxy a, AccountProxy b, List<string> own, bool which) { (which ? a.Tags : b.Aliases ?? own).Add("x"); }
    public static void OwnOfFour(AccountProxy a, AccountProxy b, List<string> own, int n) { (n == 0 ? a.Tags : n == 1 ? b.Tags : own).Add("x"); }
    public static void OwnOrKept(AccountProxy a, List<string> own, bool which) { List<string>? spare = null; (which ? a.Tags : spare ??= own).Add("x"); }
    public static void OwnKept(AccountProxy a, List<string>? spare, bool which) { (which ? a.Tags : spare ??= []).Add("x"); }
    public static void OwnByCase(AccountProxy a, List<string> own, int n) { (n switch { 0 => a.Tags, _ => own }).Add("x"); }
    public static void OwnPicked(AccountProxy a, AccountProxy b, bool which) { (which ? a.Tags : Pick(b.Tags)).Add("x"); }
    public static void OwnOfExtension(AccountProxy a, AccountProxy b, bool which) { (which ? a.Tags : b.TagsOrAll()).Add("x"); }
    public static void OwnValue(AccountProxy a, Array all, bool which) { (which ? a.Rows[0] : (int[])all.GetValue(0)!)[0] = 5; }
    public static void OwnPart(AccountProxy a, Address? own) { (own?.Next ?? a.Home).Number = 5; }
    public static void OwnAssigned(AccountProxy a, List<string> own, bool which) { List<string> spare = []; spare = own; (which ? a.Tags : spare).Add("x"); }
    public static void OwnOfLoop(AccountProxy a, List<Item> own, bool which) { foreach (Item one in own) { var item = which ? one : a.Items[0]; item.Finish(); } }

    // Both are copies, or new.
    public static void Both(AccountProxy a, AccountProxy b, bool which) { (which ? a.Tags : b.Tags).Add("x"); } // PG1001
    public static void New(AccountProxy a) { (a.Aliases ?? []).Add("x"); } // PG1001
    public static void NewSet(AccountProxy a) { (a.Aliases ??= []).Add("x"); } // PG1001
    public static void NewArray(AccountProxy a, bool which) { (which ? a.Scores : new int[3])[0] = 5; } // PG1001
    public static void NewOfArgument<T>(SharedValue<T> v, bool which) where T : Item, new() { (which ? v.Value : new T()).Amount = 5; } // PG1001
    public static void NewByWith(AccountProxy a, Person other, bool which) { (which ? a.Person : other with { Age = 5 }).Nick = "x"; } // PG1001
    public static void NewByQuery(AccountProxy a, List<string> own, bool which) { (which ? a.Tags : own.ToList()).Add("x"); } // PG1001
    public static void Nothing(AccountProxy a, bool which) { var tags = which ? a.Tags : null; tags?.Add("x"); } // PG1002
    public static void Default(AccountProxy a, bool which) { var tags = which ? a.Tags : default; tags?.Add("x"); } // PG1002
    public static void NewKept(AccountProxy a, bool which) { List<string>? spare = null; (which ? a.Tags : spare ??= []).Add("x"); } // PG1001
    public static void Part(AccountProxy a, AccountProxy b, bool which) { (which ? a.Home : b.Work?.Next)!.Number = 5; } // PG1001
    public static void FromEnd(AccountProxy a, AccountProxy b, bool which) { (which ? a.Items[0] : b.Items[^1]).Finish(); } // PG1001
    public static void Assigned(AccountProxy a, bool which) { List<string> spare; spare = []; (which ? a.Tags : spare).Add("x"); } // PG1001
    public static void AssignedOn(AccountProxy a, bool which) { List<string> spare = []; List<string> kept; kept = spare; (which ? a.Tags : spare).Add("x"); Console.WriteLine(kept.Count); } // PG1001
    public static void OfLibrary(AccountProxy a, SharedDictionary<string, List<string>> d, bool which) { (which ? a.Tags : d.GetOrAdd("x", static _ => [])).Add("x"); } // PG1001
    public static void FoundOfLibrary(SharedDictionary<string, List<string>> d) { var tags = d.GetOrAdd("x", static _ => []); tags.Add("x"); } // PG1002

    private static List<string>? Find(string name) => s_all.Contains(name) ? s_all : null;

    private static List<string> Pick(List<string> tags) => tags.Count > 5 ? tags : s_all;

    private static List<string> TagsOrAll(this AccountProxy account) => account.Count > 0 ? s_all : account.Tags;
}
