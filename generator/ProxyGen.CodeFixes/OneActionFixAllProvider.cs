using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ProxyGen.CodeFixes;

/// <summary>
/// Fixes all at once, for fixes that offer one action a diagnostic, under the name of their class. Who names no action means that one: <c>dotnet format</c>
/// names that of whatever diagnostic it happens to look at first, which may have none.
/// </summary>
internal sealed class OneActionFixAllProvider : FixAllProvider
{
    private static readonly FixAllProvider Batch = WellKnownFixAllProviders.BatchFixer;

    private OneActionFixAllProvider()
    {
    }

    public static OneActionFixAllProvider Instance { get; } = new();

    /// <summary>The equivalence key that a fix gives its actions.</summary>
    public static string KeyOf(CodeFixProvider fix) => fix.GetType().Name;

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => Batch.GetSupportedFixAllScopes();

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        Batch.GetFixAsync(fixAllContext.CodeActionEquivalenceKey is null ? Named(fixAllContext) : fixAllContext);

    private static FixAllContext Named(FixAllContext context)
    {
        CodeFixProvider fix = context.CodeFixProvider;
        Reports reports = new(context);
        return context.Document is { } document
            ? new FixAllContext(document, fix, context.Scope, KeyOf(fix), context.DiagnosticIds, reports, context.CancellationToken)
            : new FixAllContext(context.Project, fix, context.Scope, KeyOf(fix), context.DiagnosticIds, reports, context.CancellationToken);
    }

    private sealed class Reports(FixAllContext context) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await context.GetProjectDiagnosticsAsync(project).ConfigureAwait(false);
    }
}
