using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Usage;

namespace ProxyGen.CodeFixes.Races;

/// <summary>
/// Replaces a read and a write of a built-in type by its operation that does both: <c>d[k] += 1</c> becomes <c>d.Increment(k)</c>,
/// <c>if (!d.ContainsKey(k)) d[k] = v;</c> becomes <c>d.TryAdd(k, v);</c>, <c>if (q.Count > 0) q.Dequeue();</c> becomes <c>q.TryDequeue(out _);</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BuiltInOperationCodeFix))]
[Shared]
public sealed class BuiltInOperationCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [DiagnosticIds.ReadModifyWrite, DiagnosticIds.CheckThenAct, DiagnosticIds.TwoSections];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => OneActionFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null
            || model is null
            || UsageSymbols.Create(model.Compilation) is not { } symbols
            || root.FindNode(context.Span, getInnermostNodeForTie: true) is not ExpressionSyntax target)
        {
            return;
        }

        BuiltInRewrite rewrite = new(model, symbols, context.CancellationToken);
        if ((Increments.Of(target, rewrite) ?? Guards.Of(target, rewrite) ?? Takes.Of(target, rewrite)) is not { } replacement)
        {
            return;
        }

        string title = $"Use '{replacement.Operation}', which is one call";
        context.RegisterCodeFix(
            CodeAction.Create(
                title,
                _ => Task.FromResult(context.Document.WithSyntaxRoot(replacement.Apply(root))),
                equivalenceKey: OneActionFixAllProvider.KeyOf(this)),
            context.Diagnostics);
    }
}
