using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Usage.Flow;

namespace ProxyGen.Generator.Usage;

/// <summary>What the methods of proxies do: the library's own by what they are documented to do, others as their class says.</summary>
internal static class ProxyCalls
{
    private const string Async = "Async";

    public static ProxyCallKind KindOf(IMethodSymbol method, ITypeSymbol? proxy, UsageSymbols symbols)
    {
        string name = BlockingName(method);
        if (symbols.IsOfLibrary(method))
        {
            return OfBuiltIn(name);
        }

        if (method.IsExtensionMethod)
        {
            // Queries read, over whatever they are.
            if (KnownParts.IsIn(method.ContainingType, "System.Linq"))
            {
                return OfBuiltIn(name) == ProxyCallKind.Copy ? ProxyCallKind.Copy : ProxyCallKind.Read;
            }

            // Generated beside the proxy: Update and Snapshot; others are the user's.
            return method.ContainingType.HasAttribute(KnownNames.GeneratedCode)
                ? name switch { "Update" => ProxyCallKind.Change, "Snapshot" => ProxyCallKind.Copy, _ => ProxyCallKind.Unknown }
                : ProxyCallKind.Unknown;
        }

        return IsMarkedToRead(method, name, symbols.SharedClassOf(proxy)) ? ProxyCallKind.Read : ProxyCallKind.Unknown;
    }

    /// <summary>The name without the suffix of asynchronous forms.</summary>
    public static string BlockingName(IMethodSymbol method) =>
        method.Name.EndsWith(Async, StringComparison.Ordinal)
            ? method.Name.Substring(0, method.Name.Length - Async.Length)
            : method.Name;

    private static ProxyCallKind OfBuiltIn(string name) => name switch
    {
        "ToArray" or "ToList" or "ToDictionary" or "ToHashSet" or "CopyTo" => ProxyCallKind.Copy,
        "Contains" or "ContainsKey" or "ContainsValue" or "TryGetValue" or "TryGetAt" or "TryPeek" or "Peek" or "IndexOf" or "LastIndexOf"
            or "BinarySearch" or "GetRange" or "Get" or "TryGet" or "GetEnumerator" or "Overlaps" or "SetEquals" or "IsSubsetOf" or "IsSupersetOf"
            or "IsProperSubsetOf" or "IsProperSupersetOf" or "GetKeys" or "GetValues" or "GetNames" or "Watch" => ProxyCallKind.Read,
        _ => ProxyCallKind.Change,
    };

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
