namespace ProxyGen;

/// <summary>
/// LINQ's operators that would ask an <see cref="IList{T}"/> for its items one by one, or for its count and then its items: over a shared
/// list they walk one snapshot instead. The other operators do so anyway.
/// </summary>
public static class SharedListQueries
{
    /// <summary>The items as a sequence that is nothing but a snapshot, fetched in few calls when it is enumerated.</summary>
    public static IEnumerable<T> AsEnumerable<T>(this SharedList<T> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return Walk(list);

        static IEnumerable<T> Walk(SharedList<T> list)
        {
            foreach (var item in list)
            {
                yield return item;
            }
        }
    }

    /// <inheritdoc cref="Enumerable.Last{T}(IEnumerable{T}, Func{T, bool})"/>
    public static T Last<T>(this SharedList<T> list, Func<T, bool> predicate) => list.AsEnumerable().Last(predicate);

    /// <inheritdoc cref="Enumerable.LastOrDefault{T}(IEnumerable{T}, Func{T, bool})"/>
    public static T? LastOrDefault<T>(this SharedList<T> list, Func<T, bool> predicate) => list.AsEnumerable().LastOrDefault(predicate);

    /// <inheritdoc cref="Enumerable.Order{T}(IEnumerable{T})"/>
    public static IOrderedEnumerable<T> Order<T>(this SharedList<T> list) => list.AsEnumerable().Order();

    /// <inheritdoc cref="Enumerable.OrderBy{T, TKey}(IEnumerable{T}, Func{T, TKey})"/>
    public static IOrderedEnumerable<T> OrderBy<T, TKey>(this SharedList<T> list, Func<T, TKey> keySelector) =>
        list.AsEnumerable().OrderBy(keySelector);

    /// <inheritdoc cref="Enumerable.OrderByDescending{T, TKey}(IEnumerable{T}, Func{T, TKey})"/>
    public static IOrderedEnumerable<T> OrderByDescending<T, TKey>(this SharedList<T> list, Func<T, TKey> keySelector) =>
        list.AsEnumerable().OrderByDescending(keySelector);

    /// <inheritdoc cref="Enumerable.OrderDescending{T}(IEnumerable{T})"/>
    public static IOrderedEnumerable<T> OrderDescending<T>(this SharedList<T> list) => list.AsEnumerable().OrderDescending();

    /// <inheritdoc cref="Enumerable.Select{T, TResult}(IEnumerable{T}, Func{T, TResult})"/>
    public static IEnumerable<TResult> Select<T, TResult>(this SharedList<T> list, Func<T, TResult> selector) =>
        list.AsEnumerable().Select(selector);

    /// <inheritdoc cref="Enumerable.Select{T, TResult}(IEnumerable{T}, Func{T, int, TResult})"/>
    public static IEnumerable<TResult> Select<T, TResult>(this SharedList<T> list, Func<T, int, TResult> selector) =>
        list.AsEnumerable().Select(selector);

    /// <inheritdoc cref="Enumerable.SequenceEqual{T}(IEnumerable{T}, IEnumerable{T})"/>
    public static bool SequenceEqual<T>(this SharedList<T> list, IEnumerable<T> second) => list.AsEnumerable().SequenceEqual(second);

    /// <inheritdoc cref="Enumerable.Skip{T}(IEnumerable{T}, int)"/>
    public static IEnumerable<T> Skip<T>(this SharedList<T> list, int count) => list.AsEnumerable().Skip(count);

    /// <inheritdoc cref="Enumerable.Take{T}(IEnumerable{T}, int)"/>
    public static IEnumerable<T> Take<T>(this SharedList<T> list, int count) => list.AsEnumerable().Take(count);

    /// <inheritdoc cref="Enumerable.Take{T}(IEnumerable{T}, Range)"/>
    public static IEnumerable<T> Take<T>(this SharedList<T> list, Range range) => list.AsEnumerable().Take(range);
}
