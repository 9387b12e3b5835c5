using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>Where the objects of shared classes stand themselves, not their proxies.</summary>
internal static class SharedInstances
{
    /// <summary>Whether values of the type are such objects, or collections and tuples of them.</summary>
    public static bool AreIn(ITypeSymbol type, Compilation compilation) => type switch
    {
        IArrayTypeSymbol array => AreIn(array.ElementType, compilation),
        INamedTypeSymbol named when Are(named, compilation) => true,
        INamedTypeSymbol { TypeKind: not TypeKind.Delegate } named when LibraryFormatters.Find(named) is not null =>
            named.TypeArguments.Any(argument => AreIn(argument, compilation)),
        _ => false,
    };

    /// <summary>Whether values of the type are such objects.</summary>
    public static bool Are(ITypeSymbol type, Compilation compilation) =>
        type is INamedTypeSymbol named
        && named.SharedClassOfProxy() is null
        && (named.TypeKind == TypeKind.Class && named.IsSharedClass(compilation)
            || (named.TypeKind == TypeKind.Interface
                && LibraryFormatters.Find(named) is null
                && SharedInterfaces.IsOfSharedClass(named, compilation)));

    /// <summary>
    /// Whether the objects in a member of a shared class stand under the guard of its instance: proxies can get at the member, and it is of
    /// shared type or a live collection.
    /// </summary>
    public static bool AreGuardedIn(ISymbol member, Compilation compilation) =>
        member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }
        && !member.HasAttribute(KnownNames.SharedIgnore)
        && ContractMembers.TypeOf(member) is { } type
        && (ContractMembers.IsLive(member, compilation)
            || (ContractMembers.IsStored(member) && (type is ITypeParameterSymbol || Are(type, compilation))));
}
