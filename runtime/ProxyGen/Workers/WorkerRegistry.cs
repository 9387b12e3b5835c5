using System.Collections.Concurrent;
using System.ComponentModel;

namespace ProxyGen.Workers;

/// <summary>The worker methods known in this process, registered by the module initializers that the generator writes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WorkerRegistry
{
    private static readonly ConcurrentDictionary<string, WorkerEntry> Entries = new(StringComparer.Ordinal);

    /// <summary>Registers a worker method. Registering it again is harmless.</summary>
    public static void Register(WorkerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Entries[entry.Name] = entry;
    }

    internal static WorkerEntry? Find(string name) => Entries.GetValueOrDefault(name);
}
