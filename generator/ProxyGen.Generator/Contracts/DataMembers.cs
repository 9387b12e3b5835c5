using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>The properties and fields of a data type that are copied.</summary>
internal static class DataMembers
{
    /// <summary>The members, those of base classes first; or what is wrong with the attributes of one.</summary>
    public static (List<DataTypeMember> Members, string? Problem) Of(
        INamedTypeSymbol type, DataAnnotations annotations, Compilation compilation)
    {
        List<INamedTypeSymbol> chain = [];
        for (INamedTypeSymbol? current = type; current?.BaseType is not null; current = current.BaseType)
        {
            chain.Insert(0, current);
        }

        List<DataTypeMember> members = [];
        foreach (ISymbol symbol in chain.SelectMany(static part => part.GetMembers()).Where(IsCandidate))
        {
            (DataKey? key, string? problem) = annotations.KeyOf(
                symbol, IsStored(symbol) || symbol is IPropertySymbol { SetMethod: not null });
            if (problem is not null)
            {
                return ([], problem);
            }

            // An override or a hiding member takes the place of the inherited one.
            int inherited = members.FindIndex(known =>
                known.Symbol.Name == symbol.Name && known.Symbol.DeclaredAccessibility != Accessibility.Private);
            if (key is null)
            {
                if (inherited >= 0)
                {
                    members.RemoveAt(inherited);
                }

                continue;
            }

            DataTypeMember member = new(symbol, TypeOf(symbol), key.Value, RestoringOf(symbol, compilation))
            {
                IsRequired = annotations.IsRequired(symbol),
                IsReadable = ((symbol as IPropertySymbol)?.GetMethod ?? symbol).IsUsable(compilation),
            };
            if (inherited >= 0)
            {
                members[inherited] = member;
            }
            else
            {
                members.Add(member);
            }
        }

        return (members, null);
    }

    /// <summary>Whether the member has a place in memory, other than a property that is computed.</summary>
    public static bool IsStored(ISymbol member) => member switch
    {
        IFieldSymbol => true,
        IPropertySymbol property => property.Locations.Any(static location => location.IsInSource)
            ? property.ContainingType.GetMembers().OfType<IFieldSymbol>()
                .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
            : property.GetMethod?.HasAttribute(KnownNames.CompilerGenerated) == true,
        _ => false,
    };

    public static bool IsRequiredByCompiler(ISymbol member) =>
        member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    private static bool IsCandidate(ISymbol member) =>
        member is { IsStatic: false, CanBeReferencedByName: true }
        && member switch
        {
            IPropertySymbol property =>
                property is { IsIndexer: false, GetMethod: not null, ReturnsByRef: false, ReturnsByRefReadonly: false },
            IFieldSymbol field => field is { IsConst: false, IsImplicitlyDeclared: false, AssociatedSymbol: null, RefKind: RefKind.None },
            _ => false,
        };

    private static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    private static DataRestoring RestoringOf(ISymbol member, Compilation compilation)
    {
        if (member is IFieldSymbol field)
        {
            return !field.IsReadOnly && field.IsUsable(compilation)
                ? DataRestoring.Assignment
                : DataRestoring.Field;
        }

        if (SetterOf((IPropertySymbol)member) is { } setter)
        {
            return !setter.IsUsable(compilation) ? DataRestoring.Setter
                : setter.IsInitOnly ? DataRestoring.Initializer
                : DataRestoring.Assignment;
        }

        return IsStored(member) ? DataRestoring.Field : DataRestoring.None;
    }

    // An override of the getter alone leaves the inherited setter in place.
    public static IMethodSymbol? SetterOf(IPropertySymbol property)
    {
        for (IPropertySymbol? current = property; current is not null; current = current.OverriddenProperty)
        {
            if (current.SetMethod is { } setter)
            {
                return setter;
            }
        }

        return null;
    }
}
