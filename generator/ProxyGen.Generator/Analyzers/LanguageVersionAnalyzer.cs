using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.Generator.Analyzers;

/// <summary>Reports a language version that generated code is too new for, where code is generated.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LanguageVersionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ContractDescriptors.LanguageTooOld];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(AnalyzeSymbol, SymbolKind.NamedType, SymbolKind.Method);
        context.RegisterCompilationAction(AnalyzeSharedTypes);
    }

    private static void AnalyzeSymbol(SymbolAnalysisContext context)
    {
        if (LanguageRules.Check(context.Compilation, SourceLocations.OfName(context.Symbol)) is { } problem
            && (context.Symbol.HasAttribute(KnownNames.Shared) || context.Symbol.HasAttribute(KnownNames.Worker)))
        {
            ProblemReporting.Report(problem, context.ReportDiagnostic);
        }
    }

    private static void AnalyzeSharedTypes(CompilationAnalysisContext context)
    {
        foreach (ForeignDeclaration declaration in ForeignClasses.Of(context.Compilation).Declarations)
        {
            if (LanguageRules.Check(context.Compilation, declaration.LocationOfType(context.CancellationToken)) is { } problem)
            {
                ProblemReporting.Report(problem, context.ReportDiagnostic);
            }
        }
    }
}
