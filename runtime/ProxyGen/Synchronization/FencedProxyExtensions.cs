using ProxyGen.Client;
using ProxyGen.Synchronization;

namespace ProxyGen;

/// <summary>Calls that are refused once the lease that they are made under is no longer the latest.</summary>
public static class FencedProxyExtensions
{
    /// <summary>
    /// Another proxy of the same object: each of its calls carries the lease's fencing token, and the object refuses it with
    /// <see cref="StaleFencingTokenException"/>, without running it, once it has been called under a later lease of the same lock. So a
    /// holder that was stopped for long, and has lost the lock without knowing, changes nothing any more. Calls of other proxies of the
    /// object are not looked at, nor are calls of what this one returns.
    /// </summary>
    /// <typeparam name="TProxy">The proxy's type.</typeparam>
    /// <param name="proxy">Any proxy, also one of another manager than the lock's.</param>
    /// <param name="lease">A lease of a lock, or one for writing of a reader-writer lock.</param>
    /// <returns>A proxy to be disposed like any other. After the lease has been released its calls throw.</returns>
    /// <exception cref="ArgumentException">Several may hold such a lease at once: that they are older than others says nothing.</exception>
    public static TProxy Fenced<TProxy>(this TProxy proxy, SharedLease lease)
        where TProxy : SharedProxy
    {
        ArgumentNullException.ThrowIfNull(proxy);
        ArgumentNullException.ThrowIfNull(lease);
        return lease.IsExclusive
            ? (TProxy)proxy.WithFence(lease)
            : throw new ArgumentException(
                "Several may hold such a lease at once. Fence calls with a lease of a lock, or one for writing.", nameof(lease));
    }

    /// <summary>
    /// As <see cref="Fenced{TProxy}(TProxy, SharedLease)"/>, in a process that works on behalf of the one that holds the lease.
    /// </summary>
    /// <typeparam name="TProxy">The proxy's type.</typeparam>
    /// <param name="proxy">Any proxy.</param>
    /// <param name="gate">The lock.</param>
    /// <param name="fencingToken">The holder's <see cref="SharedLease.FencingToken"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The token is below 1.</exception>
    public static TProxy Fenced<TProxy>(this TProxy proxy, SharedLock gate, long fencingToken)
        where TProxy : SharedProxy
    {
        ArgumentNullException.ThrowIfNull(proxy);
        ArgumentNullException.ThrowIfNull(gate);
        ArgumentOutOfRangeException.ThrowIfLessThan(fencingToken, 1);
        return (TProxy)proxy.WithFence(new TokenFence(gate, fencingToken));
    }
}
