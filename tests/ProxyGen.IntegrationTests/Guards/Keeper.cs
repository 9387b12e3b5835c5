using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Guards;

/// <summary>Keeps what it is made with, and brings others together.</summary>
[Shared]
public class Keeper
{
    private bool _isClosed;

    public Keeper(Probe first, Probe second)
    {
        First = first;
        Others = [second];
    }

    public Probe First { get; }

    [Shared]
    public List<Probe> Others { get; }

    /// <summary>Cannot always be read.</summary>
    public Probe? Last => _isClosed ? throw new InvalidOperationException("closed") : null;

    /// <summary>Stays inside until the signal.</summary>
    public async Task HoldAsync(string signal)
    {
        Signals.Set(signal + " begun");
        await Signals.Of(signal);
    }

    public void Match(Probe holder, Probe held) => holder.Partner = held;

    public void Close(Probe with)
    {
        _isClosed = true;
        with.Note("closed");
    }
}
