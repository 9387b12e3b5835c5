using FsCheck;
using FsCheck.Fluent;
using ProxyGen.Serialization;
using ProxyGen.Serialization.Formatters;

namespace ProxyGen.Tests.Serialization;

/// <summary>Every formatter of the library, with values to try it on.</summary>
internal static partial class FormatterCatalog
{
    private static readonly Dictionary<string, FormatterCase> ByName = Build().ToDictionary(item => item.Name);

    public static TheoryData<string> Names => [.. ByName.Keys];

    public static IEnumerable<FormatterCase> All => ByName.Values;

    public static FormatterCase Find(string name) => ByName[name];

    private static IEnumerable<FormatterCase> Build()
    {
        FormatterRegistry.Register(new ListFormatter<int>());
        FormatterRegistry.Register(new ListFormatter<string>());
        FormatterRegistry.Register(new NullableFormatter<int>());
        FormatterRegistry.Register(new DictionaryFormatter<string, int>());
        FormatterRegistry.Register(new ValueTupleFormatter<int, string>());
        FormatterRegistry.Register(new TupleFormatter<int, string>());
        return
        [
            .. Scalars(), .. SystemTypes(), .. Collections(), .. Arrays(), .. Lists(), .. Sets(), .. Dictionaries(), .. Tuples(),
            .. Objects(),
        ];
    }

    private static FormatterCase<T> Case<T>(string name, IFormatter<T> formatter, Gen<T> values, params T[] samples) =>
        new(name, formatter, values, static value => value, samples);

    private static FormatterCase<T> View<T>(
        string name,
        IFormatter<T> formatter,
        Gen<T> values,
        Func<T, object?> view,
        params T[] samples) => new(name, formatter, values, view, samples);

    /// <summary>Integers near zero as well as all others, which FsCheck alone does not try.</summary>
    private static Gen<T> Wide<T>()
        where T : struct => Gen.OneOf(Any<T>(), Any<DoNotSize<T>>().Select(static value => value.Item));

    private static Gen<T> Any<T>() => ArbMap.Default.GeneratorFor<T>();

    /// <summary>Texts as they survive UTF-8: unpaired surrogates, which FsCheck may make, are replaced beforehand.</summary>
    private static Gen<string> Text() => Any<NonNull<string>>().Select(static text => string.Concat(text.Get.EnumerateRunes()));

    private static Gen<T> OrNull<T>(this Gen<T> values)
        where T : class => Gen.OrNull(values);
}
