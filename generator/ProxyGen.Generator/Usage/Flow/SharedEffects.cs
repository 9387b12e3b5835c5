using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Contracts;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>
/// What calls on proxies read and write. Calls that look and change in one step (<c>TryAdd</c>, <c>CompareExchange</c>, <c>Increment</c>) do neither
/// here, and of methods of the user's own only pairs such as <c>GetLimit(key)</c> and <c>SetLimit(key, value)</c> are known.
/// </summary>
internal static class SharedEffects
{
    /// <summary>The name of all that is in a collection.</summary>
    public const string Items = "";

    /// <summary>Null where nothing is known of the call, or it does both in one step.</summary>
    public static SharedEffect? Of(ProxyAccess access, UsageSymbols symbols)
    {
        INamedTypeSymbol? collection = CollectionOf(access.Receiver.Type, symbols);
        if (access.Kind == ProxyAccessKind.Call)
        {
            if (access.Member is not IMethodSymbol method)
            {
                return null;
            }

            ImmutableArray<IOperation> arguments = [.. access.Keys.Where(static key => key.Type?.IsNamed(KnownNames.CancellationToken) != true)];
            string name = ProxyCalls.BlockingName(method);
            return collection is null ? OfPair(name, arguments, method)
                : symbols.IsOfLibrary(method) ? OfCollection(collection.Name, name, arguments, method)
                : null;
        }

        return access.Member is IPropertySymbol property
            ? OfProperty(property, collection?.Name, access.Keys, isWrite: access.Kind != ProxyAccessKind.Get)?.With(access.Value)
            : null;
    }

    /// <summary>A property or indexer, read or written.</summary>
    public static SharedEffect? OfProperty(IPropertySymbol property, string? collection, ImmutableArray<IOperation> keys, bool isWrite)
    {
        if (collection is null)
        {
            // Properties that can only be read are read all the same; nothing changes them here.
            return new SharedEffect(property.Name, SharedExtent.Item, isWrite) { Keys = keys };
        }

        if (property.IsIndexer)
        {
            ITypeSymbol? key = property.Parameters.FirstOrDefault()?.Type;
            bool isRange = key?.IsNamed("System.Range") == true;
            bool isFromEnd = key?.IsNamed("System.Index") == true;
            SharedExtent item = IsKeyed(collection) ? SharedExtent.Entry : SharedExtent.Item;
            SharedExtent extent = isRange ? SharedExtent.All : isFromEnd && !isWrite ? SharedExtent.Structure : item;
            return new SharedEffect(Items, extent, isWrite) { Keys = keys };
        }

        return property.Name switch
        {
            "Value" => new SharedEffect(Items, SharedExtent.Item, isWrite),
            _ when isWrite => null,
            "Count" => new SharedEffect(Items, SharedExtent.Structure, isWrite: false) { IsPosition = true },
            "Keys" or "Names" => new SharedEffect(Items, SharedExtent.Structure, isWrite: false),
            "Values" or "UnorderedItems" => new SharedEffect(Items, SharedExtent.All, isWrite: false),
            _ => null,
        };
    }

    /// <summary>All items, read by what takes the collection as any other.</summary>
    public static SharedEffect? OfEnumeration(ITypeSymbol? proxy, UsageSymbols symbols) =>
        CollectionOf(proxy, symbols) is not null ? new SharedEffect(Items, SharedExtent.All, isWrite: false) : null;

    private static INamedTypeSymbol? CollectionOf(ITypeSymbol? proxy, UsageSymbols symbols) =>
        symbols.IsBuiltIn(proxy) ? proxy as INamedTypeSymbol : null;

    private static bool IsKeyed(string collection) => collection is "SharedDictionary" or "SharedShardedDictionary" or "SharedNamespace";

    private static SharedEffect? OfCollection(string collection, string name, ImmutableArray<IOperation> arguments, IMethodSymbol method) =>
        collection switch
        {
            "SharedDictionary" or "SharedShardedDictionary" or "SharedNamespace" => OfDictionary(name, arguments),
            _ when method.ContainingType.Name == "SharedListQueries" => Read(SharedExtent.All, []),
            "SharedList" or "SharedArray" => OfList(name, arguments),
            "SharedSet" => OfSet(name, arguments, method),
            "SharedQueue" or "SharedPriorityQueue" or "SharedStack" => OfQueue(name, arguments),
            "SharedValue" => name switch
            {
                "Exchange" => Write(SharedExtent.Item, [], arguments),
                _ => null,
            },
            _ => null,
        };

    private static SharedEffect? OfDictionary(string name, ImmutableArray<IOperation> arguments) => name switch
    {
        "ContainsKey" or "Contains" or "TryGetValue" or "Get" or "TryGet" or "GetOrAdd" => Read(SharedExtent.Entry, Some(arguments, 0, 1)),
        "GetKeys" or "GetNames" => Read(SharedExtent.Structure, []),
        "GetValues" or "ContainsValue" or "GetRange" or "ToArray" or "ToList" or "ToDictionary" or "GetEnumerator" => Read(SharedExtent.All, []),
        "Add" => Write(SharedExtent.Entry, Some(arguments, 0, 1), Some(arguments, 1, 1)),
        "Set" => Write(SharedExtent.Entry, Some(arguments, 0, 1), Some(arguments, 1, 1)),
        "Remove" => Write(SharedExtent.Entry, arguments, [], tellsOutcome: true),
        "Clear" => Write(SharedExtent.All, [], []),
        "AddRange" or "SetRange" or "RemoveRange" => Write(SharedExtent.Structure, [], arguments),
        _ => null,
    };

