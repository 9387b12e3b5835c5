using ProxyGen.Channels.SharedMemory;
using ProxyGen.IntegrationTests.Kills;

namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Hands out long results, and may end the manager in the middle of one.</summary>
[Shared]
public class Freight
{
    /// <summary>Waits for a signal first.</summary>
    public byte[] Unload(string signal, int length)
    {
        Signals.Set(signal + " begun");
        Signals.Wait(signal);
        return new byte[length];
    }

    /// <summary>Kills the manager when a client has no room for the rest of a result.</summary>
    public void DieWhenFull() => _ = Task.Run(static () => OwnRings.DieWhenFullAsync(RingLayout.Replies));
}
