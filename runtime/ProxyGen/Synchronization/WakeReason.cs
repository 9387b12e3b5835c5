using System.ComponentModel;

namespace ProxyGen.Synchronization;

/// <summary>Why a wait in a condition ended.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum WakeReason
{
    /// <summary>Somebody pulsed.</summary>
    Pulsed,

    /// <summary>The time was over.</summary>
    TimedOut,

    /// <summary>The caller no longer wanted to wait.</summary>
    Cancelled,
}
