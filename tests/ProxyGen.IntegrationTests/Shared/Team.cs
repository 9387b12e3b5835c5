namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Shared objects inside a shared object.</summary>
[Shared]
public class Team
{
    public Person? Leader { get; set; }

    public Person Mascot { get; } = new("Rex");

    [Shared]
    public List<string> Log { get; set; } = [];

    [Shared]
    public Dictionary<string, int> Scores { get; } = [];

    [Shared]
    public Queue<string> Tasks { get; } = new();

    [Shared]
    public HashSet<string> Tags { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    [Shared]
    public Stack<string> Undo { get; } = new();

    [Shared]
    public HashSet<Person> Guests { get; } = [];

    [Shared]
    public List<Person> Members { get; } = [];

    [Shared]
    public List<string>? Missing { get; set; }

    public int LogLength => Log.Count;

    public Person Hire(string name)
    {
        var person = new Person(name);
        Members.Add(person);
        return person;
    }

    public string LeaderName() => Leader?.Name ?? "nobody";

    public List<PersonProxy> Give(List<PersonProxy> people) => [.. people.AsEnumerable().Reverse()];

    public bool Has(Person person) => Members.Contains(person);
}
