using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Tests.Serialization;

internal static partial class FormatterCatalog
{
    private static IEnumerable<FormatterCase> Collections() =>
    [
        Case("int[]", new ArrayFormatter<int>(), Any<int[]>().OrNull(), null!, [], [1, -1, int.MaxValue], [.. Enumerable.Range(0, 1000)]),
        Case("long[]", new ArrayFormatter<long>(), Any<long[]>(), [long.MinValue, 0, long.MaxValue]),
        Case("float[]", new ArrayFormatter<float>(), Any<float[]>(), [1.5f, float.NaN]),
        Case(
            "double[]", new ArrayFormatter<double>(),
            Any<double[]>(), [1.5, double.NaN], [.. Enumerable.Range(0, 600).Select(static n => Math.Sqrt(n))]),
        Case("uint[]", new ArrayFormatter<uint>(), Any<uint[]>(), [0, 1, uint.MaxValue]),
        Case("string[]", new ArrayFormatter<string>(), Texts(), ["a", null!, ""]),
        Case("List<int>", new ListFormatter<int>(), Any<List<int>>().OrNull(), null!, [], [1, 2, 3]),
        Case("List<double>", new ListFormatter<double>(), Any<List<double>>(), [1.5]),
        Case("List<string>", new ListFormatter<string>(), Texts().Select(static texts => texts.ToList()), ["a", null!, ""]),
        Case(
            "List<List<string>>", new ListFormatter<List<string>>(),
            Texts().Select(static texts => texts.ToList()).ArrayOf().Select(static lists => lists.ToList()), [[], null!, ["a"]]),
        Case("List<(int, string)>", new ListFormatter<(int, string)>(), Pairs().Select(static pairs => pairs.ToList()), [(1, "a")]),
        Case("List<int?>", new ListFormatter<int?>(), Any<int?[]>().Select(static values => values.ToList()), [1, null]),
        Case(
            "HashSet<int>", new HashSetFormatter<int>(),
            Ints().Select(static values => values.ToHashSet()).OrNull(), null!, [], [3, 1, 2]),
        Case("HashSet<string>", new HashSetFormatter<string>(), Texts().Select(static texts => texts.ToHashSet()), ["a", null!]),
        Case(
            "Queue<int>", new QueueFormatter<int>(),
            Ints().Select(static values => new Queue<int>(values)).OrNull(), null!, new Queue<int>([1, 2, 3])),
        Case(
            "Stack<int>", new StackFormatter<int>(),
            Ints().Select(static values => new Stack<int>(values)).OrNull(), null!, new Stack<int>([1, 2, 3])),
        Case("IList<int>", new InterfaceListFormatter<int>(), Ints().Select(static values => (IList<int>)values).OrNull(), null!, [1, 2]),
        Case(
            "ICollection<int>", new InterfaceCollectionFormatter<int>(),
            Ints().Select(static values => (ICollection<int>)new LinkedList<int>(values)).OrNull(), null!, [1, 2]),
        Case(
            "IEnumerable<int>", new InterfaceEnumerableFormatter<int>(),
            Ints().Select(static values => values.Where(static value => value > 0)).OrNull(), null!, [1, 2]),
        Case(
            "IReadOnlyList<int>", new InterfaceReadOnlyListFormatter<int>(),
            Ints().Select(static values => (IReadOnlyList<int>)[.. values]).OrNull(), null!, [1, 2]),
        Case(
            "IReadOnlyCollection<int>", new InterfaceReadOnlyCollectionFormatter<int>(),
            Ints().Select(static values => (IReadOnlyCollection<int>)new Queue<int>(values)).OrNull(), null!, [1, 2]),
        Case(
            "ISet<int>", new InterfaceSetFormatter<int>(),
            Ints().Select(static values => (ISet<int>)new SortedSet<int>(values)).OrNull(), null!, new HashSet<int> { 1, 2 }),
        Case(
            "IReadOnlySet<int>", new InterfaceReadOnlySetFormatter<int>(),
            Ints().Select(static values => (IReadOnlySet<int>)values.ToHashSet()).OrNull(), null!, new HashSet<int> { 1, 2 }),
        Case(
            "Dictionary<int, string>", new DictionaryFormatter<int, string>(),
            Pairs().Select(ToDictionary).OrNull(), null!, [], new() { [1] = "a", [2] = null! }),
        Case(
            "Dictionary<string, Dictionary<string, int>>", new DictionaryFormatter<string, Dictionary<string, int>>(),
            Text().Select(static text => new Dictionary<string, Dictionary<string, int>> { [text] = new() { [text + "!"] = 1 } }),
            new Dictionary<string, Dictionary<string, int>> { ["a"] = new() { ["b"] = 1 }, ["c"] = null! }),
        Case(
            "IDictionary<int, string>", new InterfaceDictionaryFormatter<int, string>(),
            Pairs().Select(static pairs => (IDictionary<int, string>)new SortedDictionary<int, string>(ToDictionary(pairs))).OrNull(),
            null!, new Dictionary<int, string> { [1] = "a" }),
        Case(
            "IReadOnlyDictionary<int, string>", new InterfaceReadOnlyDictionaryFormatter<int, string>(),
            Pairs().Select(static pairs => (IReadOnlyDictionary<int, string>)ToDictionary(pairs)).OrNull(), null!,
            new Dictionary<int, string> { [1] = "a" }),
        View(
            "ImmutableArray<int>", new ImmutableArrayFormatter<int>(),
            Ints().Select(static values => values.ToImmutableArray()),
            static value => (value.IsDefault, value.IsDefault ? "" : string.Join(',', value)), default, [], [1, 2]),
        Case(
            "ImmutableList<int>", new ImmutableListFormatter<int>(),
            Ints().Select(static values => values.ToImmutableList()).OrNull(), null!, [], [1, 2]),
        Case(
            "ImmutableHashSet<int>", new ImmutableHashSetFormatter<int>(),
            Ints().Select(static values => values.ToImmutableHashSet()).OrNull(), null!, [], [1, 2]),
        Case(
            "ImmutableDictionary<int, string>", new ImmutableDictionaryFormatter<int, string>(),
            Pairs().Select(static pairs => ToDictionary(pairs).ToImmutableDictionary()).OrNull(), null!,
            ImmutableDictionary<int, string>.Empty.Add(1, "a")),
    ];

    private static Gen<int[]> Ints() => Wide<int>().ArrayOf();

    private static Gen<string[]> Texts() => Text().OrNull().ArrayOf();

    private static Gen<(int Key, string Value)[]> Pairs() =>
        Wide<int>().SelectMany(static key => Text().OrNull().Select(value => (key, value))).ArrayOf();

    private static Dictionary<int, string> ToDictionary((int Key, string Value)[] pairs) =>
        pairs.DistinctBy(static pair => pair.Key).ToDictionary(static pair => pair.Key, static pair => pair.Value);
}
