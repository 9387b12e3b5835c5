using System.ComponentModel;
using ProxyGen.Annotations;

namespace ProxyGen.Synchronization;

/// <summary>
/// The manager's side of <see cref="SharedManualResetEvent"/>.
/// <code>
/// set        nobody waits
/// not set    Waiters wait; Set ends all their waits for certain, whatever Reset does afterwards
/// </code>
/// </summary>
[Shared]
[BuiltInProxy("SharedManualResetEvent")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ManualResetEventObject : WaitHandleObject
{
    private bool _isSet;

    /// <summary>Creates an event.</summary>
    /// <param name="initialState">Whether it is set.</param>
    public ManualResetEventObject(bool initialState = false)
    {
        _isSet = initialState;
    }

    private protected override bool IsSignaled => _isSet;

    /// <summary>Sets it: all who wait go on, and whoever comes later need not wait.</summary>
    public void Set()
    {
        lock (Sync)
        {
            _isSet = true;
            Waiters.FinishAll(true);
        }
    }

    /// <summary>Resets it: whoever comes later waits.</summary>
    public void Reset()
    {
        lock (Sync)
        {
            _isSet = false;
        }
    }
}
