using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Manifest;

namespace ProxyGen.Generator.Analyzers;

/// <summary>
/// Compares shared classes with the project's manifest, <c>SharedContracts.txt</c>, which says what programs that are already out depend
/// on. Without that file it does nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractManifestAnalyzer : DiagnosticAnalyzer
{
    // More would hide what the message says.
    private const int MostNamed = 3;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [ContractDescriptors.BreakingChange, ContractDescriptors.ManifestLacks];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ContractManifest.Find(start.Options, start.CancellationToken) is not { } manifest)
            {
                return;
            }

            start.RegisterSymbolAction(symbol => AnalyzeType(symbol, manifest), SymbolKind.NamedType);
            start.RegisterSyntaxNodeAction(node => AnalyzeAttribute(node, manifest), SyntaxKind.Attribute);
            start.RegisterAdditionalFileAction(file => AnalyzeFile(file, manifest));
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context, ContractManifest manifest)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.HasSharedMark())
        {
            Compare(manifest, type, SourceLocations.OfName(type), context.Compilation, context.ReportDiagnostic, context.CancellationToken);
        }
    }

    // Classes of other assemblies are shared by an attribute of this one.
    private static void AnalyzeAttribute(SyntaxNodeAnalysisContext context, ContractManifest manifest)
    {
        ForeignClasses foreign = ForeignClasses.Of(context.Compilation);
        foreach (ForeignDeclaration declaration in foreign.Declarations)
        {
            if (declaration.Mark is { } mark
                && mark.SyntaxTree == context.Node.SyntaxTree
                && mark.Span == context.Node.Span
                && foreign.Find(declaration.Definition)?.Declaration == declaration)
            {
                Location? location = declaration.LocationOfType(context.CancellationToken);
                Compare(manifest, declaration.Definition, location, context.Compilation, context.ReportDiagnostic, context.CancellationToken);
            }
        }
    }

    private static void AnalyzeFile(AdditionalFileAnalysisContext context, ContractManifest manifest)
    {
        if (context.AdditionalFile.Path != manifest.Path)
        {
            return;
        }

        foreach ((string problem, Location location) in manifest.Problems)
        {
            context.ReportDiagnostic(Diagnostic.Create(ContractDescriptors.ManifestLacks, location, ContractManifest.FileName, problem));
        }

        HashSet<string> names = SharedContractNames.In(context.Compilation, context.CancellationToken);
        foreach ((string contract, Location location) in manifest.Contracts.Where(known => !names.Contains(known.Contract)))
        {
            const string reason = "there is no shared class of this name any more";
            context.ReportDiagnostic(Diagnostic.Create(
                ContractDescriptors.BreakingChange, location, ManifestProperties.Of(contract, []), contract, reason));
        }
    }

    private static void Compare(
        ContractManifest manifest,
        INamedTypeSymbol type,
        Location? location,
        Compilation compilation,
        Action<Diagnostic> report,
        CancellationToken cancellationToken)
    {
        if (ContractReader.ReadForm(type, compilation, cancellationToken) is not { } form)
        {
            return;
        }

        ManifestComparison comparison = ManifestComparison.Of(manifest, form);
        foreach (string broken in comparison.Breaks)
        {
            report(Diagnostic.Create(
                ContractDescriptors.BreakingChange, location, ManifestProperties.Of(form.Name, form.Lines), form.Name, broken));
        }

        if (!comparison.Lacking.IsEmpty)
        {
            report(Diagnostic.Create(
                ContractDescriptors.ManifestLacks,
                location,
                ManifestProperties.Of(form.Name, comparison.Kept),
                ContractManifest.FileName,
                "it lacks " + Enumerate(comparison.Lacking)));
        }
    }

    private static string Enumerate(ImmutableArray<ManifestLine> lines)
    {
        string named = string.Join(", ", lines.Take(MostNamed).Select(static line => $"'{line}'"));
        return lines.Length > MostNamed ? $"{named} and {lines.Length - MostNamed} more" : named;
    }
}
