namespace ProxyGen.IntegrationTests.Inheritance;

/// <summary>Not marked: its members become those of the shared classes that derive from it.</summary>
public abstract class Mammal(string name) : Animal(name)
{
    public double Temperature { get; set; } = 37;

    public override string Describe(int times = 1) => "warm " + base.Describe(times);

    /// <summary>A property that hides a method.</summary>
    public new int Age { get; set; } = 2;
}
