namespace ProxyGen;

/// <summary>One change of a <see cref="SharedDictionary{TKey, TValue}"/>.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
/// <param name="Kind">What happened.</param>
/// <param name="Key">The key; default for <see cref="CollectionChange.Cleared"/>.</param>
/// <param name="OldValue">The value before, where it was removed or has another one; default otherwise.</param>
/// <param name="NewValue">The value now, where it was added or has another one; default otherwise.</param>
public sealed record DictionaryChange<TKey, TValue>(CollectionChange Kind, TKey? Key, TValue? OldValue, TValue? NewValue)
    where TKey : notnull;
