using System.ComponentModel;
using ProxyGen.Annotations;
using ProxyGen.Manager;

namespace ProxyGen.Synchronization;

/// <summary>
/// The manager's side of <see cref="SharedWaitHandle"/>.
/// <code>
/// set        nobody waits; what a derived class does with those who come is in Pass
/// not set    Waiters wait; whoever is taken out of them has passed for certain, whatever happens to the state afterwards
/// </code>
/// </summary>
[Shared]
[BuiltInProxy("SharedWaitHandle")]
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WaitHandleObject
{
    private protected WaitHandleObject()
    {
        Waiters = new WaiterQueue<bool>(Sync);
    }

    /// <summary>Whether it is set. It may have changed when you look.</summary>
    public bool IsSet
    {
        get
        {
            lock (Sync)
            {
                return IsSignaled;
            }
        }
    }

    /// <summary>How many wait for it. It may have changed when you look.</summary>
    public int WaitingCount
    {
        get
        {
            lock (Sync)
            {
                return Waiters.Count;
            }
        }
    }

    private protected Lock Sync { get; } = new();

    private protected WaiterQueue<bool> Waiters { get; }

    /// <summary>Whether it is set. Under the lock.</summary>
    private protected abstract bool IsSignaled { get; }

    /// <summary>Waits until it is set, for at most <paramref name="timeout"/>.</summary>
    [WaitsOutsideGuard]
    [NotPublic]
    [BlockingForm]
    public ValueTask<bool> AwaitSetAsync(TimeSpan timeout, IncomingCall call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        lock (Sync)
        {
            if (IsSignaled)
            {
                Pass(call);
                return ValueTask.FromResult(true);
            }

            return timeout == TimeSpan.Zero
                ? ValueTask.FromResult(false)
                : new ValueTask<bool>(Waiters.WaitAsync(call, timeout, cancellationToken));
        }
    }

    /// <summary>Somebody goes on because it is set. Under the lock.</summary>
    private protected virtual void Pass(IncomingCall call)
    {
    }
}
