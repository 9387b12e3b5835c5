namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Says when it is disposed.</summary>
[Shared]
public sealed class Resource(string signal) : IDisposable
{
    public string Signal { get; } = signal;

    public void Dispose() => Signals.Set(Signal);
}
