using System.Diagnostics.CodeAnalysis;
using ProxyGen.Manager;
using ProxyGen.Synchronization;

namespace ProxyGen;

/// <summary>
/// A number of permits that all processes share, with or without a maximum. Fair: who wants many is not overtaken by those who want few.
/// <para>Permits are taken in two ways. <see cref="Acquire"/> gives a lease, for "at most so many at a time": they come back with the
/// lease, or with the process when it dies. <see cref="Wait"/> uses them up, for counting and signalling: whoever calls <see
/// cref="Release"/> puts some in, and nobody holds what was taken.</para>
/// </summary>
public sealed partial class SharedSemaphore : ILeaseOwner
{
    CancellationToken ILeaseOwner.Lost => Reference.Channel.Lost;

    /// <summary>Acquires permits under a lease; blocks until there are enough.</summary>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1 or above the maximum.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was taken.</exception>
    public SharedLease Acquire(int count = 1, CancellationToken cancellationToken = default) =>
        Hold(count, Timeout.InfiniteTimeSpan, cancellationToken)!;

    /// <summary>Acquires permits under a lease.</summary>
    /// <inheritdoc cref="Acquire"/>
    public ValueTask<SharedLease> AcquireAsync(int count = 1, CancellationToken cancellationToken = default) =>
        HoldAsync(count, Timeout.InfiniteTimeSpan, cancellationToken)!;

    /// <summary>Acquires one permit under a lease if there is one within <paramref name="timeout"/>; blocks.</summary>
    /// <inheritdoc cref="TryAcquire(int, TimeSpan, out SharedLease?, CancellationToken)"/>
    public bool TryAcquire(TimeSpan timeout, [NotNullWhen(true)] out SharedLease? lease, CancellationToken cancellationToken = default) =>
        TryAcquire(1, timeout, out lease, cancellationToken);

    /// <summary>Acquires permits under a lease if there are enough within <paramref name="timeout"/>; blocks.</summary>
    /// <param name="count">How many.</param>
    /// <param name="timeout">Zero does not wait at all; <see cref="Timeout.InfiniteTimeSpan"/> waits for ever.</param>
    /// <param name="lease">The handle, if they were acquired.</param>
    /// <param name="cancellationToken">Gives up earlier.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1 or above the maximum.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was taken.</exception>
    public bool TryAcquire(
        int count, TimeSpan timeout, [NotNullWhen(true)] out SharedLease? lease, CancellationToken cancellationToken = default)
    {
        lease = Hold(count, WaitTime.Check(timeout), cancellationToken);
        return lease is not null;
    }

    /// <summary>Acquires permits under a lease if there are enough within <paramref name="timeout"/>.</summary>
    /// <param name="timeout">Zero does not wait at all; <see cref="Timeout.InfiniteTimeSpan"/> waits for ever.</param>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Gives up earlier.</param>
    /// <returns>The handle, or null if they were not acquired.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1 or above the maximum.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was taken.</exception>
    public ValueTask<SharedLease?> TryAcquireAsync(TimeSpan timeout, int count = 1, CancellationToken cancellationToken = default) =>
        HoldAsync(count, WaitTime.Check(timeout), cancellationToken);

    /// <summary>Uses up permits; blocks until there are enough.</summary>
    /// <inheritdoc cref="Acquire"/>
    public void Wait(int count = 1, CancellationToken cancellationToken = default) =>
        Obtain(count, isHeld: false, Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>Uses up permits.</summary>
    /// <inheritdoc cref="Acquire"/>
    public async ValueTask WaitAsync(int count = 1, CancellationToken cancellationToken = default) =>
        await ObtainAsync(count, isHeld: false, Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);

    /// <summary>Uses up permits if there are enough within <paramref name="timeout"/>; blocks.</summary>
    /// <param name="timeout">Zero does not wait at all; <see cref="Timeout.InfiniteTimeSpan"/> waits for ever.</param>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Gives up earlier.</param>
    /// <returns>Whether there were.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1 or above the maximum.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing was taken.</exception>
    public bool TryWait(TimeSpan timeout, int count = 1, CancellationToken cancellationToken = default) =>
        Obtain(count, isHeld: false, WaitTime.Check(timeout), cancellationToken).IsGiven;

    /// <summary>Uses up permits if there are enough within <paramref name="timeout"/>.</summary>
    /// <inheritdoc cref="TryWait"/>
    public async ValueTask<bool> TryWaitAsync(TimeSpan timeout, int count = 1, CancellationToken cancellationToken = default) =>
        (await ObtainAsync(count, isHeld: false, WaitTime.Check(timeout), cancellationToken).ConfigureAwait(false)).IsGiven;

    void ILeaseOwner.EndLease(long fencingToken) => EndLease(fencingToken);

    ValueTask ILeaseOwner.EndLeaseAsync(long fencingToken) => EndLeaseAsync(fencingToken);

    private SharedLease? Hold(int count, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var grant = Obtain(count, isHeld: true, timeout, cancellationToken);
        return grant.IsGiven ? new SharedLease(this, grant, isExclusive: false) : null;
    }

    private async ValueTask<SharedLease?> HoldAsync(int count, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var grant = await ObtainAsync(count, isHeld: true, timeout, cancellationToken).ConfigureAwait(false);
        return grant.IsGiven ? new SharedLease(this, grant, isExclusive: false) : null;
    }
}
