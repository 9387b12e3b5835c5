using FsCheck.Fluent;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Tests.Serialization;

internal static partial class FormatterCatalog
{
    // Elements that differ, so that a mix-up of two positions shows.
    private static IEnumerable<FormatterCase> Tuples() =>
    [
        Case(
            "KeyValuePair<int, string>", new KeyValuePairFormatter<int, string>(),
            Any<int>().Select(static n => KeyValuePair.Create(n, $"{n}")), KeyValuePair.Create(1, "a")),
        Case("ValueTuple<int>", new ValueTupleFormatter<int>(), Any<int>().Select(static n => ValueTuple.Create(n)), ValueTuple.Create(1)),
        Case("(int, string)", new ValueTupleFormatter<int, string>(), Any<int>().Select(static n => (n, $"{n}")), (1, "a")),
        Case("(3)", new ValueTupleFormatter<int, string, bool>(), Any<int>().Select(static n => (n, $"{n}", n > 0)), (1, "a", true)),
        Case("(4)", new ValueTupleFormatter<int, int, int, int>(), Any<int>().Select(static n => (n, 1, 2, 3)), (1, 2, 3, 4)),
        Case("(5)", new ValueTupleFormatter<int, int, int, int, int>(), Any<int>().Select(static n => (n, 1, 2, 3, 4)), (1, 2, 3, 4, 5)),
        Case(
            "(6)", new ValueTupleFormatter<int, int, int, int, int, int>(),
            Any<int>().Select(static n => (n, 1, 2, 3, 4, 5)), (1, 2, 3, 4, 5, 6)),
        Case(
            "(7)", new ValueTupleFormatter<int, int, int, int, int, int, int>(),
            Any<int>().Select(static n => (n, 1, 2, 3, 4, 5, 6)), (1, 2, 3, 4, 5, 6, 7)),
        Case(
            "(9)", new ValueTupleFormatter<int, int, int, int, int, int, int, (int, string)>(),
            Any<int>().Select(static n => (n, 1, 2, 3, 4, 5, 6, 7, $"{n}")), (1, 2, 3, 4, 5, 6, 7, 8, "a")),
        Case("Tuple<int>", new TupleFormatter<int>(), Any<int>().Select(Tuple.Create).OrNull(), null!, Tuple.Create(1)),
        Case(
            "Tuple (2)", new TupleFormatter<int, string>(),
            Any<int>().Select(static n => Tuple.Create(n, $"{n}")).OrNull(), null!, Tuple.Create(1, "a")),
        Case(
            "Tuple (3)", new TupleFormatter<int, string, bool>(),
            Any<int>().Select(static n => Tuple.Create(n, $"{n}", n > 0)).OrNull(), null!, Tuple.Create(1, "a", true)),
        Case(
            "Tuple (4)", new TupleFormatter<int, int, int, int>(),
            Any<int>().Select(static n => Tuple.Create(n, 1, 2, 3)).OrNull(), null!, Tuple.Create(1, 2, 3, 4)),
        Case(
            "Tuple (5)", new TupleFormatter<int, int, int, int, int>(),
            Any<int>().Select(static n => Tuple.Create(n, 1, 2, 3, 4)).OrNull(), null!, Tuple.Create(1, 2, 3, 4, 5)),
        Case(
            "Tuple (6)", new TupleFormatter<int, int, int, int, int, int>(),
            Any<int>().Select(static n => Tuple.Create(n, 1, 2, 3, 4, 5)).OrNull(), null!, Tuple.Create(1, 2, 3, 4, 5, 6)),
        Case(
            "Tuple (7)", new TupleFormatter<int, int, int, int, int, int, int>(),
            Any<int>().Select(static n => Tuple.Create(n, 1, 2, 3, 4, 5, 6)).OrNull(), null!, Tuple.Create(1, 2, 3, 4, 5, 6, 7)),
        Case(
            "Tuple (9)", new TupleFormatter<int, int, int, int, int, int, int, Tuple<int, string>>(),
            Any<int>().Select(NineFrom).OrNull(), null!, NineFrom(1)),
    ];

    private static Tuple<int, int, int, int, int, int, int, Tuple<int, string>> NineFrom(int number) =>
        new(number, 1, 2, 3, 4, 5, 6, Tuple.Create(7, $"{number}"));
}
