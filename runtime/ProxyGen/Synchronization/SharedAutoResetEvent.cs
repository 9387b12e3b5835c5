namespace ProxyGen;

/// <summary>
/// A signal that one of all processes receives: each <see cref="Set"/> lets one go on. Signals do not add up: to count them, take a
/// <see cref="SharedSemaphore"/>. One that was sent to a process that died before receiving it goes to the next.
/// </summary>
public sealed partial class SharedAutoResetEvent;
