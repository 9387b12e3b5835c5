using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>
/// The library's formatters of generic types: metadata name of the type to name of the formatter, which has the same type parameters.
/// </summary>
internal static class LibraryFormatters
{
    public const string Namespace = "global::ProxyGen.Serialization.Formatters.";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["System.Collections.Generic.List`1"] = "ListFormatter",
        ["System.Collections.Generic.Dictionary`2"] = "DictionaryFormatter",
        ["System.Collections.Generic.HashSet`1"] = "HashSetFormatter",
        ["System.Collections.Generic.Queue`1"] = "QueueFormatter",
        ["System.Collections.Generic.Stack`1"] = "StackFormatter",
        ["System.Collections.Generic.KeyValuePair`2"] = "KeyValuePairFormatter",
        ["System.Collections.Generic.IList`1"] = "InterfaceListFormatter",
        ["System.Collections.Generic.ICollection`1"] = "InterfaceCollectionFormatter",
        ["System.Collections.Generic.IEnumerable`1"] = "InterfaceEnumerableFormatter",
        ["System.Collections.Generic.IReadOnlyList`1"] = "InterfaceReadOnlyListFormatter",
        ["System.Collections.Generic.IReadOnlyCollection`1"] = "InterfaceReadOnlyCollectionFormatter",
        ["System.Collections.Generic.IDictionary`2"] = "InterfaceDictionaryFormatter",
        ["System.Collections.Generic.IReadOnlyDictionary`2"] = "InterfaceReadOnlyDictionaryFormatter",
        ["System.Collections.Generic.ISet`1"] = "InterfaceSetFormatter",
        ["System.Collections.Generic.IReadOnlySet`1"] = "InterfaceReadOnlySetFormatter",
        ["System.Collections.Immutable.ImmutableArray`1"] = "ImmutableArrayFormatter",
        ["System.Collections.Immutable.ImmutableList`1"] = "ImmutableListFormatter",
        ["System.Collections.Immutable.ImmutableDictionary`2"] = "ImmutableDictionaryFormatter",
        ["System.Collections.Immutable.ImmutableHashSet`1"] = "ImmutableHashSetFormatter",
    };

    static LibraryFormatters()
    {
        for (int arity = 1; arity <= 8; arity++)
        {
            Names.Add("System.ValueTuple`" + arity, "ValueTupleFormatter");
        }

        for (int arity = 1; arity <= 7; arity++)
        {
            Names.Add("System.Tuple`" + arity, "TupleFormatter");
        }
    }

    /// <summary>The formatter's name; null where the library has none for the type.</summary>
    public static string? Find(INamedTypeSymbol type) =>
        Names.TryGetValue(type.OriginalDefinition.MetadataNameInFull(), out string? name) ? Namespace + name : null;
}
