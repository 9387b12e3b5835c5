namespace ProxyGen.Manager;

/// <summary>The manager's build may have another state than this one: a snapshot that describes itself is to be asked for.</summary>
internal sealed class StateDiffersException : Exception;
