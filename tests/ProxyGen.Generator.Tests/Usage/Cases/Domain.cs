namespace Cases;

/// <summary>A class that is shared, with members of all kinds.</summary>
[Shared]
public class Account
{
    public Account(string owner) => Owner = owner;

    public Account(string owner, int count)
    {
        Owner = owner;
        Count = count;
    }

    public string Owner { get; set; }
    public string? Note { get; set; }
    public int Count { get; set; }
    public int? Limit { get; set; }
    public long Total { get; set; }
    public decimal Balance { get; set; }
    public bool IsOpen { get; set; }
    public double Rate { get; set; }
    public DateTime Changed { get; set; }
    public Color Color { get; set; }

    // Plain data: proxies hand out copies.
    public Dictionary<string, decimal> Limits { get; set; } = [];
    public List<string> Tags { get; set; } = [];
    public List<string>? Aliases { get; set; }
    public IList<string> Notes { get; set; } = new List<string>();
    public ICollection<int> Marks { get; set; } = new List<int>();
    public IReadOnlyList<string> Titles { get; set; } = [];
    public HashSet<string> Roles { get; set; } = [];
    public Queue<Job> Jobs { get; set; } = new();
    public Stack<int> Depths { get; set; } = new();
    public LinkedList<int> Chain { get; set; } = new();
    public SortedDictionary<string, int> Sorted { get; set; } = [];
    public int[] Scores { get; set; } = [];
    public Point[] Corners { get; set; } = [];
    public int[,] Grid { get; set; } = new int[2, 2];
    public int[][] Rows { get; set; } = [];
    public byte[] Image { get; set; } = [];
    public Point Place { get; set; }
    public Address Home { get; set; } = new();
    public Address? Work { get; set; }
    public Settings Settings { get; set; } = new();
    public Person Person { get; set; } = new("", 0);
    public List<Item> Items { get; set; } = [];
    public Dictionary<string, List<int>> Groups { get; set; } = [];
    public Dictionary<string, Address> Places { get; set; } = [];
    public Dictionary<string, Dictionary<string, int>> Nested { get; set; } = [];
    public (List<int> Numbers, string Name) Pair { get; set; } = ([], "");
    public Page ReadOnlyHome { get; } = new();
    public ImmutableList<string> Frozen { get; set; } = [];
    public ImmutableDictionary<string, int> FrozenMap { get; set; } = ImmutableDictionary<string, int>.Empty;
    public Version Version { get; set; } = new(1, 0);
    public Uri? Link { get; set; }

    // Live: proxies hand out proxies.
    [Shared] public List<string> History { get; } = [];
    [Shared] public Dictionary<string, int> Visits { get; } = [];
    [Shared] public Dictionary<string, List<int>> Series { get; } = [];
    [Shared] public List<Item> Stock { get; } = [];
    [Shared] public HashSet<string> Groupings { get; } = [];
    [Shared] public Queue<int> Pending { get; } = new();
    public Account? Partner { get; set; }
    public Counter Counter { get; set; } = new();

    public int this[string name]
    {
        get => (int)Limits[name];
        set => Limits[name] = value;
    }

    public List<int> this[int row]
    {
        get => Groups[row.ToString()];
        set => Groups[row.ToString()] = value;
    }

    public void Deposit(decimal amount) => Balance += amount;

    public void AddTag(string tag) => Tags.Add(tag);

    public void AddTags(IEnumerable<string> tags) => Tags.AddRange(tags);

    public void RemoveTag(string tag) => Tags.Remove(tag);

    public void AddItem(Item item) => Items.Add(item);

    public void Save(Item item) => Items[Items.FindIndex(candidate => candidate.Id == item.Id)] = item;

    public void SaveAll(IEnumerable<Item> items) => Items = [.. items];

    public void MoveTo(Address address) => Home = address;

    public List<string> FindTags(string prefix) => [.. Tags.Where(tag => tag.StartsWith(prefix, StringComparison.Ordinal))];

    public Address FindAddress(string name) => Places[name];

    [SharedRead] public Address? LookUp(string name) => Places.GetValueOrDefault(name);

    public bool TryFind(string name, out Address address) => Places.TryGetValue(name, out address!);

    public Task StoreTagsAsync(List<string> tags) { Tags = tags; return Task.CompletedTask; }
    public Task<List<string>> LoadTagsAsync() => Task.FromResult(Tags);

    public int GetCount() => Count;

    public void SetCount(int value) => Count = value;
}

/// <summary>A second shared class.</summary>
[Shared]
public class Counter
{
    public int Value { get; set; }

    public List<int> Samples { get; set; } = [];

    public int Next() => ++Value;
}

/// <summary>A generic one.</summary>
[Shared]
public class Box<T>
    where T : notnull
{
    public Box(T value) => Value = value;

    public T Value { get; set; }

    public List<T> Values { get; set; } = [];
}

public enum Color
{
    Red,
    Green,
}

public struct Point
{
    public int X;
    public int Y { get; set; }

    public void Move(int by) => X += by;
}

public readonly record struct Range2(int From, int To);

public class Address
{
    public string Street { get; set; } = "";
    public string City = "";
    public int Number { get; set; }
    public Country Country { get; set; } = new();
    public List<string> Lines { get; set; } = [];
    public Address? Next { get; set; }

    public void Rename(string street) => Street = street;

    public void Clear()
    {
        Street = "";
        Lines.Clear();
    }

    public void Reset() => Clear();

    public string Describe() => Street + " " + Number;

    public Address With(string street) => new() { Street = street, Number = Number };

    public Address Named(string street)
    {
        Street = street;
        return this;
    }

    public void Register(ICollection<Address> registry)
    {
        Number++;
        registry.Add(this);
    }
}

public class Country
{
    public string Name { get; set; } = "";
    public string Code { get; init; } = "";
    public List<string> Towns { get; } = [];
}

public class Item
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public int Amount;
    public bool IsDone { get; set; }
    public decimal Price { get; set; }
    public List<string> Labels { get; set; } = [];
    public Address? Origin { get; set; }

    public void Finish() => IsDone = true;
}

public class Job
{
    public string Name { get; set; } = "";
    public int Tries { get; set; }
}

public class Page
{
    public string Title { get; set; } = "";
    public List<string> Lines { get; set; } = [];
}

public class Settings
{
    private readonly Dictionary<string, string> _values = [];
    private int _changes;

    public string this[string name]
    {
        get => _values[name];
        set
        {
            _values[name] = value;
            _changes++;
        }
    }

    public Dictionary<string, string> Values { get; set; } = [];
    public bool IsDark { get; set; }
    public int Size { get; set; }

    public void Set(string name, string value)
    {
        _values[name] = value;
        _changes++;
    }

    public string? Get(string name) => _values.GetValueOrDefault(name);

    public int Changes() => _changes;
}

public record Person(string Name, int Age)
{
    public List<string> Hobbies { get; init; } = [];
    public string Nick { get; set; } = "";
}
