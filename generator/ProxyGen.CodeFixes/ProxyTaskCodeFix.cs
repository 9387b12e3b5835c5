using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.CodeFixes;

/// <summary>
/// Awaits the task of a proxy that is blocked on, or calls the blocking form where nothing can be awaited; awaits the asynchronous form of a blocking call.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ProxyTaskCodeFix))]
[Shared]
public sealed class ProxyTaskCodeFix : CodeFixProvider
{
    private const string AwaitTitle = "Await the call";
    private const string BlockTitle = "Call the blocking form";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [DiagnosticIds.BlockingCall, DiagnosticIds.BlockingOnTask, DiagnosticIds.TaskDropped];

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

        bool canAwait = FunctionSyntax.CanAwait(reported);
        (SyntaxNode Replaced, ExpressionSyntax Changed)? change = context.Diagnostics[0].Id switch
        {
            DiagnosticIds.BlockingCall => canAwait ? OfBlockingCall(reported, model, context.CancellationToken) : null,
            DiagnosticIds.BlockingOnTask => OfBlockedTask(reported, canAwait, model, context.CancellationToken),
            _ => CallForms.Blocking(CallForms.WithoutDressing(reported), model, context.CancellationToken) is { } blocking
                ? (reported, CallForms.InPlaceOf(reported, blocking))
                : null,
        };
        if (change is not { } found)
        {
            return;
        }

        string title = found.Changed.DescendantNodesAndSelf().OfType<AwaitExpressionSyntax>().Any() && canAwait ? AwaitTitle : BlockTitle;
        context.RegisterCodeFix(
            CodeAction.Create(
                title,
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(found.Replaced, found.Changed))),
                equivalenceKey: OneActionFixAllProvider.KeyOf(this)),
            context.Diagnostics);
    }

    private static (SyntaxNode, ExpressionSyntax)? OfBlockingCall(ExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (CallForms.Awaited(call, model, cancellationToken) is not { } awaited)
        {
            return null;
        }

        // A setter's form takes the place of the whole assignment.
        ExpressionSyntax replaced = call.Parent is AssignmentExpressionSyntax assignment && assignment.Left == call ? assignment : call;
        return (replaced, CallForms.InPlaceOf(replaced, awaited));
    }

    private static (SyntaxNode, ExpressionSyntax)? OfBlockedTask(
        ExpressionSyntax blocked, bool canAwait, SemanticModel model, CancellationToken cancellationToken)
    {
        if (TaskOf(blocked) is not { } task || task.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } access && access.WhenNotNull.Span.Contains(task.Span))
        {
            return null;
        }

        ExpressionSyntax? changed = canAwait
            ? CallForms.Await(CallForms.WithoutAsTask(task))
            : CallForms.Blocking(CallForms.WithoutDressing(task), model, cancellationToken);
        return changed is null ? null : (blocked, CallForms.InPlaceOf(blocked, changed));
    }

    // The task of 'task.Result', 'task.Wait()' and 'task.GetAwaiter().GetResult()'.
    private static ExpressionSyntax? TaskOf(ExpressionSyntax blocked) => blocked switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result", Expression: var task } => task,
        InvocationExpressionSyntax
        {
            ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait", Expression: var task },
        } => task,
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "GetResult",
                Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter", Expression: var task } },
            },
        } => task,
        _ => null,
    };
}
