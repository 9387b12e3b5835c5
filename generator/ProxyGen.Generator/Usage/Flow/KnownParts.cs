using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Flow;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>Which members of the base library hand out what is in them, and nothing that is made of it.</summary>
internal static class KnownParts
{
    /// <summary>Whether a property is the value itself in another form: of a task, of something that may be null.</summary>
    public static bool IsTransparent(IPropertySymbol property) => property.Name switch
    {
        "Result" => Awaitables.KindOf(property.ContainingType) != Model.ReturnKind.Direct,
        "Value" => property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T,
        _ => false,
    };

    /// <summary>Whether a call is the same task, enumerable or disposable in another form.</summary>
    public static bool IsTransparent(IMethodSymbol method) =>
        method.Name is "ConfigureAwait" or "AsTask" or "Preserve" or "GetAwaiter" or "GetResult" or "WaitAsync" or "FromResult" or "GetValueOrDefault"
        && IsIn(method.ContainingType, "System.Threading.Tasks", "System.Runtime.CompilerServices", "System");

    /// <summary>Whether a property gives a part of its collection, pair or enumeration.</summary>
    public static bool IsPart(IPropertySymbol property) =>
        property.Name is "Current" or "Key" or "Value"
            ? IsOfFramework(property.ContainingType)
            : property.IsIndexer && BaseCollections.IsOne(property.ContainingType);

    /// <summary>Whether a property gives the same each time, although nothing is known of how it is written.</summary>
    public static bool IsSteady(IPropertySymbol property)
    {
        INamedTypeSymbol type = property.ContainingType;
        return type.SpecialType is SpecialType.System_String or SpecialType.System_Array
            || type.OriginalDefinition.IsNamed("System.Collections.Generic.KeyValuePair`2");
    }

    /// <summary>Whether a method copies a collection and does nothing else.</summary>
    public static bool IsCopying(IMethodSymbol method) =>
        method.Name is "ToArray" or "ToList" or "ToHashSet" or "ToDictionary" or "Clone" or "AsEnumerable" or "AsReadOnly" or "ToImmutableList"
            or "ToImmutableArray" or "ToImmutableDictionary" or "ToImmutableHashSet" or "GetEnumerator" or "GetAsyncEnumerator"
        && IsOfFramework(method.ContainingType);

    /// <summary>Whether a method of a text or a number gives the same for the same.</summary>
    public static bool IsPure(IMethodSymbol method) =>
        method.ContainingType.SpecialType is SpecialType.System_String or (>= SpecialType.System_Boolean and <= SpecialType.System_Double);

    public static bool IsEnumerable(ITypeSymbol? type) =>
        IsIn(type, "System.Collections", "System.Collections.Generic");

    /// <summary>Whether a method runs what it is given later, or on other threads.</summary>
    public static bool RunsElsewhere(IMethodSymbol method) => IsIn(method.ContainingType, "System.Threading", "System.Threading.Tasks", "System.Timers");

    public static bool IsOfFramework(ITypeSymbol type)
    {
        string space = type.ContainingNamespace?.NameInFull() ?? "";
        return space == "System" || space.StartsWith("System.", StringComparison.Ordinal);
    }

    public static bool IsIn(ITypeSymbol? type, params string[] spaces) =>
        type?.ContainingNamespace is { } space && Array.IndexOf(spaces, space.NameInFull()) >= 0;
}
