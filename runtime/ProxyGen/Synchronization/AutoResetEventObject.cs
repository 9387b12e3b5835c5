using System.ComponentModel;
using ProxyGen.Annotations;
using ProxyGen.Manager;

namespace ProxyGen.Synchronization;

/// <summary>
/// The manager's side of <see cref="SharedAutoResetEvent"/>.
/// <code>
/// set        nobody waits; the first to come takes it
/// not set    Waiters wait; Set goes to the first of them
/// </code>
/// A signal belongs to nobody until its process has confirmed that it has it; if that dies before, the signal goes to the next.
/// </summary>
[Shared]
[BuiltInProxy("SharedAutoResetEvent")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AutoResetEventObject : WaitHandleObject
{
    private readonly UnconfirmedAction _signal;
    private bool _isSet;

    /// <summary>Creates an event.</summary>
    /// <param name="initialState">Whether it is set.</param>
    public AutoResetEventObject(bool initialState = false)
    {
        _isSet = initialState;
        _signal = new UnconfirmedAction(Set);
    }

    private protected override bool IsSignaled => _isSet;

    /// <summary>Lets one go on: who has waited longest, or who comes next. Setting it again before that changes nothing.</summary>
    public void Set()
    {
        lock (Sync)
        {
            if (Waiters.TryTake(out var waiter))
            {
                Pass(waiter.Call);
                waiter.Finish(true);
            }
            else
            {
                _isSet = true;
            }
        }
    }

    /// <summary>Takes back a signal that nobody has received yet.</summary>
    public void Reset()
    {
        lock (Sync)
        {
            _isSet = false;
        }
    }

    private protected override void Pass(IncomingCall call)
    {
        _isSet = false;
        call.RequireConfirmation(_signal);
    }
}
