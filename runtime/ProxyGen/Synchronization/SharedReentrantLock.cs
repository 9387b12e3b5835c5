namespace ProxyGen;

/// <summary>
/// A <see cref="SharedLock"/> that its holder may acquire again. The holder is the flow that acquired it: the method, what it calls and
/// awaits, and what it starts, across threads; never another process. Each lease is released on its own, and the lock is free when all are.
/// <para>Acquiring it again costs no call. Branches that a holder starts side by side exclude each other: only one of them at a time is
/// inside again. A method that acquires the lock and returns the lease to its caller hands over the lease, not the right to enter
/// again.</para>
/// </summary>
public sealed partial class SharedReentrantLock
{
    private protected override SharedLease? Hold(TimeSpan timeout, CancellationToken cancellationToken)
    {
        var lease = ReentrantLease.Begin(this);
        return lease.Enter(timeout, cancellationToken) ? lease : null;
    }

    // Not async: what flows must be set in the caller's own context.
    private protected override ValueTask<SharedLease?> HoldAsync(TimeSpan timeout, CancellationToken cancellationToken) =>
        EnterAsync(ReentrantLease.Begin(this), timeout, cancellationToken);

    private static async ValueTask<SharedLease?> EnterAsync(ReentrantLease lease, TimeSpan timeout, CancellationToken cancellationToken) =>
        await lease.EnterAsync(timeout, cancellationToken).ConfigureAwait(false) ? lease : null;
}
