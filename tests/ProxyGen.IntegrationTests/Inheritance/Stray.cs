namespace ProxyGen.IntegrationTests.Inheritance;

/// <summary>A dog that is not marked: a proxy of a dog stands for it.</summary>
public sealed class Stray(string name) : Dog(name)
{
    public override string Sound => "howl";
}
