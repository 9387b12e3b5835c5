using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Manifest;

namespace ProxyGen.CodeFixes;

/// <summary>Brings <c>SharedContracts.txt</c> up to date with a shared class.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)],
    Name = nameof(UpdateManifestCodeFix))]
[Shared]
public sealed class UpdateManifestCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.BreakingChange, DiagnosticIds.ManifestLacks];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => ManifestFixAllProvider.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (ManifestProperties.Read(diagnostic.Properties) is not null)
            {
                Project project = context.TextDocument.Project;
                string title = TitleOf(diagnostic.Id);
                context.RegisterCodeFix(
                    CodeAction.Create(
                        title,
                        cancellationToken => ManifestDocuments.UpdateAsync(project.Solution, project.Id, [diagnostic], cancellationToken),
                        equivalenceKey: title),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>What the fix of a rule is called, which also tells the fixes of the two rules apart.</summary>
    internal static string TitleOf(string id) => id == DiagnosticIds.BreakingChange
        ? $"Accept the break: update {ContractManifest.FileName}"
        : $"Add to {ContractManifest.FileName}";
}
