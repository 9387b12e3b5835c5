namespace ProxyGen.IntegrationTests.Interfaces;

/// <summary>Implemented by shared classes in every way that there is.</summary>
public interface IPet : INamed
{
    int Age { get; set; }

    string this[int index] { get; }

    IPet? Friend { get; set; }

    string Greet(string whom, params string[] others);

    /// <summary>Runs in the manager, whoever calls.</summary>
    string Introduce() => $"{Name}, {Age}, in {Environment.ProcessId}";

    Task<string> GreetSlowly(string whom, CancellationToken cancellationToken = default);

    List<IPet> Family();
}
