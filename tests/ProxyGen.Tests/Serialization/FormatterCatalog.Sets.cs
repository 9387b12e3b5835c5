using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Tests.Serialization;

/// <content>Sets, with the comparers that they keep.</content>
internal static partial class FormatterCatalog
{
    private static StringComparer Turkish => StringComparer.Create(
        CultureInfo.GetCultureInfo("tr-TR"), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);

    private static StringComparer?[] StringComparers =>
    [
        null, StringComparer.OrdinalIgnoreCase, StringComparer.InvariantCulture, StringComparer.InvariantCultureIgnoreCase, Turkish,
        StringComparer.CurrentCulture, StringComparer.CurrentCultureIgnoreCase,
    ];

    private static IEnumerable<FormatterCase> Sets() =>
    [
        View(
            "HashSet<string> by", new HashSetFormatter<string>(), TextsBy().Select(static n => new HashSet<string>(n.Texts, n.Comparer)),
            static value => Kept(value, value?.Comparer), new HashSet<string>(["a", "b"], StringComparer.OrdinalIgnoreCase)),
        View(
            "SortedSet<string>", new SortedSetFormatter<string>(),
            TextsBy().Select(static n => new SortedSet<string>(n.Texts, n.Comparer)).OrNull(),
            static value => Kept(value, value?.Comparer), null!,
            new SortedSet<string>(["b", "a"], StringComparer.Ordinal), new SortedSet<string>(["b", "a"], Turkish)),
        Case("SortedSet<int>", new SortedSetFormatter<int>(), Ints().Select(static n => new SortedSet<int>(n)), [3, 1, 2], [3, 1]),
        View(
            "ImmutableSortedSet<string>", new ImmutableSortedSetFormatter<string>(),
            TextsBy().Select(static n => n.Texts.ToImmutableSortedSet(n.Comparer)).OrNull(),
            static value => Kept(value, value?.KeyComparer), null!, ["b", "a"]),
        View(
            "ImmutableHashSet<string>", new ImmutableHashSetFormatter<string>(),
            TextsBy().Select(static n => n.Texts.ToImmutableHashSet(n.Comparer)).OrNull(),
            static value => Kept(value, value?.KeyComparer), null!, ["b", "a"]),
        View(
            "IImmutableSet<string>", new InterfaceImmutableSetFormatter<string>(),
            TextsBy().Select(static n => (IImmutableSet<string>)n.Texts.ToImmutableSortedSet(n.Comparer ?? StringComparer.Ordinal)),
            static value => Kept(value, ComparerOf(value)), null!, ImmutableHashSet.Create("b", "a")),
        View(
            "FrozenSet<string>", new FrozenSetFormatter<string>(),
            TextsBy().Select(static n => n.Texts.ToFrozenSet(n.Comparer)).OrNull(), static value => Kept(value, value?.Comparer), null!,
            OneText.ToFrozenSet()),
        View(
            "ReadOnlySet<string>", new ReadOnlySetFormatter<string>(),
            TextsBy().Select(static n => new ReadOnlySet<string>(new HashSet<string>(n.Texts, n.Comparer))).OrNull(),
            static value => Kept(value, null), null!, new ReadOnlySet<string>(new HashSet<string>(["b", "a"]))),
        View(
            "ISet<string> by", new InterfaceSetFormatter<string>(),
            TextsBy().Select(static n => (ISet<string>)new SortedSet<string>(n.Texts, n.Comparer ?? StringComparer.Ordinal)),
            static value => Kept(value, ComparerOf(value)), new HashSet<string>(["b", "a"], Turkish)),
    ];

    private static Gen<(string[] Texts, StringComparer? Comparer)> TextsBy() =>
        Text().ArrayOf().SelectMany(static texts => Gen.Elements(StringComparers).Select(comparer => (texts, comparer)));

    /// <summary>
    /// What is in a collection, and how it compares. The default comparers and the ordinal one are one for codes of keys.
    /// </summary>
    private static object? Kept(IEnumerable<string>? values, object? comparer) => values is null
        ? null
        : (NameOf(comparer), string.Join('\n', values.Order(StringComparer.Ordinal)));

    private static object? ComparerOf(object? set) => set switch
    {
        HashSet<string> hashed => hashed.Comparer,
        ImmutableHashSet<string> hashed => hashed.KeyComparer,
        SortedSet<string> sorted => sorted.Comparer,
        ImmutableSortedSet<string> sorted => sorted.KeyComparer,
        _ => null,
    };

    private static string NameOf(object? comparer) =>
        comparer is not IEqualityComparer<string?> equality ? "default"
        : StringComparer.IsWellKnownOrdinalComparer(equality, out bool ignoresCase) ? ignoresCase ? "ordinal, ignoring case" : "default"
        : StringComparer.IsWellKnownCultureAwareComparer(equality, out var culture, out var options) ? $"{culture.Name} {options}"
        : "unknown";
}
