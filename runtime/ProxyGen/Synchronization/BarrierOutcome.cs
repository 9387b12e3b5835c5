using System.ComponentModel;

namespace ProxyGen.Synchronization;

/// <summary>What becomes of somebody who came to a barrier.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum BarrierOutcome
{
    /// <summary>The time was over before all had come. It counts as not having come.</summary>
    TimedOut,

    /// <summary>All have come; it goes on.</summary>
    Passed,

    /// <summary>All have come; it is to run the action, on which the others wait.</summary>
    RunsAction,
}
