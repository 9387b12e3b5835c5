using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ProxyGen.Generator.Manifest;

namespace ProxyGen.CodeFixes;

/// <summary>Changes the manifests of projects.</summary>
internal static class ManifestDocuments
{
    /// <summary>Does to a project's manifest what reports of the project ask for.</summary>
    public static async Task<Solution> UpdateAsync(
        Solution solution, ProjectId project, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        TextDocument? manifest = solution.GetProject(project)?.AdditionalDocuments
            .FirstOrDefault(static document => ContractManifest.IsNamed(document.FilePath ?? document.Name));
        if (manifest is null)
        {
            return solution;
        }

        SourceText text = await manifest.GetTextAsync(cancellationToken).ConfigureAwait(false);
        ManifestUpdate update = new(text.ToString());
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (ManifestProperties.Read(diagnostic.Properties) is var (contract, lines))
            {
                update.Replace(contract, lines);
            }
        }

        return solution.WithAdditionalDocumentText(manifest.Id, SourceText.From(update.ToString(), text.Encoding, text.ChecksumAlgorithm));
    }
}
