namespace ProxyGen;

/// <summary>
/// A gate for all processes: while it is set, nobody waits; setting it lets all go on who wait. A wait that was ended by <see cref="Set"/>
/// stays ended, however soon <see cref="Reset"/> follows.
/// </summary>
public sealed partial class SharedManualResetEvent;
