namespace ProxyGen.IntegrationTests.Inheritance;

[Shared]
public sealed class Puppy(string name) : Dog(name)
{
    public override string Sound => "yap";

    public new string Kind() => "puppy";

    public override Puppy Clone() => new(Name + "'s little twin");
}
