using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProxyGen.Generator.Contracts;

/// <summary>
/// Finds the shared class behind a proxy's name. The generator never sees its own output, so <c>AccountProxy</c> is an error type to it;
/// the name without its suffix is looked up at the same position.
/// </summary>
internal static class ProxyNameBinder
{
    public static INamedTypeSymbol? Bind(
        IErrorTypeSymbol type, BindingScope scope, Compilation compilation, CancellationToken cancellationToken)
    {
        if (StripSuffix(type.Name) is not { } name)
        {
            return null;
        }

        if (type.ContainingSymbol is INamespaceSymbol space
            && FindIn([.. space.GetTypeMembers(FirstSegment(name))], name, type, compilation) is { } known)
        {
            return known;
        }

        foreach (SyntaxNode node in scope.Nodes)
        {
            if (BindIn(node, type, name, compilation, cancellationToken) is { } shared)
            {
                return shared;
            }
        }

        // Proxies of foreign classes stand in a namespace of their own, wherever the class is.
        return ForeignClasses.Of(compilation).FindByFlatName(name, type.Arity)?.WithAllTypeArguments(type.TypeArguments);
    }

    /// <summary>
    /// The generic shared class of a name, nested ones with their containers' names, that can be named at a position;
    /// of any number of type parameters where none is given.
    /// </summary>
    public static INamedTypeSymbol? FindShared(SemanticModel model, int position, string name, int? arity)
    {
        foreach (string candidate in new[] { name, FirstSegment(name) })
        {
            if (candidate.Length == 0)
            {
                continue;
            }

            foreach (ISymbol found in model.LookupNamespacesAndTypes(position, null, candidate))
            {
                if (found is INamedTypeSymbol type && FindNested(type.OriginalDefinition, name, arity, model.Compilation) is { } shared)
                {
                    return shared;
                }
            }
        }

        return ForeignClasses.Of(model.Compilation).FindByFlatName(name, arity);
    }

    private static string? StripSuffix(string name) =>
        name.Length > SharedClassNames.ProxySuffix.Length && name.EndsWith(SharedClassNames.ProxySuffix, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - SharedClassNames.ProxySuffix.Length)
            : null;

    private static INamedTypeSymbol? BindIn(
        SyntaxNode node, IErrorTypeSymbol type, string name, Compilation compilation, CancellationToken cancellationToken)
    {
        if (!compilation.ContainsSyntaxTree(node.SyntaxTree))
        {
            return null;
        }

        SemanticModel model = compilation.GetSemanticModel(node.SyntaxTree);
        foreach (SimpleNameSyntax written in NamesIn(node))
        {
            if (written.Identifier.ValueText == type.Name && written.Arity == type.Arity
                && Find(model, written, name, type, cancellationToken) is { } shared)
            {
                return shared;
            }
        }

        // The name came here by substitution, as an argument of a base class.
        return FindIn(model.LookupNamespacesAndTypes(node.SpanStart, null, FirstSegment(name)), name, type, compilation);
    }

    private static INamedTypeSymbol? Find(
        SemanticModel model, SimpleNameSyntax written, string name, IErrorTypeSymbol type, CancellationToken cancellationToken)
    {
        INamespaceOrTypeSymbol? container = null;
        if (Qualifier(written) is { } qualifier)
        {
            container = model.GetSymbolInfo(qualifier, cancellationToken).Symbol as INamespaceOrTypeSymbol;
            if (container is null)
            {
                return null;
            }
        }

        return FindIn(model.LookupNamespacesAndTypes(written.SpanStart, container, name), name, type, model.Compilation)
            ?? FindIn(model.LookupNamespacesAndTypes(written.SpanStart, container, FirstSegment(name)), name, type, model.Compilation);
    }

    private static ExpressionSyntax? Qualifier(SimpleNameSyntax written) => written.Parent switch
    {
        QualifiedNameSyntax qualified when qualified.Right == written => qualified.Left,
        AliasQualifiedNameSyntax aliased when aliased.Name == written => aliased.Alias,
        MemberAccessExpressionSyntax access when access.Name == written => access.Expression,
        _ => null,
    };

    private static INamedTypeSymbol? FindIn(
        ImmutableArray<ISymbol> candidates, string name, IErrorTypeSymbol type, Compilation compilation)
    {
        foreach (ISymbol candidate in candidates)
        {
            if (candidate is INamedTypeSymbol found && FindNested(found.OriginalDefinition, name, type.Arity, compilation) is { } shared)
            {
                return shared.WithAllTypeArguments(type.TypeArguments);
            }
        }

        return null;
    }

    // A nested A.B has the proxy A_BProxy; names may have underscores of their own.
    private static INamedTypeSymbol? FindNested(INamedTypeSymbol type, string name, int? arity, Compilation compilation)
    {
        if (type.Name == name)
        {
            int parameters = type.AllTypeParameters().Count;
            return (arity is null ? parameters > 0 : parameters == arity) && type.IsSharedClass(compilation) ? type : null;
        }

        if (!name.StartsWith(type.Name + "_", StringComparison.Ordinal))
        {
            return null;
        }

        string rest = name.Substring(type.Name.Length + 1);
        return type.GetTypeMembers()
            .Select(nested => FindNested(nested, rest, arity, compilation))
            .FirstOrDefault(static shared => shared is not null);
    }

    private static string FirstSegment(string name)
    {
        int underscore = name.IndexOf('_');
        return underscore > 0 ? name.Substring(0, underscore) : name;
    }

    // Bodies are left out: they are long, and no signature stands in them.
    private static IEnumerable<SimpleNameSyntax> NamesIn(SyntaxNode node) =>
        node.DescendantNodesAndSelf(
            static child => child is not (BlockSyntax or ArrowExpressionClauseSyntax or AccessorListSyntax or AttributeListSyntax))
            .OfType<SimpleNameSyntax>();
}
