using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Usage;

/// <summary>Whether a value of a type can be changed in place, so that changing a copy of it can be a mistake.</summary>
internal sealed class Mutability(UsageSymbols symbols)
{
    private const int MostDepth = 6;

    private readonly ConcurrentDictionary<ITypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>False for what is surely immutable, and for proxies; what is not known is taken for mutable.</summary>
    public bool IsMutable(ITypeSymbol? type) => type is not null && IsMutable(type, depth: 0);

    private bool IsMutable(ITypeSymbol type, int depth)
    {
        if (IsScalar(type) || symbols.IsProxy(type))
        {
            return false;
        }

        if (depth > MostDepth || type.TypeKind is TypeKind.TypeParameter or TypeKind.Interface or TypeKind.Array or TypeKind.Dynamic
            || type.SpecialType == SpecialType.System_Object)
        {
            return true;
        }

        if (_known.TryGetValue(type, out bool known))
        {
            return known;
        }

        bool found = type is not INamedTypeSymbol named || LooksMutable(named, depth);
        if (depth == 0)
        {
            _known.TryAdd(type, found);
        }

        return found;
    }

    private static bool IsScalar(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Enum or TypeKind.Delegate or TypeKind.Pointer or TypeKind.Error
        || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String or SpecialType.System_DateTime
            or SpecialType.System_Void or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    private bool LooksMutable(INamedTypeSymbol type, int depth)
    {
        if (type.IsTupleType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            || IsSystem(type, "Collections", "Immutable") || IsSystem(type, "Collections", "Frozen")
            || type is { Name: "KeyValuePair" or "Lazy" } && IsSystemRooted(type))
        {
            return AnyArgument(type, depth);
        }

        if (IsSystemRooted(type))
        {
            // Of the base library, collections and the like are what is changed; values such as Guid, Uri and TimeSpan are not.
            return !type.IsValueType && !(type.Name is "Uri" or "Version" or "Type" or "CultureInfo" or "Encoding" or "TimeZoneInfo");
        }

        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
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
                    case IFieldSymbol field when !field.IsReadOnly && !field.IsConst && !type.IsReadOnly || IsMutable(field.Type, depth + 1):
                        return true;
                }
            }
        }

        return false;
    }

    private bool AnyArgument(INamedTypeSymbol type, int depth)
    {
        foreach (ITypeSymbol argument in type.TypeArguments)
        {
            if (IsMutable(argument, depth + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSystem(INamedTypeSymbol type, string outer, string inner) =>
        type.ContainingNamespace is { } space && space.Name == inner
        && space.ContainingNamespace is { } parent && parent.Name == outer && IsSystem(parent.ContainingNamespace);

    private static bool IsSystemRooted(INamedTypeSymbol type)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return IsSystem(space);
    }

    private static bool IsSystem(INamespaceSymbol? space) => space is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
}
