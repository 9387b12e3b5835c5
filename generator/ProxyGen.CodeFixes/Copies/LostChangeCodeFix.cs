using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.CodeFixes.Copies;

/// <summary>A fix for changes of copies. It is offered only if what comes out compiles.</summary>
public abstract class LostChangeCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.CopyChanged, DiagnosticIds.CopyNotWrittenBack];

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => OneActionFixAllProvider.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Diagnostic diagnostic = context.Diagnostics[0];
        if (await LostChangeSyntax.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } change
            || await FixAsync(change, context.CancellationToken).ConfigureAwait(false) is not { } solution
            || !await CompilesAsync(context.Document, solution, change, context.CancellationToken).ConfigureAwait(false))
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(TitleOf(change), _ => Task.FromResult(solution), equivalenceKey: OneActionFixAllProvider.KeyOf(this)), diagnostic);
    }

    /// <summary>What the fix is called.</summary>
    private protected abstract string TitleOf(LostChangeSyntax change);

    /// <summary>What comes out; null where the fix is none for this change.</summary>
    private protected abstract Task<Solution?> FixAsync(LostChangeSyntax change, CancellationToken cancellationToken);

    /// <summary>The documents that the fix can break.</summary>
    private protected virtual Task<IReadOnlyList<DocumentId>> FindTouchedAsync(LostChangeSyntax change, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DocumentId>>([change.Document.Id]);

    private async Task<bool> CompilesAsync(Document document, Solution changed, LostChangeSyntax change, CancellationToken cancellationToken)
    {
        foreach (DocumentId id in await FindTouchedAsync(change, cancellationToken).ConfigureAwait(false))
        {
            if (document.Project.Solution.GetDocument(id) is { } before && changed.GetDocument(id) is { } after
                && await CountErrorsAsync(after, cancellationToken).ConfigureAwait(false)
                    > await CountErrorsAsync(before, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<int> CountErrorsAsync(Document document, CancellationToken cancellationToken)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model is null
            ? 0
            : model.GetDiagnostics(cancellationToken: cancellationToken).Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
