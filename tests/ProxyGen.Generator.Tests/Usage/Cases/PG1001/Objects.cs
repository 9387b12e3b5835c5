namespace Cases;

/// <summary>Members of objects that are copies: properties, fields, methods, several levels deep.</summary>
public static class Objects
{
    public static void Property(AccountProxy account) => account.Home.Street = "x"; // PG1001

    public static void Field(AccountProxy account) => account.Home.City = "x"; // PG1001

    public static void Increment(AccountProxy account) => account.Home.Number++; // PG1001

    public static void PreIncrement(AccountProxy account) => ++account.Home.Number; // PG1001

    public static void Compound(AccountProxy account) => account.Home.Number += 2; // PG1001

    public static void Concat(AccountProxy account) => account.Home.Street += "x"; // PG1001

    public static void CoalesceAssign(AccountProxy account) => account.Home.Next ??= new Address(); // PG1001

    public static void CoalesceAssignDeep(AccountProxy account) => account.Home.Next!.Next ??= new Address(); // PG1001

    public static void Deep(AccountProxy account) => account.Home.Country.Name = "x"; // PG1001

    public static void Deeper(AccountProxy account) => account.Home.Next!.Country.Towns.Add("x"); // PG1001

    public static void GetOnlyList(AccountProxy account) => account.Home.Country.Towns.Add("x"); // PG1001

    public static void ListInside(AccountProxy account) => account.Home.Lines.Add("x"); // PG1001

    public static void ListElement(AccountProxy account) => account.Items[0].Name = "x"; // PG1001

    public static void ListElementField(AccountProxy account) => account.Items[0].Amount = 3; // PG1001

    public static void ListElementPlus(AccountProxy account) => account.Items[0].Price *= 1.1m; // PG1001

    public static void ListElementList(AccountProxy account) => account.Items[0].Labels.Add("x"); // PG1001

    public static void ListElementDeep(AccountProxy account) => account.Items[^1].Origin!.Country.Name = "x"; // PG1001

    public static void DictionaryElement(AccountProxy account) => account.Places["a"].Street = "x"; // PG1001

    public static void DictionaryList(AccountProxy account) => account.Groups["a"].Add(1); // PG1001

    public static void DictionaryListIndex(AccountProxy account) => account.Groups["a"][0] = 1; // PG1001

    public static void DictionaryOfDictionaries(AccountProxy account) => account.Nested["a"]["b"] = 1; // PG1001

    public static void DictionaryOfDictionariesPlus(AccountProxy account) => account.Nested["a"]["b"] += 1; // PG1001

    public static void DictionaryValues(AccountProxy account) => account.Groups.Values.First().Add(1); // PG1001

    public static void QueueElement(AccountProxy account) => account.Jobs.Peek().Tries++; // PG1001

    public static void ListFind(AccountProxy account) => account.Items.Find(item => item.Id == 3)!.IsDone = true; // PG1001

    public static void ListFindMaybe(AccountProxy account) => account.Items.Find(item => item.Id == 3)?.Finish(); // PG1001

    public static void QueryFirst(AccountProxy account) => account.Items.First(item => item.Id == 3).IsDone = true; // PG1001

    public static void QuerySingle(AccountProxy account) => account.Items.Single(item => item.Id == 3).Amount++; // PG1001

    public static void QueryFirstOrDefault(AccountProxy account) => account.Items.FirstOrDefault()!.Name = "x"; // PG1001

    public static void QueryLast(AccountProxy account) => account.Items.Last().Name = "x"; // PG1001

    public static void QueryElementAt(AccountProxy account) => account.Items.ElementAt(2).Name = "x"; // PG1001

    public static void QueryMaxBy(AccountProxy account) => account.Items.MaxBy(item => item.Price)!.Price = 0; // PG1001

    public static void QueryChain(AccountProxy account) =>
        account.Items.Where(item => !item.IsDone).OrderBy(item => item.Id).First().IsDone = true; // PG1001

    public static void GetValueOrDefault(AccountProxy account) => account.Groups.GetValueOrDefault("a")!.Add(1); // PG1001

    public static void ArrayFind(AccountProxy account) => account.Rows.First()[0] = 1; // PG1001

    public static void TupleField(AccountProxy account) => account.Pair.Numbers.Add(1); // PG1001

    public static void RecordSetter(AccountProxy account) => account.Person.Nick = "x"; // PG1001

    public static void RecordList(AccountProxy account) => account.Person.Hobbies.Add("x"); // PG1001

    public static void GetOnlyMember(AccountProxy account) => account.ReadOnlyHome.Title = "x"; // PG1001

    public static void GetOnlyMemberList(AccountProxy account) => account.ReadOnlyHome.Lines.Add("x"); // PG1001

    public static void OwnIndexer(AccountProxy account) => account.Settings["a"] = "x"; // PG1001

    public static void OwnIndexerPlus(AccountProxy account) => account.Settings["a"] += "x"; // PG1001

    public static void OwnMethod(AccountProxy account) => account.Settings.Set("a", "x"); // PG1001

    public static void OwnMethodOneField(AccountProxy account) => account.Home.Rename("x"); // PG1001

    public static void OwnMethodOfCollection(AccountProxy account) => account.Home.Clear(); // PG1001

    public static void OwnMethodThroughAnother(AccountProxy account) => account.Home.Reset(); // PG1001

    public static void OwnMethodOfElement(AccountProxy account) => account.Items[0].Finish(); // PG1001

    public static void OwnMethodReturningItself(AccountProxy account) => account.Home.Named("x"); // PG1001

    public static void Helper(AccountProxy account) => Fill(account.Tags); // PG1001

    public static void HelperOfObject(AccountProxy account) => Rename(account.Home, "x"); // PG1001

    public static void HelperThroughHelper(AccountProxy account) => FillTwice(account.Tags); // PG1001

    public static void HelperExtension(AccountProxy account) => account.Tags.AddTwice("x"); // PG1001

    public static void HelperWithElement(AccountProxy account) => Rename(account.Places["a"], "x"); // PG1001

    public static void HelperLocal(AccountProxy account)
    {
        Put(account.Tags); // PG1001

        static void Put(List<string> tags) => tags.Add("x");
    }

    public static void Deconstructed(AccountProxy account)
    {
        (account.Home.Street, _) = ("x", "y"); // PG1001
    }

    public static void Interpolated(AccountProxy account) => account.Home.Street = $"{account.Owner} x"; // PG1001

    public static int AsExpression(AccountProxy account) => account.Home.Number = 5; // PG1001

    public static void FromItself(AccountProxy account) => account.Home.Number = account.Home.Number + 1; // PG1001

    public static void ByRefField(AccountProxy account) => Write(ref account.Home.City); // PG1001

    private static void Write(ref string text) => text = "x";

    private static void Fill(List<string> tags) => tags.Add("x");

    private static void FillTwice(List<string> tags)
    {
        Fill(tags);
        Fill(tags);
    }

    private static void Rename(Address address, string street)
    {
        if (street.Length > 0)
        {
            address.Street = street;
        }
    }
}

public static class ObjectExtensions
{
    public static void AddTwice(this List<string> tags, string tag)
    {
        tags.Add(tag);
        tags.Add(tag);
    }
}
