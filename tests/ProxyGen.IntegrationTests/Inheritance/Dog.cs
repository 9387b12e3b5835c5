namespace ProxyGen.IntegrationTests.Inheritance;

[Shared]
public class Dog(string name) : Mammal(name)
{
    public override string Sound => "wuff";

    [Shared] public List<string> Tricks { get; } = [];

    public string Fetch(string what) => $"{Name} fetches {what}";

    public new string Kind() => "dog";

    public override Dog Clone() => new(Name + "'s twin");
}
