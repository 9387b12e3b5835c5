using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>
/// The library's formatters that are registered where they are needed: metadata name of the type to name of the formatter. Formatters that
/// every program has are those of <see cref="ScalarTypes"/>.
/// </summary>
internal static class LibraryFormatters
{
    public const string Namespace = "global::ProxyGen.Serialization.Formatters.";

    private const string CollectionsNamespace = "global::ProxyGen.Collections.";

    // Their formatters have the same type parameters.
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
        ["System.Collections.Generic.LinkedList`1"] = "LinkedListFormatter",
        ["System.Collections.Generic.SortedSet`1"] = "SortedSetFormatter",
        ["System.Collections.Generic.SortedDictionary`2"] = "SortedDictionaryFormatter",
        ["System.Collections.Generic.SortedList`2"] = "SortedListFormatter",
        ["System.Collections.Generic.OrderedDictionary`2"] = "OrderedDictionaryFormatter",
        ["System.Collections.Generic.PriorityQueue`2"] = "PriorityQueueFormatter",
        ["System.Collections.ObjectModel.Collection`1"] = "CollectionFormatter",
        ["System.Collections.ObjectModel.ObservableCollection`1"] = "ObservableCollectionFormatter",
        ["System.Collections.ObjectModel.ReadOnlyCollection`1"] = "ReadOnlyCollectionFormatter",
        ["System.Collections.ObjectModel.ReadOnlyObservableCollection`1"] = "ReadOnlyObservableCollectionFormatter",
        ["System.Collections.ObjectModel.ReadOnlyDictionary`2"] = "ReadOnlyDictionaryFormatter",
        ["System.Collections.ObjectModel.ReadOnlySet`1"] = "ReadOnlySetFormatter",
        ["System.Collections.Concurrent.ConcurrentDictionary`2"] = "ConcurrentDictionaryFormatter",
        ["System.Collections.Concurrent.ConcurrentQueue`1"] = "ConcurrentQueueFormatter",
        ["System.Collections.Concurrent.ConcurrentStack`1"] = "ConcurrentStackFormatter",
        ["System.Collections.Concurrent.ConcurrentBag`1"] = "ConcurrentBagFormatter",
        ["System.Collections.Immutable.ImmutableStack`1"] = "ImmutableStackFormatter",
        ["System.Collections.Immutable.ImmutableQueue`1"] = "ImmutableQueueFormatter",
        ["System.Collections.Immutable.ImmutableSortedSet`1"] = "ImmutableSortedSetFormatter",
        ["System.Collections.Immutable.ImmutableSortedDictionary`2"] = "ImmutableSortedDictionaryFormatter",
        ["System.Collections.Immutable.IImmutableList`1"] = "InterfaceImmutableListFormatter",
        ["System.Collections.Immutable.IImmutableStack`1"] = "InterfaceImmutableStackFormatter",
        ["System.Collections.Immutable.IImmutableQueue`1"] = "InterfaceImmutableQueueFormatter",
        ["System.Collections.Immutable.IImmutableSet`1"] = "InterfaceImmutableSetFormatter",
        ["System.Collections.Immutable.IImmutableDictionary`2"] = "InterfaceImmutableDictionaryFormatter",
        ["System.Collections.Frozen.FrozenDictionary`2"] = "FrozenDictionaryFormatter",
        ["System.Collections.Frozen.FrozenSet`1"] = "FrozenSetFormatter",
        ["System.Memory`1"] = "MemoryFormatter",
        ["System.ReadOnlyMemory`1"] = "ReadOnlyMemoryFormatter",
        ["System.ArraySegment`1"] = "ArraySegmentFormatter",
        ["System.Buffers.ReadOnlySequence`1"] = "ReadOnlySequenceFormatter",
        ["System.Int128"] = "Int128Formatter",
        ["System.UInt128"] = "UInt128Formatter",
        ["System.Text.Rune"] = "RuneFormatter",
        ["System.Numerics.Complex"] = "ComplexFormatter",
        ["System.Index"] = "IndexFormatter",
        ["System.Range"] = "RangeFormatter",
        ["System.Text.StringBuilder"] = "StringBuilderFormatter",
        ["System.Collections.BitArray"] = "BitArrayFormatter",
        ["System.Globalization.CultureInfo"] = "CultureInfoFormatter",
        ["System.TimeZoneInfo"] = "TimeZoneInfoFormatter",
        ["System.Net.IPAddress"] = "IPAddressFormatter",
        ["System.Net.IPEndPoint"] = "IPEndPointFormatter",
        ["System.Text.Json.JsonElement"] = "JsonElementFormatter",
        ["System.Text.Json.JsonDocument"] = "JsonDocumentFormatter",
    };

    private static readonly Dictionary<string, string> NamesForType = new(StringComparer.Ordinal)
    {
        ["System.Numerics.Vector2"] = "VectorFormatter",
        ["System.Numerics.Vector3"] = "VectorFormatter",
        ["System.Numerics.Vector4"] = "VectorFormatter",
        ["System.Numerics.Quaternion"] = "VectorFormatter",
        ["System.Numerics.Plane"] = "VectorFormatter",
        ["System.Numerics.Matrix3x2"] = "VectorFormatter",
        ["System.Numerics.Matrix4x4"] = "VectorFormatter",
        ["System.Text.Json.Nodes.JsonNode"] = "JsonNodeFormatter",
        ["System.Text.Json.Nodes.JsonObject"] = "JsonNodeFormatter",
        ["System.Text.Json.Nodes.JsonArray"] = "JsonNodeFormatter",
        ["System.Text.Json.Nodes.JsonValue"] = "JsonNodeFormatter",
    };

    // Bytes are bin, not an array of numbers.
    private static readonly Dictionary<string, string> NamesForBytes = new(StringComparer.Ordinal)
    {
        ["System.Memory`1"] = "ByteMemoryFormatter",
        ["System.ReadOnlyMemory`1"] = "ByteReadOnlyMemoryFormatter",
        ["System.ArraySegment`1"] = "ByteArraySegmentFormatter",
        ["System.Buffers.ReadOnlySequence`1"] = "ByteReadOnlySequenceFormatter",
    };

    // What the library's own collections tell about themselves.
    private static readonly Dictionary<string, string> NamesOfCollections = new(StringComparer.Ordinal)
    {
        ["ProxyGen.ListChange`1"] = "ListChangeFormatter",
        ["ProxyGen.DictionaryChange`2"] = "DictionaryChangeFormatter",
    };

    // By rank, from two.
    private static readonly string[] NamesForRank =
        ["TwoDimensionalArrayFormatter", "ThreeDimensionalArrayFormatter", "FourDimensionalArrayFormatter"];

    static LibraryFormatters()
    {
        for (int arity = 1; arity <= 8; arity++)
        {
            Names.Add("System.ValueTuple`" + arity, "ValueTupleFormatter");
        }

        for (int arity = 1; arity <= 8; arity++)
        {
            Names.Add("System.Tuple`" + arity, "TupleFormatter");
        }
    }

    public static int MaximumRank => NamesForRank.Length + 1;

    /// <summary>The formatter; null where the library has none for the type.</summary>
    public static LibraryFormatter? Find(INamedTypeSymbol type)
    {
        string metadataName = type.OriginalDefinition.MetadataNameInFull();
        return type is { Arity: 1, TypeArguments: [{ SpecialType: SpecialType.System_Byte }] }
            && NamesForBytes.TryGetValue(metadataName, out string? name) ? new LibraryFormatter(Namespace + name, IsClosed: true)
            : NamesForType.TryGetValue(metadataName, out name) ? new LibraryFormatter(Namespace + name, TakesTypeItself: true)
            : Names.TryGetValue(metadataName, out name) ? new LibraryFormatter(Namespace + name)
            : NamesOfCollections.TryGetValue(metadataName, out name) ? new LibraryFormatter(CollectionsNamespace + name)
            : null;
    }

    /// <summary>The formatter of arrays of so many dimensions.</summary>
    public static string OfArray(int rank) => Namespace + (rank == 1 ? "ArrayFormatter" : NamesForRank[rank - 2]);
}
