using System.Numerics;

namespace ProxyGen;

/// <summary>Operations on shared dictionaries that need a condition on their values, or run partly in the calling process.</summary>
public static class SharedDictionaryExtensions
{
    /// <summary>
    /// The value of a key; if it is not there, what <paramref name="valueFactory"/> makes is added. The factory runs in this process, and
    /// in vain if another process is faster.
    /// </summary>
    /// <returns>The value that the key has now.</returns>
    public static TValue GetOrAdd<TKey, TValue>(this SharedDictionary<TKey, TValue> dictionary, TKey key, Func<TKey, TValue> valueFactory)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        ArgumentNullException.ThrowIfNull(valueFactory);
        return dictionary.TryGetValue(key, out var value) ? value : dictionary.GetOrAdd(key, valueFactory(key));
    }

    /// <inheritdoc cref="GetOrAdd"/>
    public static async ValueTask<TValue> GetOrAddAsync<TKey, TValue>(
        this SharedDictionary<TKey, TValue> dictionary, TKey key, Func<TKey, TValue> valueFactory, CancellationToken cancellationToken = default)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        ArgumentNullException.ThrowIfNull(valueFactory);
        var (found, value) = await dictionary.TryGetValueAsync(key, cancellationToken).ConfigureAwait(false);
        return found ? value : await dictionary.GetOrAddAsync(key, valueFactory(key), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds 1 to the value of a key, in one step that no other process can come between; a key that is not there counts as 0.</summary>
    /// <returns>The new value.</returns>
    public static TValue Increment<TKey, TValue>(this SharedDictionary<TKey, TValue> dictionary, TKey key)
        where TKey : notnull
        where TValue : struct, INumber<TValue> => dictionary.Increment(key, TValue.One);

    /// <summary>Adds <paramref name="delta"/> to the value of a key, in one step that no other process can come between; a key that is not there counts as 0.</summary>
    /// <returns>The new value.</returns>
    public static TValue Increment<TKey, TValue>(this SharedDictionary<TKey, TValue> dictionary, TKey key, TValue delta)
        where TKey : notnull
        where TValue : struct, INumber<TValue>
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        return dictionary.AddTo(key, delta);
    }

    /// <inheritdoc cref="Increment{TKey, TValue}(SharedDictionary{TKey, TValue}, TKey)"/>
    public static ValueTask<TValue> IncrementAsync<TKey, TValue>(
        this SharedDictionary<TKey, TValue> dictionary, TKey key, CancellationToken cancellationToken = default)
        where TKey : notnull
        where TValue : struct, INumber<TValue> => dictionary.IncrementAsync(key, TValue.One, cancellationToken);

    /// <inheritdoc cref="Increment{TKey, TValue}(SharedDictionary{TKey, TValue}, TKey, TValue)"/>
    public static ValueTask<TValue> IncrementAsync<TKey, TValue>(
        this SharedDictionary<TKey, TValue> dictionary, TKey key, TValue delta, CancellationToken cancellationToken = default)
        where TKey : notnull
        where TValue : struct, INumber<TValue>
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        return dictionary.AddToAsync(key, delta, cancellationToken);
    }
}
