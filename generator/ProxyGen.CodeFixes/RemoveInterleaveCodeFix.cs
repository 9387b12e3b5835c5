using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.CodeFixes;

/// <summary>Takes [Interleave] off a method where it has no effect, or ConfigureAwait off an await that would leave the object.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveInterleaveCodeFix))]
[Shared]
public sealed class RemoveInterleaveCodeFix() : RemoveMarkCodeFix("Interleave", "Remove [Interleave]", DiagnosticIds.InterleaveWithoutEffect)
{
    private const string Title = "Come back to the object: remove ConfigureAwait";

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span) is not SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access })
        {
            await base.RegisterCodeFixesAsync(context).ConfigureAwait(false);
            return;
        }

        Document Remove() => context.Document.WithSyntaxRoot(root.ReplaceNode(call, access.Expression.WithTriviaFrom(call)));
        context.RegisterCodeFix(
            CodeAction.Create(Title, _ => Task.FromResult(Remove()), equivalenceKey: OneActionFixAllProvider.KeyOf(this)), context.Diagnostics);
    }
}
