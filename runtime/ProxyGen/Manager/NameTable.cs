using System.Collections.Concurrent;

namespace ProxyGen.Manager;

/// <summary>
/// The published names of a manager. A name pins its object until it is removed. Calls that may create an object under a name enter that
/// name's guard first, so an object is made at most once.
/// </summary>
internal sealed class NameTable(ObjectTable objects)
{
    private const int GuardCount = 64;

    private readonly ConcurrentDictionary<string, ObjectEntry> _entries = new(StringComparer.Ordinal);
    private readonly Guard[] _guards = [.. Enumerable.Range(0, GuardCount).Select(_ => new Guard())];

    public string[] All => [.. _entries.Keys.Order(StringComparer.Ordinal)];

    public Guard GuardOf(string name) => _guards[(uint)string.GetHashCode(name, StringComparison.Ordinal) % GuardCount];

    public ObjectEntry? Find(string name) => _entries.GetValueOrDefault(name);

    /// <exception cref="NameTakenException">Another object has the name.</exception>
    public void Add(string name, ObjectEntry entry)
    {
        objects.Pin(entry);
        if (!_entries.TryAdd(name, entry))
        {
            objects.Unpin(entry);
            if (!ReferenceEquals(Find(name), entry))
            {
                throw Taken(name);
            }
        }
    }

    public bool Remove(string name)
    {
        if (!_entries.TryRemove(name, out var entry))
        {
            return false;
        }

        objects.Unpin(entry);
        return true;
    }

    public static NameTakenException Taken(string name) => new(
        $"The name '{name}' is taken. Use another one, remove it first, or use GetOrCreate… to share the object that has it.");
}
