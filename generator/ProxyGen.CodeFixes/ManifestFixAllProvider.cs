using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ProxyGen.CodeFixes;

/// <summary>Brings manifests up to date with all classes at once: changes of one text, which could not be merged afterwards.</summary>
internal sealed class ManifestFixAllProvider : FixAllProvider
{
    private ManifestFixAllProvider()
    {
    }

    public static ManifestFixAllProvider Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        UpdateManifestCodeFix.TitleOf(fixAllContext.DiagnosticIds.First()),
        cancellationToken => UpdateAsync(fixAllContext.WithCancellationToken(cancellationToken)),
        equivalenceKey: fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> UpdateAsync(FixAllContext context)
    {
        Solution solution = context.Solution;
        IEnumerable<Project> projects = context.Scope == FixAllScope.Solution ? solution.Projects : [context.Project];
        foreach (Project project in projects)
        {
            ImmutableArray<Diagnostic> diagnostics = context is { Scope: FixAllScope.Document, Document: { } document }
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            solution = await ManifestDocuments.UpdateAsync(solution, project.Id, diagnostics, context.CancellationToken).ConfigureAwait(false);
        }

        return solution;
    }
}
