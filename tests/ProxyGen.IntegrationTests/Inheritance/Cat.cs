namespace ProxyGen.IntegrationTests.Inheritance;

[Shared]
public class Cat(string name) : Animal(name)
{
    public override string Sound => "meow";
}
