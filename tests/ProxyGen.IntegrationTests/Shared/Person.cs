namespace ProxyGen.IntegrationTests.Shared;

[Shared]
public class Person(string name)
{
    public string Name { get; set; } = name;

    public Person? Friend { get; set; }

    public int Age { get; set; }
}
