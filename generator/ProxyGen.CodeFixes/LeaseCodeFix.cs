using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.CodeFixes;

/// <summary>Awaits the task of a lease, and puts leases into <c>using</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LeaseCodeFix))]
[Shared]
public sealed class LeaseCodeFix : CodeFixProvider
{
    private const string UsingTitle = "Release the lease with 'using'";
    private const string AwaitTitle = "Await the lease";
    private const string BlockTitle = "Wait for the lease here";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.LeaseNotReleased, DiagnosticIds.LeaseNotAwaited];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => OneActionFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null || root?.FindNode(context.Span, getInnermostNodeForTie: true) is not ExpressionSyntax reported)
        {
            return;
        }

        bool isTask = context.Diagnostics[0].Id == DiagnosticIds.LeaseNotAwaited;
        bool canAwait = FunctionSyntax.CanAwait(reported);
        ExpressionSyntax whole = Whole(reported);
        if (Lease(reported, whole, canAwait, model, context.CancellationToken) is not { } lease || Change(whole, lease, model) is not { } change)
        {
            return;
        }

        string title = !isTask ? UsingTitle : canAwait ? AwaitTitle : BlockTitle;
        context.RegisterCodeFix(
            CodeAction.Create(
                title,
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(change.Replaced, change.Changed))),
                equivalenceKey: OneActionFixAllProvider.KeyOf(this)),
            context.Diagnostics);
    }

    // What the call stands in up to its await: 'await gate.AcquireAsync().ConfigureAwait(false)'.
    private static ExpressionSyntax Whole(ExpressionSyntax call)
    {
        ExpressionSyntax whole = call;
        while (true)
        {
            switch (whole.Parent)
            {
                case AwaitExpressionSyntax awaited:
                    whole = awaited;
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "AsTask", Parent: InvocationExpressionSyntax dressed }:
                    whole = dressed;
                    break;
                default:
                    return whole;
            }
        }
    }

    // The expression that gives the lease itself, and no task of it.
    private static ExpressionSyntax? Lease(
        ExpressionSyntax call, ExpressionSyntax whole, bool canAwait, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetTypeInfo(whole, cancellationToken).Type is not { Name: "Task" or "ValueTask" or "ConfiguredValueTaskAwaitable" or "ConfiguredTaskAwaitable" })
        {
            return whole.WithoutTrivia();
        }

        return canAwait
            ? CallForms.Await(CallForms.WithoutAsTask(whole))
            : CallForms.Blocking(CallForms.WithoutDressing(call), model, cancellationToken);
    }

    private static (SyntaxNode Replaced, SyntaxNode Changed)? Change(ExpressionSyntax whole, ExpressionSyntax lease, SemanticModel model)
    {
        switch (whole.Parent)
        {
            case UsingStatementSyntax statement when statement.Expression == whole:
                return (whole, lease.WithTriviaFrom(whole));
            case ExpressionStatementSyntax statement when FunctionSyntax.CanDeclareBefore(statement):
                return (statement, Declaration(statement, lease, model));
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Parent: ExpressionStatementSyntax statement }
                when FunctionSyntax.CanDeclareBefore(statement):
                return (statement, Declaration(statement, lease, model));
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } declarator } initializer:
                return OfVariable(initializer, declarator, declaration, lease, model);
            default:
                return null;
        }
    }

    private static (SyntaxNode, SyntaxNode)? OfVariable(
        EqualsValueClauseSyntax initializer, VariableDeclaratorSyntax declarator, VariableDeclarationSyntax declaration, ExpressionSyntax lease, SemanticModel model)
    {
        bool isTask = model.GetTypeInfo(initializer.Value).Type is { Name: "Task" or "ValueTask" };
        VariableDeclarationSyntax changed = declaration.ReplaceNode(initializer.Value, lease.WithTriviaFrom(initializer.Value));
        if (isTask && !declaration.Type.IsVar)
        {
            changed = changed.WithType(SyntaxFactory.IdentifierName("var").WithTriviaFrom(declaration.Type));
        }

        switch (declaration.Parent)
        {
            case UsingStatementSyntax:
            case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 }:
                return (declaration, changed);
            case LocalDeclarationStatementSyntax statement when FunctionSyntax.CanDeclareBefore(statement) && !IsWritten(declarator, model):
                SyntaxToken keyword = SyntaxFactory.Token(SyntaxKind.UsingKeyword)
                    .WithLeadingTrivia(statement.GetLeadingTrivia())
                    .WithTrailingTrivia(SyntaxFactory.Space);
                return (statement, statement.WithDeclaration(changed.WithoutLeadingTrivia()).WithUsingKeyword(keyword));
            default:
                return null;
        }
    }

    // A variable of 'using' has one value.
    private static bool IsWritten(VariableDeclaratorSyntax declarator, SemanticModel model)
    {
        ISymbol? variable = model.GetDeclaredSymbol(declarator);
        SyntaxNode? scope = declarator.FirstAncestorOrSelf<BlockSyntax>() ?? declarator.SyntaxTree.GetRoot();
        foreach (IdentifierNameSyntax name in scope.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText == declarator.Identifier.ValueText
                && (name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name || name.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 })
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, variable))
            {
                return true;
            }
        }

        return false;
    }

    private static LocalDeclarationStatementSyntax Declaration(StatementSyntax statement, ExpressionSyntax lease, SemanticModel model)
    {
        VariableDeclaratorSyntax declarator = SyntaxFactory.VariableDeclarator(
            SyntaxFactory.Identifier(FunctionSyntax.FreeName(statement, model, "lease")), null, SyntaxFactory.EqualsValueClause(lease.WithoutTrivia()));
        return SyntaxFactory.LocalDeclarationStatement(
                SyntaxFactory.VariableDeclaration(SyntaxFactory.IdentifierName("var"), SyntaxFactory.SingletonSeparatedList(declarator)))
            .WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword))
            .NormalizeWhitespace()
            .WithTriviaFrom(statement)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }
}
