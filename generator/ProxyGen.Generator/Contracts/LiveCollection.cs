namespace ProxyGen.Generator.Contracts;

/// <summary>
/// A collection of the base library that can be live inside a shared object, and the built-in type that stands around it.
/// </summary>
/// <param name="ProxyName">The proxy in namespace ProxyGen.</param>
/// <param name="ObjectName">The class in namespace ProxyGen.Collections.</param>
internal sealed record LiveCollection(string ProxyName, string ObjectName)
{
    private const string ObjectNamespace = "ProxyGen.Collections";

    private static readonly Dictionary<string, LiveCollection> Kinds = new(StringComparer.Ordinal)
    {
        ["System.Collections.Generic.List`1"] = new("SharedList", "ListObject"),
        ["System.Collections.Generic.Dictionary`2"] = new("SharedDictionary", "DictionaryObject"),
        ["System.Collections.Generic.HashSet`1"] = new("SharedSet", "SetObject"),
        ["System.Collections.Generic.Stack`1"] = new("SharedStack", "StackObject"),
        ["System.Collections.Generic.Queue`1"] = new("SharedQueue", "QueueObject"),
    };

    /// <summary>What stands around an enumeration of an <c>IAsyncEnumerable</c>.</summary>
    public static LiveCollection Stream { get; } = new("SharedStream", "StreamObject");

    /// <summary>What stands around a collection; null if it cannot be live.</summary>
    public static LiveCollection? Find(string metadataName) => Kinds.TryGetValue(metadataName, out LiveCollection? kind) ? kind : null;

    public string ProxyType(IReadOnlyList<string> arguments) => CSharpNames.Qualified("ProxyGen", ProxyName, arguments);

    public string ObjectType(IReadOnlyList<string> arguments) => CSharpNames.Qualified(ObjectNamespace, ObjectName, arguments);

    public string DispatcherType(IReadOnlyList<string> arguments) =>
        CSharpNames.Qualified(ObjectNamespace, ObjectName + "Dispatcher", arguments);

    public string ContractName(IReadOnlyList<string> arguments) => CanonicalNames.Generic("ProxyGen." + ProxyName, arguments);

    public string ProxyMetadataName(int arity) => "ProxyGen." + ProxyName + "`" + arity;

    public string ObjectMetadataName(int arity) => ObjectNamespace + "." + ObjectName + "`" + arity;
}
