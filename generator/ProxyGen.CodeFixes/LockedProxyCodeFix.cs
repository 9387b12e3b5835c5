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
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

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
        string title = $"Take a lease of '{gate}' instead";
        context.RegisterCodeFix(
            CodeAction.Create(
                title,
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(statement, changed))),
                equivalenceKey: nameof(LockedProxyCodeFix)),
            context.Diagnostics);
    }

    // What is locked itself if it is a lock; else a variable, then a parameter, then a field or property that is one.
    private static string? LockFor(LockStatementSyntax statement, SemanticModel model, CancellationToken cancellationToken)
    {
        if (IsLock(model.GetTypeInfo(statement.Expression, cancellationToken).Type))
        {
            return statement.Expression.WithoutTrivia().ToString();
        }

        ISymbol? best = null;
        foreach (ISymbol symbol in model.LookupSymbols(statement.SpanStart))
        {
            ITypeSymbol? type = symbol switch
            {
                ILocalSymbol local when IsDeclaredBefore(local, statement) => local.Type,
                IParameterSymbol parameter => parameter.Type,
                IFieldSymbol field => field.Type,
                IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.Type,
                _ => null,
            };
            if (IsLock(type) && CanReach(symbol, statement, model, cancellationToken) && (best is null || Rank(symbol) < Rank(best)))
            {
                best = symbol;
            }
        }

        return best?.Name;
    }

    private static int Rank(ISymbol symbol) => symbol switch
    {
        ILocalSymbol => 0,
        IParameterSymbol => 1,
        _ => 2,
    };

    private static bool CanReach(ISymbol symbol, LockStatementSyntax statement, SemanticModel model, CancellationToken cancellationToken) =>
        symbol is ILocalSymbol or IParameterSymbol || symbol.IsStatic
        || model.GetEnclosingSymbol(statement.SpanStart, cancellationToken) is { IsStatic: false };

    private static bool IsDeclaredBefore(ILocalSymbol local, LockStatementSyntax statement) =>
        local.DeclaringSyntaxReferences is [var declaration] && declaration.Span.End <= statement.SpanStart;

    private static bool IsLock(ITypeSymbol? type) =>
        type is { Name: "SharedLock" or "SharedReentrantLock", ContainingNamespace: { Name: "ProxyGen", ContainingNamespace.IsGlobalNamespace: true } };

    private static UsingStatementSyntax Change(LockStatementSyntax statement, string gate)
    {
        ExpressionSyntax lease = SyntaxFactory.ParseExpression(FunctionSyntax.CanAwait(statement) ? $"await {gate}.AcquireAsync()" : $"{gate}.Acquire()");
        return SyntaxFactory.UsingStatement(
            SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTriviaFrom(statement.LockKeyword),
            statement.OpenParenToken,
            declaration: null!,
            lease,
            statement.CloseParenToken,
            statement.Statement);
    }
}
