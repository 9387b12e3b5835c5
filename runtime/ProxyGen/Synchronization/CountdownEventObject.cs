using System.ComponentModel;
using ProxyGen.Annotations;

namespace ProxyGen.Synchronization;

/// <summary>
/// The manager's side of <see cref="SharedCountdownEvent"/>.
/// <code>
/// count 0    set; nobody waits, and nothing can be added
/// count > 0  Waiters wait until it is 0; that ends their waits for certain, whatever Reset does afterwards
/// </code>
/// </summary>
[Shared]
[BuiltInProxy("SharedCountdownEvent")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CountdownEventObject : WaitHandleObject
{
    private int _initialCount;
    private int _count;

    /// <summary>Creates an event.</summary>
    /// <param name="initialCount">How many signals set it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public CountdownEventObject(int initialCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(initialCount);
        _initialCount = initialCount;
        _count = initialCount;
    }

    /// <summary>How many signals it still needs. It may have changed when you look.</summary>
    public int CurrentCount
    {
        get
        {
            lock (Sync)
            {
                return _count;
            }
        }
    }

    /// <summary>How many signals it needed at first, or after the last <see cref="Reset(int)"/>.</summary>
    public int InitialCount
    {
        get
        {
            lock (Sync)
            {
                return _initialCount;
            }
        }
    }

    private protected override bool IsSignaled => _count == 0;

    /// <summary>Signals.</summary>
    /// <param name="signalCount">How many times.</param>
    /// <returns>Whether that set it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    /// <exception cref="InvalidOperationException">It does not need so many signals any more. None was counted.</exception>
    public bool Signal(int signalCount = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(signalCount, 1);
        lock (Sync)
        {
            if (signalCount > _count)
            {
                throw new InvalidOperationException($"The event needs {_count} more signals, not {signalCount}.");
            }

            _count -= signalCount;
            FinishIfSet();
            return _count == 0;
        }
    }

    /// <summary>Has it need more signals.</summary>
    /// <param name="signalCount">How many more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    /// <exception cref="InvalidOperationException">It is set already, or would need more than <see cref="int.MaxValue"/>.</exception>
    public void AddCount(int signalCount = 1)
    {
        if (!TryAddCount(signalCount))
        {
            throw new InvalidOperationException("The event is set already. Reset it first, or use TryAddCount.");
        }
    }

    /// <summary>Has it need more signals, unless it is set already.</summary>
    /// <param name="signalCount">How many more.</param>
    /// <returns>Whether it was not set yet.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    /// <exception cref="InvalidOperationException">It would need more than <see cref="int.MaxValue"/>.</exception>
    public bool TryAddCount(int signalCount = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(signalCount, 1);
        lock (Sync)
        {
            if (_count == 0)
            {
                return false;
            }

            if (signalCount > int.MaxValue - _count)
            {
                throw new InvalidOperationException($"The event needs {_count} signals and cannot need {signalCount} more.");
            }

            _count += signalCount;
            return true;
        }
    }

    /// <summary>Has it need as many signals as at first.</summary>
    public void Reset() => Reset(InitialCount);

    /// <summary>Has it need this many signals.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public void Reset(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        lock (Sync)
        {
            _initialCount = count;
            _count = count;
            FinishIfSet();
        }
    }

    private void FinishIfSet()
    {
        if (_count == 0)
        {
            Waiters.FinishAll(true);
        }
    }
}
