namespace ProxyGen;

/// <summary>
/// One change of a <see cref="SharedList{T}"/>. Whoever applies all changes in their order to a list of its own has the same list: sorting
/// and reversing are told as <see cref="CollectionChange.Cleared"/> and what is added then.
/// </summary>
/// <typeparam name="T">The items.</typeparam>
/// <param name="Kind">What happened.</param>
/// <param name="Index">Where; 0 for <see cref="CollectionChange.Cleared"/>.</param>
/// <param name="OldItems">The items from <paramref name="Index"/> on before: what was removed, or had another value. Empty otherwise.</param>
/// <param name="NewItems">The items from <paramref name="Index"/> on now: what was added, or has another value. Empty otherwise.</param>
public sealed record ListChange<T>(CollectionChange Kind, int Index, IReadOnlyList<T> OldItems, IReadOnlyList<T> NewItems);
