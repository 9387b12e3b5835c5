using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.CodeFixes;

/// <summary>Declares the proxy where the shared class itself stands and must not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareProxyCodeFix))]
[Shared]
public sealed class DeclareProxyCodeFix : CodeFixProvider
{
    private const string Title = "Declare the proxy";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.TypeCannotCross, DiagnosticIds.ArgumentStored];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => OneActionFixAllProvider.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(static diagnostic => diagnostic.AdditionalLocations.Count > 0))
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    Title,
                    cancellationToken => DeclareAsync(context.Document.Project.Solution, diagnostic, cancellationToken),
                    equivalenceKey: OneActionFixAllProvider.KeyOf(this)),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Solution> DeclareAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        Solution changed = solution;
        foreach (IGrouping<SyntaxTree?, Location> places in diagnostic.AdditionalLocations.GroupBy(static place => place.SourceTree))
        {
            if (places.Key is { } tree
                && FindDocument(solution, tree) is { } document
                && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model)
            {
                NameSyntax[] names =
                [
                    .. places
                        .SelectMany(place => root.FindNode(place.SourceSpan).DescendantNodesAndSelf())
                        .OfType<NameSyntax>()
                        .Where(name => IsWholeName(name) && SharedClassOf(name, model, cancellationToken) is not null)
                        .Distinct(),
                ];
                changed = changed.WithDocumentSyntaxRoot(
                    document.Id, root.ReplaceNodes(names, (name, rewritten) => ProxyName(name, rewritten, model, cancellationToken)));
            }
        }

        return changed;
    }

    private static Document? FindDocument(Solution solution, SyntaxTree tree) => solution.GetDocument(tree)
        ?? solution.Projects.SelectMany(static project => project.Documents)
            .FirstOrDefault(document => (document.FilePath ?? document.Name) == tree.FilePath);

    // What is created is the object; its proxy comes from a manager.
    private static bool IsWholeName(NameSyntax name) =>
        name.Parent is not (QualifiedNameSyntax or AliasQualifiedNameSyntax)
        && name.Parent is not ObjectCreationExpressionSyntax
        && name.FirstAncestorOrSelf<AttributeListSyntax>() is null;

    private static INamedTypeSymbol? SharedClassOf(NameSyntax name, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(name, cancellationToken).Symbol is INamedTypeSymbol type
            && type.HasSharedMark()
            && type.SharedClassOfProxy() is null
            ? type
            : null;

    private static NameSyntax ProxyName(NameSyntax name, NameSyntax rewritten, SemanticModel model, CancellationToken cancellationToken)
    {
        INamedTypeSymbol type = SharedClassOf(name, model, cancellationToken)!;
        SyntaxToken identifier = SyntaxFactory.Identifier(SharedClassNames.ProxyName(type.OriginalDefinition));
        TypeArgumentListSyntax? arguments = rewritten.DescendantNodesAndSelf().OfType<TypeArgumentListSyntax>().LastOrDefault();
        SimpleNameSyntax simple = type.IsGenericType && arguments is not null
            ? SyntaxFactory.GenericName(identifier, arguments)
            : SyntaxFactory.IdentifierName(identifier);

        // The proxy of a nested class stands beside the outermost one.
        NameSyntax? qualifier = (rewritten as QualifiedNameSyntax)?.Left;
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            qualifier = (qualifier as QualifiedNameSyntax)?.Left;
        }

        NameSyntax whole = qualifier is null ? simple : SyntaxFactory.QualifiedName(qualifier, simple);
        return whole.WithTriviaFrom(rewritten);
    }
}
