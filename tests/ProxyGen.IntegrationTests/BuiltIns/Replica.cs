using System.Globalization;

namespace ProxyGen.IntegrationTests.BuiltIns;

/// <summary>A copy of a collection, kept by the changes that its watch tells of.</summary>
internal static class Replica
{
    /// <summary>A copy of a list, which the watch begins with.</summary>
    public static Task<ReplicaOf<ListChange<T>, T>> OfAsync<T>(SharedList<T> list)
        where T : IEquatable<T> => OfAsync(list, static item => item);

    /// <summary>A copy of a list in which items are compared by what they look like.</summary>
    public static Task<ReplicaOf<ListChange<T>, TItem>> OfAsync<T, TItem>(SharedList<T> list, Func<T, TItem> show)
        where TItem : IEquatable<TItem>
    {
        List<TItem> copy = [];
        return ReplicaOf<ListChange<T>, TItem>.StartAsync(list.WatchAsync(withExisting: true), list.Count, () => copy, change =>
        {
            switch (change.Kind)
            {
                case CollectionChange.Added:
                    copy.InsertRange(change.Index, change.NewItems.Select(show));
                    break;
                case CollectionChange.Removed:
                    Assert.Equal(change.OldItems.Count, copy.GetRange(change.Index, change.OldItems.Count).Count);
                    copy.RemoveRange(change.Index, change.OldItems.Count);
                    break;
                case CollectionChange.Changed:
                    copy[change.Index] = show(change.NewItems[0]);
                    break;
                default:
                    copy.Clear();
                    break;
            }

            return $"{change.Kind}";
        });
    }

    /// <summary>A copy of a dictionary, as lines in the order of the keys.</summary>
    public static Task<ReplicaOf<DictionaryChange<string, T>, string>> OfAsync<T>(SharedDictionary<string, T> items)
        where T : IFormattable => OfAsync(items, static value => value.ToString(null, CultureInfo.InvariantCulture));

    /// <summary>A copy of a dictionary in which values are compared by what they look like.</summary>
    public static Task<ReplicaOf<DictionaryChange<string, T>, string>> OfAsync<T>(SharedDictionary<string, T> items, Func<T, string> show)
    {
        SortedDictionary<string, string> copy = [];
        return ReplicaOf<DictionaryChange<string, T>, string>.StartAsync(
            items.WatchAsync(withExisting: true),
            items.Count,
            () => [.. copy.Select(static item => $"{item.Key}={item.Value}")],
            change =>
            {
                switch (change.Kind)
                {
                    case CollectionChange.Added:
                        copy.Add(change.Key!, show(change.NewValue!));
                        break;
                    case CollectionChange.Removed:
                        Assert.True(copy.Remove(change.Key!));
                        break;
                    case CollectionChange.Changed:
                        Assert.True(copy.ContainsKey(change.Key!));
                        copy[change.Key!] = show(change.NewValue!);
                        break;
                    default:
                        copy.Clear();
                        break;
                }

                return $"{change.Kind}";
            });
    }
}
