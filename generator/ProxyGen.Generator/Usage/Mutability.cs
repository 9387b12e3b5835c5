using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Usage.Flow;

namespace ProxyGen.Generator.Usage;

/// <summary>Whether a value of a type can be changed in place, so that changing a copy of it can be a mistake.</summary>
internal sealed class Mutability(UsageSymbols symbols)
{
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>False for what is surely immutable, and for proxies; what is not known is taken for mutable.</summary>
    public bool IsMutable(ITypeSymbol? type) =>
        type is not null && _known.GetOrAdd(type, given => IsMutable(given, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default)));

    // A type that is asked about is taken for immutable meanwhile: what it has of itself does not matter.
    private bool IsMutable(ITypeSymbol type, HashSet<ITypeSymbol> asked)
    {
        if (IsScalar(type) || symbols.IsProxy(type) || !asked.Add(type))
        {
            return false;
        }

        return type is not INamedTypeSymbol { TypeKind: not TypeKind.Interface } named
            || (KnownParts.IsOfFramework(named) ? IsMutableOfFramework(named, asked) : HasMutableMember(named, asked));
    }

    private static bool IsScalar(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Enum or TypeKind.Delegate || type.SpecialType == SpecialType.System_String;

    // Of the base library, collections and the like are what is changed; values are what is in them, and such as Guid and TimeSpan have nothing in them.
    private bool IsMutableOfFramework(INamedTypeSymbol type, HashSet<ITypeSymbol> asked)
    {
        if (!type.IsValueType)
        {
            return !(type.Name is "Uri" or "Version" or "Type" or "CultureInfo" or "Encoding" or "TimeZoneInfo");
        }

        if (type.Name is "Span" or "Memory" or "ArraySegment")
        {
            return true;
        }

        foreach (ITypeSymbol argument in type.TypeArguments)
        {
            if (IsMutable(argument, asked))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasMutableMember(INamedTypeSymbol type, HashSet<ITypeSymbol> asked)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member.IsStatic)
                {
                    continue;
                }

                switch (member)
                {
                    case IPropertySymbol { SetMethod.IsInitOnly: false }:
                        return true;
                    case IFieldSymbol field when !field.IsReadOnly || IsMutable(field.Type, asked):
                        return true;
                }
            }
        }

        return false;
    }
}
