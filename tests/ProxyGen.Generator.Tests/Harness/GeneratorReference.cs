using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ProxyGen.Generator.Tests.Harness;

/// <summary>Lets a workspace run the generator, as an editor does: fixes see generated code, also that of what they have changed.</summary>
internal sealed class GeneratorReference : AnalyzerReference
{
    // Workspaces look generators up by identity.
    private readonly ImmutableArray<ISourceGenerator> _generators = [new ProxyGenerator().AsSourceGenerator()];

    public override string FullPath => typeof(ProxyGenerator).Assembly.Location;

    public override object Id => nameof(GeneratorReference);

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;
}
