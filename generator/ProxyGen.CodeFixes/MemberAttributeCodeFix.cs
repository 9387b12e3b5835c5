using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace ProxyGen.CodeFixes;

/// <summary>Marks the member at which a rule was broken with one of ProxyGen's attributes.</summary>
public abstract class MemberAttributeCodeFix : CodeFixProvider
{
    private readonly string _attribute;

    private protected MemberAttributeCodeFix(string attribute, ImmutableArray<string> ids)
    {
        _attribute = attribute;
        FixableDiagnosticIds = ids;
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => OneActionFixAllProvider.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not { } node || Find(node) is not { } declaration)
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                $"Mark it [{_attribute}]",
                cancellationToken => AddAsync(context.Document, declaration, cancellationToken),
                equivalenceKey: OneActionFixAllProvider.KeyOf(this)),
            context.Diagnostics);
    }

    /// <summary>The declaration that takes the attribute; null where none can.</summary>
    private protected abstract SyntaxNode? Find(SyntaxNode node);

    private async Task<Document> AddAsync(Document document, SyntaxNode declaration, CancellationToken cancellationToken)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        SyntaxNode attribute = editor.Generator.Attribute("ProxyGen." + _attribute).WithAdditionalAnnotations(ImportAnnotations);
        editor.AddAttribute(declaration, attribute);
        return editor.GetChangedDocument();
    }

    private static SyntaxAnnotation[] ImportAnnotations { get; } =
        [Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation, Microsoft.CodeAnalysis.Simplification.Simplifier.AddImportsAnnotation];
}
