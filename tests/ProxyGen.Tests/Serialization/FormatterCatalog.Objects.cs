using FsCheck;
using FsCheck.Fluent;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Tests.Serialization;

internal static partial class FormatterCatalog
{
    private static IEnumerable<FormatterCase> Objects() =>
    [
        Case<object>(
            "object", new ObjectFormatter(), Anything(3),
            null!, 1, 1L, 'c', 0.5, "text", new object?[] { 1, null }, new Dictionary<object, object?> { [0.5] = null, [1] = "1" },
            new List<object?> { 1m, "a" }, new byte[] { 1 }),
        Case(
            "OwnList", new CustomCollectionFormatter<OwnList, int>(),
            Ints().Select(static values => new OwnList().With(values)).OrNull(), null!, [], [1, 2, 3]),
        Case(
            "OwnDictionary", new CustomDictionaryFormatter<OwnDictionary, string, int>(),
            Texts().Select(static texts => new OwnDictionary().With(texts)).OrNull(), null!, [], new OwnDictionary { ["a"] = 1 }),
    ];

    private static Gen<object> Anything(int depth)
    {
        List<Gen<object>> kinds =
        [
            Wide<int>().Select(static value => (object)value),
            Wide<long>().Select(static value => (object)value),
            Wide<ulong>().Select(static value => (object)value),
            Wide<byte>().Select(static value => (object)value),
            Wide<short>().Select(static value => (object)value),
            Any<double>().Select(static value => (object)value),
            Any<float>().Select(static value => (object)value),
            Any<bool>().Select(static value => (object)value),
            Any<decimal>().Select(static value => (object)value),
            Any<Guid>().Select(static value => (object)value),
            Any<byte[]>().Select(static value => (object)value),
            Text().Select(static value => (object)value),
            Gen.Constant<object>(null!),
        ];
        if (depth > 0)
        {
            kinds.Add(Anything(depth - 1).ArrayOf().Select(static values => (object)values));
            kinds.Add(Anything(depth - 1).ArrayOf().Select(static values => (object)new List<object?>(values)));
            kinds.Add(Anything(depth - 1).ArrayOf().Select(static values => (object)ToMap(values)));
        }

        return Gen.OneOf(kinds);
    }

    private static Dictionary<object, object?> ToMap(object[] values)
    {
        Dictionary<object, object?> map = [];
        foreach (object value in values.Where(static value => value is ValueType or string))
        {
            map.TryAdd(value, values[0]);
        }

        return map;
    }

    private static OwnList With(this OwnList list, IEnumerable<int> values)
    {
        list.AddRange(values);
        return list;
    }

    private static OwnDictionary With(this OwnDictionary dictionary, IEnumerable<string?> texts)
    {
        foreach (string text in texts.OfType<string>())
        {
            dictionary[text] = text.Length;
        }

        return dictionary;
    }
}
