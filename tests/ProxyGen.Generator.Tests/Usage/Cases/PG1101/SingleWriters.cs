namespace Cases;

/// <summary>What is marked to have one writer.</summary>
[Shared]
[SingleWriter("only the importer writes it")]
public class Imported
{
    public int Count { get; set; }
    [Shared] public Dictionary<string, int> Entries { get; } = [];
}

[Shared]
public class Derived : Imported
{
    public int More { get; set; }
}

[Shared]
public class Partly
{
    [SingleWriter("only the importer writes it")] public int Count { get; set; }
    public int Other { get; set; }
    [Shared] [SingleWriter("only the importer writes it")] public Dictionary<string, int> Entries { get; } = [];
    [SingleWriter("only the importer writes it")] public void SetLimit(int value) => Other = value;
    public int GetLimit() => Other;
}

public class SingleWriters
{
    [SingleWriter("this process alone counts")] private readonly SharedDictionary<string, int> _own = null!;
    private readonly SharedDictionary<string, int> _all = null!;

    public void Class(ImportedProxy p) { p.Count++; }
    public void ClassOfBase(DerivedProxy p) { p.More = p.More + 1; }
    public void ClassOfLive(ImportedProxy p) { p.Entries["a"] += 1; }
    public void Member(PartlyProxy p) { p.Count++; }
    public void LiveMember(PartlyProxy p) { p.Entries["a"]++; }
    public void Method(PartlyProxy p) { p.SetLimit(p.GetLimit() + 1); }
    public async Task Async(PartlyProxy p) { await p.SetCountAsync(await p.GetCountAsync() + 1); }
    public void Field() { _own["a"]++; }
    public void FieldThroughLocal() { var d = _own; d["a"]++; } // PG1101
    public void Check() { if (!_own.ContainsKey("a")) { _own["a"] = 1; } }
    public void Parameter([SingleWriter("the caller alone")] SharedDictionary<string, int> d) { d["a"]++; }
    public void OtherMember(PartlyProxy p) { p.Other++; } // PG1101
    public void OtherField() { _all["a"]++; } // PG1101
}
