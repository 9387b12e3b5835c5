namespace ProxyGen.Collections;

/// <summary>
/// What those who watch a dictionary know of it, while its owner's code changes it: the difference to what it is like. Values that are
/// objects are compared by identity, others by their equality. Under the guard of the owner.
/// </summary>
internal sealed class ToldEntries<TKey, TValue>(Dictionary<TKey, TValue> items)
    where TKey : notnull
{
    private static readonly bool ComparesIdentity = !typeof(TValue).IsValueType && typeof(TValue) != typeof(string);

    private Dictionary<TKey, TValue> _told = [];

    /// <summary>What is there now is known.</summary>
    public void Renew() => _told = new Dictionary<TKey, TValue>(items, items.Comparer);

    /// <summary>Nobody needs to know any more.</summary>
    public void Forget() => _told = [];

    /// <summary>What has changed since; it is known from then on.</summary>
    public List<DictionaryChange<TKey, TValue>> Compare()
    {
        List<DictionaryChange<TKey, TValue>> changes = [];
        if (items.Count == 0 && _told.Count > 0)
        {
            changes.Add(new DictionaryChange<TKey, TValue>(CollectionChange.Cleared, default, default, default));
        }
        else
        {
            changes.AddRange(_told
                .Where(item => !items.ContainsKey(item.Key))
                .Select(static item => new DictionaryChange<TKey, TValue>(CollectionChange.Removed, item.Key, item.Value, default)));
            foreach (var (key, value) in items)
            {
                if (!_told.TryGetValue(key, out var before))
                {
                    changes.Add(new DictionaryChange<TKey, TValue>(CollectionChange.Added, key, default, value));
                }
                else if (!IsSame(before, value))
                {
                    changes.Add(new DictionaryChange<TKey, TValue>(CollectionChange.Changed, key, before, value));
                }
            }
        }

        if (changes.Count > 0)
        {
            Renew();
        }

        return changes;
    }

    private static bool IsSame(TValue before, TValue value) => ComparesIdentity
        ? ReferenceEquals(before, value)
        : EqualityComparer<TValue>.Default.Equals(before, value);
}
