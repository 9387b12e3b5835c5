using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Contracts;

namespace ProxyGen.Generator.Usage;

/// <summary>What the methods of proxies do: the library's own by what they are documented to do, others as their class says.</summary>
internal static class ProxyCalls
{
    private const string Async = "Async";

    public static ProxyCallKind KindOf(IMethodSymbol method, ITypeSymbol? proxy, UsageSymbols symbols)
    {
        string name = BlockingName(method);
        if (method.IsExtensionMethod && IsOfLibrary(method, symbols) && name is "Update")
        {
            return ProxyCallKind.Update;
        }

        if (symbols.IsBuiltIn(proxy) || IsOfLibrary(method, symbols))
        {
            return OfBuiltIn(name);
        }

        if (method.IsExtensionMethod)
        {
            // Generated beside the proxy: Update and Snapshot; others are the user's.
            return method.HasAttribute(KnownNames.GeneratedCode) || method.ContainingType.HasAttribute(KnownNames.GeneratedCode)
                ? name switch { "Update" => ProxyCallKind.Update, "Snapshot" => ProxyCallKind.Copy, _ => ProxyCallKind.Unknown }
                : ProxyCallKind.Unknown;
        }

        return IsMarkedToRead(method, name, symbols.SharedClassOf(proxy)) ? ProxyCallKind.Read : ProxyCallKind.Unknown;
    }

    /// <summary>The name without the suffix of asynchronous forms.</summary>
    public static string BlockingName(IMethodSymbol method) =>
        method.Name.Length > Async.Length && method.Name.EndsWith(Async, StringComparison.Ordinal)
            ? method.Name.Substring(0, method.Name.Length - Async.Length)
            : method.Name;

    private static ProxyCallKind OfBuiltIn(string name) => name switch
    {
        "ToArray" or "ToList" or "ToDictionary" or "ToHashSet" or "CopyTo" => ProxyCallKind.Copy,
        "Add" or "AddRange" or "Clear" or "Remove" or "RemoveAt" or "RemoveAll" or "RemoveRange" or "Insert" or "InsertRange" or "Set" or "SetRange"
            or "Fill" or "Sort" or "Reverse" or "Move" or "Swap" or "Enqueue" or "EnqueueRange" or "Push" or "PushRange" or "ExceptWith"
            or "IntersectWith" or "SymmetricExceptWith" or "UnionWith" or "CompleteAdding" or "MarkDone" => ProxyCallKind.Write,
        "TryAdd" or "TryAddRange" or "GetOrAdd" or "AddOrUpdate" or "TryUpdate" or "CompareExchange" or "Exchange" or "Increment" or "TryRemove"
            or "TryRemoveAny" or "TryTakeAt" or "TryTakeFirst" or "TryTakeLast" or "TryTakeAny" or "TryEnqueue" or "TryEnqueueRange"
            or "Dequeue" or "DequeueRange" or "TryDequeue" or "TryDequeueRange" or "EnqueueDequeue" or "DequeueEnqueue" or "Receive"
            or "TryReceive" or "Pop" or "PopRange" or "TryPop" => ProxyCallKind.Atomic,
        "Contains" or "ContainsKey" or "ContainsValue" or "TryGetValue" or "TryGetAt" or "TryPeek" or "Peek" or "IndexOf" or "LastIndexOf"
            or "BinarySearch" or "GetRange" or "Get" or "TryGet" or "GetEnumerator" or "Overlaps" or "SetEquals" or "IsSubsetOf" or "IsSupersetOf"
            or "IsProperSubsetOf" or "IsProperSupersetOf" or "GetKeys" or "GetValues" or "GetNames" or "Watch" => ProxyCallKind.Read,
        _ => ProxyCallKind.Unknown,
    };

    private static bool IsOfLibrary(IMethodSymbol method, UsageSymbols symbols) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, symbols.Library);

    private static bool IsMarkedToRead(IMethodSymbol method, string name, INamedTypeSymbol? shared)
    {
        for (INamedTypeSymbol? type = shared; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IMethodSymbol candidate && (candidate.Name == method.Name || candidate.Name == name) && ReadingMembers.IsMarked(candidate))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
