using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ProxyGen.CodeFixes;

/// <summary>Takes one of ProxyGen's attributes off the member at which a rule was broken.</summary>
public abstract class RemoveMarkCodeFix : CodeFixProvider
{
    private readonly string _attribute;
    private readonly string _title;

    private protected RemoveMarkCodeFix(string attribute, string title, string id)
    {
        _attribute = attribute;
        _title = title;
        FixableDiagnosticIds = [id];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => OneActionFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        MemberDeclarationSyntax? member = root?.FindNode(context.Span).FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (member is not (null or BaseTypeDeclarationSyntax) && Mark(member) is { } mark)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    _title,
                    cancellationToken => RemoveAsync(context.Document, member, mark, cancellationToken),
                    equivalenceKey: OneActionFixAllProvider.KeyOf(this)),
                context.Diagnostics);
        }
    }

    private AttributeSyntax? Mark(MemberDeclarationSyntax member) => member.AttributeLists
        .SelectMany(static list => list.Attributes)
        .FirstOrDefault(attribute => attribute.Name.ToString().Split('.').Last() is { } name && (name == _attribute || name == _attribute + "Attribute"));

    private static async Task<Document> RemoveAsync(
        Document document, MemberDeclarationSyntax member, AttributeSyntax mark, CancellationToken cancellationToken)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        if (mark.Parent is AttributeListSyntax { Attributes.Count: 1 } list)
        {
            // What stands before the first list, comments included, stands before the member.
            MemberDeclarationSyntax rest = member.RemoveNode(list, SyntaxRemoveOptions.KeepNoTrivia)!;
            editor.ReplaceNode(member, list == member.AttributeLists[0] ? rest.WithLeadingTrivia(member.GetLeadingTrivia()) : rest);
        }
        else
        {
            editor.RemoveNode(mark, SyntaxRemoveOptions.KeepNoTrivia);
        }

        return editor.GetChangedDocument();
    }
}
