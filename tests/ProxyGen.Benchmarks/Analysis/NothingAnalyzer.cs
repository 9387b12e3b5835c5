using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ProxyGen.Benchmarks.Analysis;

#pragma warning disable RS1012, RS1036, RS1041, RS2008 // No compiler loads it but this program.

/// <summary>
/// Asks for what the analyzers ask for that every project has from the SDK (CA1416, CA1831, CA2013, CA2200 and others are on by default), and does
/// nothing with it: what is spent with it, the compiler spends without ProxyGen's.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NothingAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("NOTHING", "", "", "", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(static _ => { }, SymbolKind.NamedType, SymbolKind.Method);
        context.RegisterOperationAction(static _ => { }, OperationKind.Invocation, OperationKind.PropertyReference);
        context.RegisterOperationBlockAction(static _ => { });
    }
}