    private static SharedEffect? OfList(string name, ImmutableArray<IOperation> arguments) => name switch
    {
        "TryGetAt" => Read(SharedExtent.Item, Some(arguments, 0, 1)),
        "Contains" => Read(SharedExtent.Structure, []),
        "IndexOf" or "LastIndexOf" or "BinarySearch" => Read(SharedExtent.Structure, [], isPosition: true),
        "ToArray" or "ToList" or "GetRange" or "GetEnumerator" => Read(SharedExtent.All, []),
        "Add" or "AddRange" => Write(SharedExtent.Structure, [], arguments),
        "Insert" or "InsertRange" => Write(SharedExtent.Entry, Some(arguments, 0, 1), Some(arguments, 1, 1)),
        "RemoveAt" => Write(SharedExtent.Entry, Some(arguments, 0, 1), []),
        "Remove" => Write(SharedExtent.Structure, [], [], tellsOutcome: true),
        "RemoveAll" => Write(SharedExtent.Structure, [], [], tellsOutcome: true),
        "Exchange" => Write(SharedExtent.Item, Some(arguments, 0, 1), Some(arguments, 1, 1)),
        "Clear" or "RemoveRange" or "SetRange" or "Fill" => Write(SharedExtent.All, [], arguments),
        _ => null,
    };

    private static SharedEffect? OfSet(string name, ImmutableArray<IOperation> arguments, IMethodSymbol method) => name switch
    {
        "Contains" or "TryGetValue" => Read(SharedExtent.Entry, Some(arguments, 0, 1)),
        "ToArray" or "ToList" or "ToHashSet" or "GetEnumerator" or "SetEquals" or "Overlaps" or "IsSubsetOf" or "IsSupersetOf"
            or "IsProperSubsetOf" or "IsProperSupersetOf" => Read(SharedExtent.All, []),
        "Add" or "Remove" => Write(
            SharedExtent.Entry, arguments, [], tellsOutcome: !method.ReturnsVoid),
        "Clear" => Write(SharedExtent.All, [], []),
        "AddRange" or "RemoveRange" or "UnionWith" or "ExceptWith" or "IntersectWith" or "SymmetricExceptWith" =>
            Write(SharedExtent.Structure, [], arguments),
        _ => null,
    };

    private static SharedEffect? OfQueue(string name, ImmutableArray<IOperation> arguments) => name switch
    {
        "Peek" or "TryPeek" or "Contains" => Read(SharedExtent.Structure, []),
        "ToArray" or "ToList" or "GetEnumerator" => Read(SharedExtent.All, []),
        "Enqueue" or "EnqueueRange" or "Push" or "PushRange" => Write(SharedExtent.Structure, [], arguments),
        "Dequeue" or "DequeueRange" or "Receive" or "Pop" or "PopRange" => Write(SharedExtent.Structure, [], []),
        "Remove" => Write(SharedExtent.Structure, [], [], tellsOutcome: true),
        "Clear" => Write(SharedExtent.All, [], []),
        _ => null,
    };

    // Two methods that are a property's accessors in all but form.
    private static SharedEffect? OfPair(string name, ImmutableArray<IOperation> arguments, IMethodSymbol method)
    {
        if (method.IsExtensionMethod || !(HasPrefix(name, "Get") || HasPrefix(name, "Set")))
        {
            return null;
        }

        string part = name.Substring("Get".Length);
        bool isGetter = name[0] == 'G';
        ITypeSymbol? result = Awaitables.ResultOf(method);
        if (isGetter)
        {
            return result is null ? null : new SharedEffect(part, SharedExtent.Item, isWrite: false) { Keys = arguments };
        }

        return result is not null || arguments.IsEmpty
            ? null
            : new SharedEffect(part, SharedExtent.Item, isWrite: true)
            {
                Keys = arguments.RemoveAt(arguments.Length - 1),
                Values = [arguments[arguments.Length - 1]],
            };
    }

    private static bool HasPrefix(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && (name.Length == prefix.Length || !char.IsLower(name[prefix.Length]));

    private static SharedEffect Read(SharedExtent extent, ImmutableArray<IOperation> keys, bool isPosition = false) =>
        new(Items, extent, isWrite: false) { Keys = keys, IsPosition = isPosition };

    private static SharedEffect Write(
        SharedExtent extent, ImmutableArray<IOperation> keys, ImmutableArray<IOperation> values, bool tellsOutcome = false) =>
        new(Items, extent, isWrite: true) { Keys = keys, Values = values, TellsOutcome = tellsOutcome };

    private static ImmutableArray<IOperation> Some(ImmutableArray<IOperation> arguments, int start, int count) =>
        [.. arguments.Skip(start).Take(count)];
}
