using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using FsCheck;
using FsCheck.Fluent;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Tests.Serialization;

/// <content>Dictionaries, with the comparers that they keep, and with keys of many types.</content>
internal static partial class FormatterCatalog
{
    private static IEnumerable<FormatterCase> Dictionaries() =>
    [
        By("Dictionary", new DictionaryFormatter<string, int>(), static n => n, static value => value.Comparer),
        By(
            "SortedDictionary", new SortedDictionaryFormatter<string, int>(),
            static n => new SortedDictionary<string, int>(n, OrderOf(n)), static value => value.Comparer),
        By(
            "SortedList", new SortedListFormatter<string, int>(),
            static n => new SortedList<string, int>(n, OrderOf(n)), static value => value.Comparer),
        By(
            "ConcurrentDictionary", new ConcurrentDictionaryFormatter<string, int>(),
            static n => new ConcurrentDictionary<string, int>(n, n.Comparer), static value => value.Comparer),
        By(
            "OrderedDictionary", new OrderedDictionaryFormatter<string, int>(),
            static n => new OrderedDictionary<string, int>(n, n.Comparer), static value => value.Comparer),
        By(
            "FrozenDictionary", new FrozenDictionaryFormatter<string, int>(),
            static n => n.ToFrozenDictionary(n.Comparer), static value => value.Comparer),
        By(
            "ImmutableDictionary", new ImmutableDictionaryFormatter<string, int>(),
            static n => n.ToImmutableDictionary(n.Comparer), static value => value.KeyComparer),
        By(
            "ImmutableSortedDictionary", new ImmutableSortedDictionaryFormatter<string, int>(),
            static n => n.ToImmutableSortedDictionary(OrderOf(n)), static value => value.KeyComparer),
        By(
            "IImmutableDictionary", new InterfaceImmutableDictionaryFormatter<string, int>(),
            static n => (IImmutableDictionary<string, int>)n.ToImmutableDictionary(n.Comparer),
            static value => ((ImmutableDictionary<string, int>)value).KeyComparer),
        By(
            "IDictionary", new InterfaceDictionaryFormatter<string, int>(),
            static n => (IDictionary<string, int>)n, static value => ((Dictionary<string, int>)value).Comparer),
        By(
            "IReadOnlyDictionary", new InterfaceReadOnlyDictionaryFormatter<string, int>(),
            static n => (IReadOnlyDictionary<string, int>)n, static value => ((Dictionary<string, int>)value).Comparer),
        By(
            "ReadOnlyDictionary", new ReadOnlyDictionaryFormatter<string, int>(),
            static n => new ReadOnlyDictionary<string, int>(n), static _ => null),
        Keyed(Any<int>().Zip(Text().OrNull()).Select(static n => (n.Item1, n.Item2)), new ValueTupleFormatter<int, string>()),
        Keyed(Any<Guid>()),
        Keyed(Any<DayOfWeek>(), new EnumFormatter<DayOfWeek>()),
        Keyed(Any<decimal>()),
        Keyed(Any<bool>()),
        Keyed(Any<DateTime>().Select(static n => new DateTime(n.Ticks, DateTimeKind.Utc))),
        Keyed(Any<char>()),
        Keyed(Any<long>()),
    ];

    private static FormatterCase<TDictionary> By<TDictionary>(
        string name,
        ProxyGen.Serialization.IFormatter<TDictionary> formatter,
        Func<Dictionary<string, int>, TDictionary> create,
        Func<TDictionary, object?> comparer)
        where TDictionary : class, IEnumerable<KeyValuePair<string, int>> => View(
            $"{name}<string, int> by", formatter,
            TextsBy().Select(static n => Counted(n.Texts, n.Comparer)).Select(create).OrNull(),
            value => value is null ? null : Kept(value.Select(static pair => $"{pair.Key}={pair.Value}"), comparer(value)),
            null!, create(Counted(["a", "B"], null)), create(Counted(["a", "b"], StringComparer.OrdinalIgnoreCase)),
            create(Counted(["a"], Turkish)));

    private static FormatterCase<Dictionary<TKey, int>> Keyed<TKey>(
        Gen<TKey> keys, ProxyGen.Serialization.IFormatter<TKey>? formatter = null)
        where TKey : notnull
    {
        if (formatter is not null)
        {
            ProxyGen.Serialization.FormatterRegistry.Register(formatter);
        }

        return Case(
            $"Dictionary<{typeof(TKey)}, int>", new DictionaryFormatter<TKey, int>(),
            keys.ArrayOf().Select(static all => all.Distinct().Select((key, index) => (key, index)).ToDictionary()), []);
    }

    // The default order of strings is a culture's, by which keys may be equal that are two to the default comparer of dictionaries.
    private static StringComparer OrderOf(Dictionary<string, int> dictionary) =>
        dictionary.Comparer as StringComparer ?? StringComparer.Ordinal;

    private static Dictionary<string, int> Counted(string[] texts, StringComparer? comparer)
    {
        var counted = new Dictionary<string, int>(comparer);
        foreach (string text in texts)
        {
            counted[text] = counted.Count;
        }

        return counted;
    }
}
