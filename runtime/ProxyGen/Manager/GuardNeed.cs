namespace ProxyGen.Manager;

/// <summary>A guard that a call needs, and how.</summary>
/// <param name="Guard">The guard.</param>
/// <param name="IsShared">Whether the call only reads, so that others that only read may be inside with it.</param>
internal readonly record struct GuardNeed(Guard Guard, bool IsShared);
