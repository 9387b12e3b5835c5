using System.ComponentModel;

using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>What the values in a captured state share. Only generated code and built-in types use it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StateContext : InstanceContext
{
    private protected StateContext()
    {
    }

    /// <summary>Writes a live collection: proxies may show this very one.</summary>
    /// <typeparam name="TCollection">The collection.</typeparam>
    public void CaptureLive<TCollection>(ref MessagePackWriter writer, TCollection? collection)
        where TCollection : class
    {
        if (collection is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(2);
        WriteIdentity(ref writer, collection);
        Formatter<TCollection>.Default.Serialize(ref writer, collection, this);
    }

    /// <summary>Reads a live list: the very one where it is still there, with its items put back.</summary>
    /// <typeparam name="T">The items.</typeparam>
    public List<T>? RestoreList<T>(ref MessagePackReader reader)
    {
        var items = RestoreLive<List<T>>(ref reader, out var original);
        if (items is null || original is null)
        {
            return items;
        }

        original.Clear();
        original.AddRange(items);
        return original;
    }

    /// <summary>Reads a live dictionary: the very one where it is still there, with its entries put back.</summary>
    /// <typeparam name="TKey">The keys.</typeparam>
    /// <typeparam name="TValue">The values.</typeparam>
    public Dictionary<TKey, TValue>? RestoreDictionary<TKey, TValue>(ref MessagePackReader reader)
        where TKey : notnull
    {
        var entries = RestoreLive<Dictionary<TKey, TValue>>(ref reader, out var original);
        if (entries is null || original is null)
        {
            return entries;
        }

        original.Clear();
        foreach (var (key, value) in entries)
        {
            original.Add(key, value);
        }

        return original;
    }

    /// <summary>Reads a live queue: the very one where it is still there, with its items put back.</summary>
    /// <typeparam name="T">The items.</typeparam>
    public Queue<T>? RestoreQueue<T>(ref MessagePackReader reader)
    {
        var items = RestoreLive<Queue<T>>(ref reader, out var original);
        if (items is null || original is null)
        {
            return items;
        }

        original.Clear();
        foreach (var item in items)
        {
            original.Enqueue(item);
        }

        return original;
    }

    /// <summary>Reads a live set: the very one where it is still there, with its items put back.</summary>
    /// <typeparam name="T">The items.</typeparam>
    public HashSet<T>? RestoreHashSet<T>(ref MessagePackReader reader)
    {
        var items = RestoreLive<HashSet<T>>(ref reader, out var original);
        if (items is null || original is null)
        {
            return items;
        }

        original.Clear();
        original.UnionWith(items);
        return original;
    }

    /// <summary>Reads a live stack: the very one where it is still there, with its items put back.</summary>
    /// <typeparam name="T">The items.</typeparam>
    public Stack<T>? RestoreStack<T>(ref MessagePackReader reader)
    {
        var items = RestoreLive<Stack<T>>(ref reader, out var original);
        if (items is null || original is null)
        {
            return items;
        }

        original.Clear();
        foreach (var item in items.Reverse())
        {
            original.Push(item);
        }

        return original;
    }

    /// <summary>Writes what finds this very collection again; nil where the copy is to be independent of it.</summary>
    private protected abstract void WriteIdentity(ref MessagePackWriter writer, object collection);

    private protected abstract object? ReadIdentity(ref MessagePackReader reader);

    private TCollection? RestoreLive<TCollection>(ref MessagePackReader reader, out TCollection? original)
        where TCollection : class
    {
        original = null;
        if (reader.TryReadNil())
        {
            return null;
        }

        int count = reader.ReadArrayHeader();
        if (count != 2)
        {
            throw new MessagePackSerializationException($"A live collection in a captured state has 2 parts, not {count}.");
        }

        original = (TCollection?)ReadIdentity(ref reader);
        return Formatter<TCollection>.Default.Deserialize(ref reader, this);
    }
}
