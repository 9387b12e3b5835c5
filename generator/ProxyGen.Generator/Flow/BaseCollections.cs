using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;

namespace ProxyGen.Generator.Flow;

/// <summary>The collections of the base library, and which of their methods take elements in.</summary>
internal static class BaseCollections
{
    private static readonly HashSet<string> Adding = new(StringComparer.Ordinal)
    {
        "Add", "AddAfter", "AddBefore", "AddFirst", "AddLast", "AddOrUpdate", "AddRange", "Enqueue", "EnqueueDequeue", "EnqueueRange",
        "GetOrAdd", "Insert", "InsertRange", "Push", "PushRange", "Replace", "SetItem", "SetItems", "TryAdd", "TryUpdate", "Union", "UnionWith",
    };

    public static bool IsOne(ITypeSymbol? type) =>
        type is IArrayTypeSymbol
        || (type?.ContainingNamespace is { } space
            && (space.NameInFull() + ".").StartsWith("System.Collections.", StringComparison.Ordinal));

    /// <summary>Whether a call puts its arguments into the collection that it is called on.</summary>
    public static bool AddsInPlace(IInvocationOperation call) => Adds(call.TargetMethod) && !IsImmutable(call);

    /// <summary>Whether a call returns a collection that has its arguments in it.</summary>
    public static bool AddsToCopy(IInvocationOperation call) => Adds(call.TargetMethod) && IsImmutable(call);

    private static bool IsImmutable(IInvocationOperation call) =>
        IsOne(call.Type) && call.TargetMethod.ContainingNamespace.NameInFull() == "System.Collections.Immutable";

    private static bool Adds(IMethodSymbol method) => Adding.Contains(method.Name) && IsOne(method.ContainingType);
}
