using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.CodeFixes;

/// <summary>Takes a lease of a lock that is at hand instead of locking a proxy.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LockedProxyCodeFix))]
[Shared]
public sealed class LockedProxyCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.ProxyLocked];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => OneActionFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null || root?.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<LockStatementSyntax>() is not { } statement
            || !statement.Expression.Span.Contains(context.Span) || LockFor(statement, model, context.CancellationToken) is not { } gate)
        {
            return;
        }

        UsingStatementSyntax changed = Change(statement, gate);
        string title = $"Take a lease of '{gate.Name}' instead";
        context.RegisterCodeFix(
            CodeAction.Create(
                title,
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(statement, changed))),
                equivalenceKey: OneActionFixAllProvider.KeyOf(this)),
            context.Diagnostics);
    }

    // What is locked itself if it is a lock; else the nearest.
    private static LockAtHand? LockFor(LockStatementSyntax statement, SemanticModel model, CancellationToken cancellationToken) =>
        LockAtHand.MethodOf(model.GetTypeInfo(statement.Expression, cancellationToken).Type) is { } method
            ? new LockAtHand(statement.Expression.WithoutTrivia().ToString(), method, isOnly: false)
            : LockAtHand.At(statement, model, cancellationToken);

    private static UsingStatementSyntax Change(LockStatementSyntax statement, LockAtHand gate)
    {
        ExpressionSyntax lease = SyntaxFactory.ParseExpression(gate.Acquisition(FunctionSyntax.CanAwait(statement)));
        return SyntaxFactory.UsingStatement(
            SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTriviaFrom(statement.LockKeyword),
            statement.OpenParenToken,
            declaration: null!,
            lease,
            statement.CloseParenToken,
            statement.Statement);
    }
}
