using System.Diagnostics.CodeAnalysis;

namespace ProxyGen.Manager;

/// <summary>
/// Those who wait for one built-in object, in the order in which they came.
/// <code>
/// Waiting    in the queue                                               owner: the queue
/// Taken      TryTake has returned it, and whoever took it completes it  owner: the taker
/// Given up   time-out, cancellation or the end of its session came first; the queue has taken it out and told the object, which
///            completes it: see <see cref="CallWaiter{TResult}.GiveUp"/>
/// </code>
/// A waiter leaves the queue once, under the object's lock, so nothing is ever handed to somebody who has given up and nobody who was
/// handed something gives up. All members are called under that lock; what comes from outside, by a timer or a cancellation, takes it.
/// </summary>
/// <param name="sync">The object's lock.</param>
/// <param name="givenUp">
/// Completes a waiter that gave up: true if it was cancelled, false if its time was over. By default it learns just that. Under the lock.
/// </param>
internal sealed class WaiterQueue<TResult>(Lock sync, Action<CallWaiter<TResult>, bool>? givenUp = null)
{
    private readonly LinkedList<CallWaiter<TResult>> _waiters = [];

    public int Count => _waiters.Count;

    public CallWaiter<TResult>? First => _waiters.First?.Value;

    /// <summary>Who waits, in order.</summary>
    public IEnumerable<CallWaiter<TResult>> All => _waiters;

    /// <summary>Waits in this queue.</summary>
    /// <param name="call">Whose call.</param>
    /// <param name="timeout">For how long at most.</param>
    /// <param name="cancellationToken">Gives up earlier.</param>
    /// <returns>What it is given; the default value after the time-out, unless the object does it otherwise.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time-out is no time-out.</exception>
    public Task<TResult> WaitAsync(IncomingCall call, TimeSpan timeout, CancellationToken cancellationToken) =>
        WaitAsync(new CallWaiter<TResult>(call), timeout, cancellationToken);

    /// <summary>Waits in this queue, with what the object wants to know of the waiter.</summary>
    /// <param name="waiter">The waiter.</param>
    /// <param name="timeout">For how long at most.</param>
    /// <param name="cancellationToken">Gives up earlier.</param>
    /// <param name="isUrgent">Whether it stands in front of all others.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time-out is no time-out.</exception>
    public Task<TResult> WaitAsync(
        CallWaiter<TResult> waiter, TimeSpan timeout, CancellationToken cancellationToken, bool isUrgent = false)
    {
        WaitTime.Check(timeout);
        waiter.Place = isUrgent ? _waiters.AddFirst(waiter) : _waiters.AddLast(waiter);
        waiter.Watch(timeout, OnGivenUp, cancellationToken);
        return waiter.Task;
    }

    /// <summary>Takes out the first, who must then be completed.</summary>
    public bool TryTake([NotNullWhen(true)] out CallWaiter<TResult>? waiter)
    {
        waiter = First;
        return waiter is not null && TryRemove(waiter);
    }

    /// <summary>Gives the same to all, and empties the queue.</summary>
    public void FinishAll(TResult result)
    {
        while (TryTake(out var waiter))
        {
            waiter.Finish(result);
        }
    }

    private void OnGivenUp(CallWaiter<TResult> waiter, bool isCancelled)
    {
        lock (sync)
        {
            if (!TryRemove(waiter))
            {
                return;
            }

            if (givenUp is null)
            {
                waiter.GiveUp(isCancelled);
            }
            else
            {
                givenUp(waiter, isCancelled);
            }
        }
    }

    private bool TryRemove(CallWaiter<TResult> waiter)
    {
        if (waiter.Place is not { List: not null } place)
        {
            return false;
        }

        _waiters.Remove(place);
        return true;
    }
}
