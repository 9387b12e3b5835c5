using ProxyGen.Protocol;

namespace ProxyGen.Manager;

/// <summary>The latest leases in whose name an object has been called, of each lock. Safe for use by several threads.</summary>
internal sealed class SeenFences
{
    private const int MaxLocks = 256;

    private readonly Dictionary<(Guid ManagerId, ulong LockId), long> _tokens = [];

    /// <summary>Remembers a lease if it is no older than the latest.</summary>
    /// <exception cref="StaleFencingTokenException">It is older.</exception>
    /// <exception cref="InvalidOperationException">The object has been called under too many locks.</exception>
    public void Pass(FenceHeader fence)
    {
        lock (_tokens)
        {
            var key = (fence.ManagerId, fence.LockId);
            long latest = _tokens.GetValueOrDefault(key);
            if (fence.Token < latest)
            {
                throw new StaleFencingTokenException(
                    $"The call is made under fencing token {fence.Token} of lock #{fence.LockId}, but the object has already been called "
                    + $"under {latest}: the lease is no longer held. Acquire the lock again, and look at what has changed.");
            }

            if (latest == 0 && _tokens.Count == MaxLocks)
            {
                throw new InvalidOperationException(
                    $"The object has been called under leases of {MaxLocks} locks, the most that it remembers. "
                    + "Guard one object with one lock.");
            }

            _tokens[key] = fence.Token;
        }
    }
}
