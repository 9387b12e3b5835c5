using System.ComponentModel;
using ProxyGen.Annotations;

namespace ProxyGen.Collections;

/// <summary>
/// The manager's side of <see cref="SharedShardedDictionary{TKey, TValue}"/>: it keeps the shards together, and nothing else. Calls go to the
/// shards, which are objects of their own with guards of their own.
/// </summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
[Shared]
[BuiltInProxy("SharedShardedDictionary")]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ShardedDictionaryObject<TKey, TValue>
    where TKey : notnull
{
    private readonly SharedDictionary<TKey, TValue>[] _shards;

    /// <summary>Makes one dictionary of several, which should be empty and used in no other way.</summary>
    /// <exception cref="ArgumentException">There is none, or one is there twice.</exception>
    public ShardedDictionaryObject(SharedDictionary<TKey, TValue>[] shards)
    {
        ArgumentNullException.ThrowIfNull(shards);
        if (shards.Length == 0 || shards.Distinct().Count() < shards.Length)
        {
            throw new ArgumentException("A sharded dictionary needs at least one shard, and each of them once.", nameof(shards));
        }

        _shards = shards;
    }

    /// <summary>The shards, always in the same order.</summary>
    [NotPublic]
    public SharedDictionary<TKey, TValue>[] GetParts() => _shards;
}
