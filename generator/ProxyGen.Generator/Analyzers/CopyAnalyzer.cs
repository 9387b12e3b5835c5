using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Usage;
using ProxyGen.Generator.Usage.Copies;

namespace ProxyGen.Generator.Analyzers;

/// <summary>Reports changes of what a proxy has handed out as a copy.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CopyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [UsageDescriptors.CopyChanged, UsageDescriptors.CopyNotWrittenBack];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (UsageSymbols.Create(start.Compilation) is { } symbols)
            {
                MethodEffects effects = new(symbols, start.Options);
                ProxyNames.RegisterTypes(
                    start, type => type.RegisterOperationBlockStartAction(block => StartBlock(block, symbols, effects)));
            }
        });
    }

    private static void StartBlock(OperationBlockStartAnalysisContext context, UsageSymbols symbols, MethodEffects effects)
    {
        // Nothing is allocated for the many blocks in which there is no proxy.
        List<CopySource>? sources = null;
        context.RegisterOperationAction(
            action =>
            {
                if (CopySource.MayBe(action.Operation, symbols))
                {
                    CopySource.Find(action.Operation, symbols, sources ??= []);
                }
            },
            OperationKind.PropertyReference,
            OperationKind.Invocation,
            OperationKind.Loop);
        context.RegisterOperationBlockEndAction(end =>
        {
            if (sources is { Count: > 0 })
            {
                Report(end, sources, symbols, effects);
            }
        });
    }

    private static void Report(
        OperationBlockAnalysisContext context, List<CopySource> sources, UsageSymbols symbols, MethodEffects effects)
    {
        UsageOptions options = UsageOptions.Of(sources[0].Operation.Syntax.SyntaxTree, context.Options);
        VariableUses uses = new(context.OperationBlocks);
        CopyRules rules = new(symbols, effects, uses, options, () => OrderOf(context, uses), context.CancellationToken);
        HashSet<SyntaxNode> reported = [];
        foreach (CopySource source in sources)
        {
            foreach (LostChange change in rules.Find(source))
            {
                if (reported.Add(change.Operation.Syntax))
                {
                    context.ReportDiagnostic(Create(change));
                }
            }
        }
    }

    private static FlowOrder OrderOf(OperationBlockAnalysisContext context, VariableUses uses)
    {
        List<ControlFlowGraph> graphs = [];
        foreach (IOperation block in context.OperationBlocks)
        {
            graphs.Add(context.GetControlFlowGraph(block));
        }

        return new FlowOrder(graphs, uses, context.CancellationToken);
    }

    private static Diagnostic Create(LostChange change) => Diagnostic.Create(
        change.Variable is null ? UsageDescriptors.CopyChanged : UsageDescriptors.CopyNotWrittenBack,
        ChangeText.LocationOf(change.Operation),
        [change.Source.Operation.Syntax.GetLocation()],
        change.Source.Member.Display(),
        ChangeText.Of(change.Operation));
}
