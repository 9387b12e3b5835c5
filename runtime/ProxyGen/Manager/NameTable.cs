using System.Collections.Concurrent;

namespace ProxyGen.Manager;

/// <summary>
/// The published names of a manager. A name pins its object until it is removed, unless it was published not to: then it goes with its
/// object. Calls that may create an object under a name enter that name's guard first, so an object is made at most once.
/// </summary>
internal sealed class NameTable
{
    private const int GuardCount = 64;

    private readonly ObjectTable _objects;
    private readonly ConcurrentDictionary<string, PublishedName> _names = new(StringComparer.Ordinal);
    private readonly Guard[] _guards = new Guard[GuardCount];
    private readonly Lock _lock = new();

    public NameTable(ObjectTable objects)
    {
        for (int i = 0; i < GuardCount; i++)
        {
            _guards[i] = new Guard();
        }

        _objects = objects;
        objects.NamedCollected = RemoveNamesOf;
    }

    public string[] All => [.. Living.Select(static pair => pair.Key).Order(StringComparer.Ordinal)];

    /// <summary>The names of each object, by its id.</summary>
    public ILookup<ulong, string> ByObject => Living.OrderBy(static pair => pair.Key, StringComparer.Ordinal)
        .ToLookup(static pair => pair.Value.Id, static pair => pair.Key);

    private IEnumerable<KeyValuePair<string, PublishedName>> Living => _names.Where(static pair => pair.Value.Entry is not null);

    public Guard GuardOf(string name) => _guards[(uint)string.GetHashCode(name, StringComparison.Ordinal) % GuardCount];

    public ObjectEntry? Find(string name) => _names.TryGetValue(name, out var published) ? published.Entry : null;

    /// <summary>Publishes an object. If it has the name already, this decides anew whether the name keeps it alive.</summary>
    /// <exception cref="NameTakenException">Another object has the name.</exception>
    public void Add(string name, ObjectEntry entry, bool keepAlive = true)
    {
        lock (_lock)
        {
            _names.TryGetValue(name, out var before);
            if (before?.Entry is { } current && !ReferenceEquals(current, entry))
            {
                throw Taken(name);
            }

            if (keepAlive)
            {
                _objects.Pin(entry);
            }
            else
            {
                (entry.WeakNames ??= []).Add(name);
            }

            _names[name] = new PublishedName(entry, keepAlive);
            Unpin(before);
        }
    }

    public bool Remove(string name)
    {
        lock (_lock)
        {
            if (!_names.TryRemove(name, out var published))
            {
                return false;
            }

            bool isThere = published.Entry is not null;
            Unpin(published);
            return isThere;
        }
    }

    public static NameTakenException Taken(string name) => new(
        $"The name '{name}' is taken. Use another one, remove it first, or use GetOrCreate… to share the object that has it.");

    // The finalizer's thread: the object is gone, and another may have got its name meanwhile.
    private void RemoveNamesOf(ObjectEntry entry)
    {
        lock (_lock)
        {
            foreach (string name in entry.WeakNames!)
            {
                if (_names.TryGetValue(name, out var published) && published.Id == entry.Id)
                {
                    _names.TryRemove(name, out _);
                }
            }
        }
    }

    private void Unpin(PublishedName? published)
    {
        if (published?.Kept is { } entry)
        {
            _objects.Unpin(entry);
        }
    }
}
