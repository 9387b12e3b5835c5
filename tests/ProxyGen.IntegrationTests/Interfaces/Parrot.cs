#pragma warning disable PG0020 // Nobody calls what is kept here by its own proxy at the same time.
namespace ProxyGen.IntegrationTests.Interfaces;

/// <summary>Implements an interface explicitly, and a default member itself.</summary>
[Shared]
public class Parrot : IPet
{
    private IPet? _friend;
    private int _age = 1;

    string INamed.Name => "Polly";

    /// <summary>Another name than the one of the interface.</summary>
    public int Name => 7;

    int IPet.Age
    {
        get => _age;
        set => _age = value;
    }

    IPet? IPet.Friend
    {
        get => _friend;
        set => _friend = value;
    }

    string IPet.this[int index] => $"feather {index}";

    string IPet.Greet(string whom, params string[] others) => $"hello {whom} and {others.Length}";

    string IPet.Introduce() => "Polly wants a cracker";

    async Task<string> IPet.GreetSlowly(string whom, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return $"hello {whom}";
    }

    List<IPet> IPet.Family() => _friend is null ? [] : [_friend];
}
