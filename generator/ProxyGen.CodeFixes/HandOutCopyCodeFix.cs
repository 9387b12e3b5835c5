using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.CodeFixes;

/// <summary>Takes [Shared] off a member that cannot be live, so that proxies hand out copies.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HandOutCopyCodeFix))]
[Shared]
public sealed class HandOutCopyCodeFix : CodeFixProvider
{
    private const string Title = "Hand out copies: remove [Shared]";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.CannotBeLive];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        MemberDeclarationSyntax? member = root?.FindNode(context.Span).FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (member is not (null or BaseTypeDeclarationSyntax) && Mark(member) is { } mark)
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, cancellationToken => RemoveAsync(context.Document, member, mark, cancellationToken), equivalenceKey: Title),
                context.Diagnostics);
        }
    }

    private static AttributeSyntax? Mark(MemberDeclarationSyntax member) => member.AttributeLists
        .SelectMany(static list => list.Attributes)
        .FirstOrDefault(static attribute => attribute.Name.ToString().Split('.').Last() is "Shared" or "SharedAttribute");

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
