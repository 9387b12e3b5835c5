namespace ProxyGen.IntegrationTests.Inheritance;

/// <summary>The root: abstract, so that no manager can create it.</summary>
[Shared]
public abstract class Animal(string name)
{
    public string Name { get; set; } = name;

    public int Steps { get; private set; }

    public virtual int Legs => 4;

    public abstract string Sound { get; }

    public virtual string Describe(int times = 1) => string.Join(' ', Enumerable.Repeat(Sound, times));

    public void Walk(int steps) => Steps += steps;

    public string Kind() => "animal";

    public virtual Animal Clone() => throw new NotSupportedException();

    public int Age() => 1;
}
