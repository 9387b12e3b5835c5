namespace ProxyGen;

/// <summary>Creates collections that tell text apart in another way than by its characters.</summary>
public static class ComparingCollectionsExtensions
{
    /// <summary>Creates an empty dictionary in the manager that compares keys by <paramref name="comparer"/>.</summary>
    /// <param name="manager">The manager.</param>
    /// <param name="comparer">The default comparer, or one of <see cref="StringComparer"/>: others are code, which cannot travel.</param>
    public static SharedDictionary<TKey, TValue> CreateDictionary<TKey, TValue>(this SharedManager manager, IEqualityComparer<TKey> comparer)
        where TKey : notnull => manager.CreateDictionary(new Dictionary<TKey, TValue>(comparer));

    /// <inheritdoc cref="CreateDictionary"/>
    public static ValueTask<SharedDictionary<TKey, TValue>> CreateDictionaryAsync<TKey, TValue>(
        this SharedManager manager, IEqualityComparer<TKey> comparer, CancellationToken cancellationToken = default)
        where TKey : notnull => manager.CreateDictionaryAsync(new Dictionary<TKey, TValue>(comparer), cancellationToken);

    /// <summary>Creates an empty set in the manager that compares items by <paramref name="comparer"/>.</summary>
    /// <param name="manager">The manager.</param>
    /// <param name="comparer">The default comparer, or one of <see cref="StringComparer"/>: others are code, which cannot travel.</param>
    public static SharedSet<T> CreateSet<T>(this SharedManager manager, IEqualityComparer<T> comparer) =>
        manager.CreateSet(new HashSet<T>(comparer));

    /// <inheritdoc cref="CreateSet"/>
    public static ValueTask<SharedSet<T>> CreateSetAsync<T>(
        this SharedManager manager, IEqualityComparer<T> comparer, CancellationToken cancellationToken = default) =>
        manager.CreateSetAsync(new HashSet<T>(comparer), cancellationToken);

    /// <summary>Creates an empty priority queue in the manager that orders priorities by <paramref name="comparer"/>.</summary>
    /// <param name="manager">The manager.</param>
    /// <param name="comparer">The default comparer, or one of <see cref="StringComparer"/>: others are code, which cannot travel.</param>
    /// <param name="capacity">How many elements the queue holds at most: who adds more waits.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is below 1.</exception>
    public static SharedPriorityQueue<TElement, TPriority> CreatePriorityQueue<TElement, TPriority>(
        this SharedManager manager, IComparer<TPriority> comparer, int capacity = int.MaxValue) =>
        manager.CreatePriorityQueue(new PriorityQueue<TElement, TPriority>(comparer), capacity);

    /// <inheritdoc cref="CreatePriorityQueue"/>
    public static ValueTask<SharedPriorityQueue<TElement, TPriority>> CreatePriorityQueueAsync<TElement, TPriority>(
        this SharedManager manager, IComparer<TPriority> comparer, int capacity = int.MaxValue, CancellationToken cancellationToken = default) =>
        manager.CreatePriorityQueueAsync(new PriorityQueue<TElement, TPriority>(comparer), capacity, cancellationToken);
}
