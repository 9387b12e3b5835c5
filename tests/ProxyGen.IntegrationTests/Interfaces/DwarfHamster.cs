namespace ProxyGen.IntegrationTests.Interfaces;

/// <summary>Implements an interface of its base anew.</summary>
[Shared]
public class DwarfHamster(string name) : Hamster(name), INamed
{
    string INamed.Name => "little " + Name;

    public override string Greet(string whom, params string[] others) => "peep " + whom;
}
