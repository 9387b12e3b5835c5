using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ProxyGen.Generator.Tests.Rules;

/// <summary>Stands for the analyzer of the SDK that reports CA1822, and reports it at every member that is not static.</summary>
#pragma warning disable RS1029, RS1036, RS1038, RS1041, RS2008 // No compiler ever loads it.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CouldBeStaticAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "CA1822", "Mark members as static",
        "Member '{0}' can be marked as static", "Performance", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            static symbol =>
            {
                if (symbol.Symbol is { IsStatic: false, CanBeReferencedByName: true } or IPropertySymbol)
                {
                    symbol.ReportDiagnostic(Diagnostic.Create(Rule, symbol.Symbol.Locations[0], symbol.Symbol.Name));
                }
            },
            SymbolKind.Method,
            SymbolKind.Property,
            SymbolKind.Event);
    }
}
