namespace ProxyGen;

/// <summary>
/// Is set once it has been signalled a number of times, by whatever processes. A process that dies before it signals is not noticed: where
/// that matters, wait with a time-out, or for the processes themselves.
/// </summary>
public sealed partial class SharedCountdownEvent;
