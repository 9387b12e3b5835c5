using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.Generator.Analyzers;

/// <summary>Reports what keeps a method from running as a worker.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WorkerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        ContractDescriptors.UnsupportedWorker,
        .. ContractDescriptors.OfPayloads,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            static symbol => Analyze((IMethodSymbol)symbol.Symbol, symbol.Compilation, symbol.ReportDiagnostic, symbol.CancellationToken),
            SymbolKind.Method);
        context.RegisterSyntaxNodeAction(AnalyzeLocalFunction, SyntaxKind.LocalFunctionStatement);
    }

    // Local functions are no members: no symbol action comes by them.
    private static void AnalyzeLocalFunction(SyntaxNodeAnalysisContext context)
    {
        var declaration = (LocalFunctionStatementSyntax)context.Node;
        if (declaration.AttributeLists.Count > 0
            && context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is IMethodSymbol method)
        {
            Analyze(method, context.Compilation, context.ReportDiagnostic, context.CancellationToken);
        }
    }

    private static void Analyze(
        IMethodSymbol method, Compilation compilation, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (!method.HasAttribute(KnownNames.Worker))
        {
            return;
        }

        foreach (ContractProblem problem in WorkerRules.Check(method, new PayloadReader(compilation, cancellationToken)))
        {
            ProblemReporting.Report(problem, report);
        }
    }
}
