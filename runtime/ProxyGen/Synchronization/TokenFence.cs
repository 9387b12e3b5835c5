using ProxyGen.Client;

namespace ProxyGen.Synchronization;

/// <summary>A lease that another process holds.</summary>
/// <param name="gate">The lock.</param>
/// <param name="fencingToken">The lease's number.</param>
internal sealed class TokenFence(SharedLock gate, long fencingToken) : IFence
{
    public SharedProxy Lock => gate;

    public long CurrentToken => fencingToken;
}
