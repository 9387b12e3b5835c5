using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ProxyGen.Generator.Tests.Harness;

/// <summary>Gives a Fix All what analyzers have reported.</summary>
internal sealed class KnownDiagnostics(IReadOnlyCollection<Diagnostic> all) : FixAllContext.DiagnosticProvider
{
    public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult<IEnumerable<Diagnostic>>(all);

    public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
        Task.FromResult(all.Where(static diagnostic => diagnostic.Location.IsInSource));

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult(all.Where(static diagnostic => !diagnostic.Location.IsInSource));
}
