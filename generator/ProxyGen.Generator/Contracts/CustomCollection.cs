using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>A collection class of somebody's own, which is copied element by element.</summary>
/// <param name="Formatter">The library's formatter for it.</param>
/// <param name="Elements">The type of the elements, or those of keys and values.</param>
/// <param name="Problem">Why it cannot be copied as a collection; null if it can.</param>
internal sealed record CustomCollection(string Formatter, ImmutableArray<ITypeSymbol> Elements, string? Problem)
{
    /// <summary>The collection; null if the type is none, or says by attributes that its members are what counts.</summary>
    public static CustomCollection? Of(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct)
            || UnsupportedTypes.IsOfFramework(type)
            || DataAnnotations.Of(type) is not { Family: DataFamily.None, Conflict: null })
        {
            return null;
        }

        INamedTypeSymbol[] dictionaries = Interfaces(type, "System.Collections.Generic.IDictionary`2");
        INamedTypeSymbol[] collections = Interfaces(type, "System.Collections.Generic.ICollection`1");
        if (collections.Length == 0)
        {
            return null;
        }

        string? problem = ReasonAgainst(type, collections.Length);
        return dictionaries.Length == 1
            ? new CustomCollection("CustomDictionaryFormatter", dictionaries[0].TypeArguments, problem)
            : new CustomCollection("CustomCollectionFormatter", collections[0].TypeArguments, problem);
    }

    private static INamedTypeSymbol[] Interfaces(INamedTypeSymbol type, string name) =>
        [.. type.AllInterfaces.Where(candidate => candidate.OriginalDefinition.IsNamed(name))];

    private static string? ReasonAgainst(INamedTypeSymbol type, int collections)
    {
        if (type.IsAbstract)
        {
            return "an abstract collection says nothing of the data behind it; use one that can be created";
        }

        if (collections > 1)
        {
            return "it is a collection in several ways at once; hold each collection in a property instead";
        }

        if (!type.InstanceConstructors.Any(static constructor =>
            constructor is { Parameters.Length: 0, DeclaredAccessibility: Accessibility.Public }))
        {
            return "it is a collection without a public constructor that takes nothing; add one, or mark it [SharedFormatter]";
        }

        return OwnMember(type) is { } member
            ? $"it is a collection with a member of its own, '{member.Display()}', which would be lost; hold the collection in a property "
                + "instead, mark the member [SharedIgnore], or mark the type [DataContract] to copy members and no elements"
            : null;
    }

    private static ISymbol? OwnMember(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null && !UnsupportedTypes.IsOfFramework(current); current = current.BaseType)
        {
            ISymbol? member = current.GetMembers().FirstOrDefault(static member =>
                member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false }
                    and (IPropertySymbol or IFieldSymbol { IsConst: false })
                && DataMembers.IsStored(member)
                && !member.HasAttribute(KnownNames.SharedIgnore));
            if (member is not null)
            {
                return member;
            }
        }

        return null;
    }
}
