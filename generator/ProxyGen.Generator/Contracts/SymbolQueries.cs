using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>Questions about symbols, answered by metadata names.</summary>
internal static class SymbolQueries
{
    public static AttributeData? FindAttribute(this ISymbol symbol, string metadataName)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.IsNamed(metadataName))
            {
                return attribute;
            }
        }

        return null;
    }

    public static bool HasAttribute(this ISymbol symbol, string metadataName) => symbol.FindAttribute(metadataName) is not null;

    public static bool IsNamed(this ITypeSymbol type, string metadataName)
    {
        // The cheap test first: nearly every candidate fails it.
        return metadataName.EndsWith(type.MetadataName, StringComparison.Ordinal) && type.MetadataNameInFull() == metadataName;
    }

    /// <summary>Namespace, containing types and name as metadata writes them, such as <c>Demo.Outer+Box`1</c>.</summary>
    public static string MetadataNameInFull(this ITypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            return outer.MetadataNameInFull() + "+" + type.MetadataName;
        }

        return type.ContainingNamespace is { IsGlobalNamespace: false } space
            ? space.NameInFull() + "." + type.MetadataName
            : type.MetadataName;
    }

    /// <summary>Whether the type is a class that proxies are made for: by its own mark, or because the compilation shares it.</summary>
    public static bool IsSharedClass(this ITypeSymbol type, Compilation compilation) =>
        type.HasSharedMark() || ForeignClasses.Of(compilation).Find(type) is not null;

    /// <summary>Whether the type is a class that says itself that it is shared.</summary>
    public static bool HasSharedMark(this ITypeSymbol type) =>
        type.TypeKind == TypeKind.Class && (type.HasAttribute(KnownNames.Shared) || type.IsBuiltInClass());

    public static bool IsBuiltInClass(this ITypeSymbol type) => type.HasAttribute(KnownNames.BuiltInProxy);

    /// <summary>The shared class behind a proxy type, closed as the proxy is; null if the type is no proxy.</summary>
    public static INamedTypeSymbol? SharedClassOfProxy(this INamedTypeSymbol type)
    {
        if (type.FindAttribute(KnownNames.SharedProxy) is not { ConstructorArguments: [{ Value: INamedTypeSymbol shared }] })
        {
            return null;
        }

        return shared.OriginalDefinition.WithAllTypeArguments(type.AllTypeArguments());
    }

    /// <summary>The type arguments of the containing types and of the type itself.</summary>
    public static IReadOnlyList<ITypeSymbol> AllTypeArguments(this INamedTypeSymbol type)
    {
        if (type.ContainingType is not { } outer)
        {
            return type.TypeArguments;
        }

        return [.. outer.AllTypeArguments(), .. type.TypeArguments];
    }

    public static IReadOnlyList<ITypeParameterSymbol> AllTypeParameters(this INamedTypeSymbol type)
    {
        if (type.ContainingType is not { } outer)
        {
            return type.TypeParameters;
        }

        return [.. outer.AllTypeParameters(), .. type.TypeParameters];
    }

    /// <summary>Closes a definition, and the generic types around it, over type arguments; null where their number does not fit.</summary>
    public static INamedTypeSymbol? WithAllTypeArguments(this INamedTypeSymbol definition, IReadOnlyList<ITypeSymbol> arguments)
    {
        if (definition.ContainingType is { } outer)
        {
            int outerCount = arguments.Count - definition.Arity;
            if (outerCount < 0
                || outer.OriginalDefinition.WithAllTypeArguments([.. arguments.Take(outerCount)]) is not { } closedOuter
                || closedOuter.GetTypeMembers(definition.Name, definition.Arity).FirstOrDefault() is not { } inner)
            {
                return null;
            }

            definition = inner;
            arguments = [.. arguments.Skip(outerCount)];
        }

        if (arguments.Count != definition.Arity)
        {
            return null;
        }

        return definition.Arity == 0 ? definition : definition.ConstructedFrom.Construct([.. arguments]);
    }

    /// <summary>The namespace as metadata writes it.</summary>
    public static string NameInFull(this INamespaceSymbol space) =>
        space.ContainingNamespace is { IsGlobalNamespace: false } outer ? outer.NameInFull() + "." + space.Name : space.Name;

    /// <summary>The namespace as C# writes it; null for the global one.</summary>
    public static string? NamespaceInCSharp(this ISymbol symbol) =>
        symbol.ContainingNamespace is { IsGlobalNamespace: false } space
            ? string.Join(".", space.NameInFull().Split('.').Select(CSharpNames.Escape))
            : null;

    /// <summary>
    /// Whether the type and those around it have names; the compiler makes some up for code that it cannot make sense of.
    /// </summary>
    public static bool HasName(this ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (!current.CanBeReferencedByName)
            {
                return false;
            }
        }

        for (INamespaceSymbol space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (!space.CanBeReferencedByName)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the compiler lets nobody use the symbol, generated code neither: it is obsolete as an error.</summary>
    public static bool IsForbidden(this ISymbol symbol) =>
        symbol.FindAttribute(KnownNames.Obsolete) is { ConstructorArguments: [_, { Value: true }] };

    /// <summary>Whether generated code can use a member of a type that it can name.</summary>
    public static bool IsUsable(this ISymbol member, Compilation compilation) =>
        compilation.IsSymbolAccessibleWithin(member, compilation.Assembly)
        && !member.IsForbidden()
        && (member as IMethodSymbol)?.AssociatedSymbol?.IsForbidden() != true;

    /// <summary>Whether code of the assembly outside the type's own containing types can name it.</summary>
    public static bool IsReachableInAssembly(this ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            {
                return false;
            }
        }

        return type is not INamedTypeSymbol { IsFileLocal: true };
    }

    public static bool IsPublicToAll(this ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility != Accessibility.Public)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The name for messages.</summary>
    public static string Display(this ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
