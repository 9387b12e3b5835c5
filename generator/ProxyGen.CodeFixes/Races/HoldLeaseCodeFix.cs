using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Usage.Flow;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ProxyGen.CodeFixes.Races;

/// <summary>Holds a lease of a lock that is at hand from the read to the write.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HoldLeaseCodeFix))]
[Shared]
public sealed class HoldLeaseCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.ReadModifyWrite, DiagnosticIds.CheckThenAct];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        SyntaxNode write = root.FindNode(context.Span, getInnermostNodeForTie: true);
        SyntaxNode[] reads = [.. context.Diagnostics[0].AdditionalLocations.Select(location => root.FindNode(location.SourceSpan))];
        if (StatementSpan.Around(write, reads, model) is not { } span
            || LockAtHand.At(span.First, model, context.CancellationToken) is not { } gate
            || TakesLock(span, model, context.CancellationToken))
        {
            return;
        }

        string title = $"Hold a lease of '{gate.Name}'";
        context.RegisterCodeFix(
            CodeAction.Create(
                title,
                _ => Task.FromResult(context.Document.WithSyntaxRoot(Wrap(root, span, gate))),
                equivalenceKey: OneActionFixAllProvider.KeyOf(this)),
            context.Diagnostics);
    }

    // Most locks are not reentrant.
    private static bool TakesLock(StatementSpan span, SemanticModel model, CancellationToken cancellationToken) =>
        span.Statements.SelectMany(static statement => statement.DescendantNodes()).OfType<InvocationExpressionSyntax>().Any(call =>
            model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method && SharedLocks.Taken(method) is not null);

    private static SyntaxNode Wrap(SyntaxNode root, StatementSpan span, LockAtHand gate)
    {
        ExpressionSyntax lease = ParseExpression(gate.Acquisition(FunctionSyntax.CanAwait(span.First)));

        // Blank lines stay in front; comments go with what they are about.
        SyntaxTriviaList leading = span.First.GetLeadingTrivia();
        int comments = leading.TakeWhile(static trivia =>
            trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia)).Count();
        SyntaxTriviaList blank = TriviaList(leading.Take(comments));
        List<StatementSyntax> inside = [.. span.Statements];
        inside[0] = inside[0].WithLeadingTrivia(leading.Skip(comments));
        UsingStatementSyntax wrapped = UsingStatement(declaration: null, lease, Block(inside))
            .WithLeadingTrivia(blank)
            .WithTrailingTrivia(ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);
        return span.Replace(root, wrapped.WithTrailingTrivia(inside[inside.Count - 1].GetTrailingTrivia().Where(static trivia =>
            trivia.IsKind(SyntaxKind.EndOfLineTrivia))));
    }
}
