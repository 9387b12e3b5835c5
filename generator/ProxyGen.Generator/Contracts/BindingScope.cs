using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProxyGen.Generator.Contracts;

/// <summary>The declarations in which a type is written: where a name that does not bind is looked up again.</summary>
internal readonly struct BindingScope(ImmutableArray<SyntaxNode> nodes)
{
    public static BindingScope None => new([]);

    public ImmutableArray<SyntaxNode> Nodes { get; } = nodes;

    public static BindingScope Of(ISymbol symbol, CancellationToken cancellationToken) =>
        new([.. symbol.DeclaringSyntaxReferences.Select(reference => Widen(reference.GetSyntax(cancellationToken)))]);

    /// <summary>This scope, and after it the one of the code that made use of the declaration.</summary>
    public BindingScope Within(BindingScope outer) => new(Nodes.AddRange(outer.Nodes));

    // A field's declaration is its name alone; the type stands beside it.
    private static SyntaxNode Widen(SyntaxNode node) => node is VariableDeclaratorSyntax { Parent: { } declaration } ? declaration : node;
}
