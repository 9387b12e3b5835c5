using System.Collections.Concurrent;

namespace ProxyGen.Serialization;

/// <summary>The shapes of the data types whose generated formatters are in use. Read only when contracts are compared.</summary>
internal static class DataShapes
{
    private static readonly ConcurrentDictionary<Type, IDataFormatter> Formatters = new();
    private static long _version;
    private static Snapshot _snapshot = new(0, new Dictionary<string, string>());

    /// <summary>All shapes by the names of their types on the wire.</summary>
    public static IReadOnlyDictionary<string, string> All
    {
        get
        {
            long version = Volatile.Read(ref _version);
            var snapshot = Volatile.Read(ref _snapshot);
            if (snapshot.Version != version)
            {
                snapshot = new Snapshot(version, Collect());
                Volatile.Write(ref _snapshot, snapshot);
            }

            return snapshot.Shapes;
        }
    }

    /// <summary>Another formatter is in use for a type; one that tells no shape takes away the shape that an earlier one told.</summary>
    public static void Set(Type type, object formatter)
    {
        if (formatter is IDataFormatter data)
        {
            Formatters[type] = data;
        }
        else if (!Formatters.TryRemove(type, out _))
        {
            return;
        }

        Interlocked.Increment(ref _version);
    }

    private static Dictionary<string, string> Collect()
    {
        var shapes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var formatter in Formatters.Values)
        {
            string shape = formatter.Shape;
            int end = shape.IndexOf('{', StringComparison.Ordinal);
            shapes[end < 0 ? shape : shape[..end]] = shape;
        }

        return shapes;
    }

    private sealed record Snapshot(long Version, IReadOnlyDictionary<string, string> Shapes);
}
