using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Usage;
using ProxyGen.Generator.Usage.Flow;

namespace ProxyGen.Generator.Analyzers;

/// <summary>Reports what is read, or checked, and then written in several calls, so that other processes can be in between.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RaceAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [UsageDescriptors.ReadModifyWrite, UsageDescriptors.CheckThenAct, UsageDescriptors.TwoSections];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (UsageSymbols.Create(start.Compilation) is { } symbols)
            {
                ProxyNames.RegisterTypes(start, type => type.RegisterOperationBlockStartAction(block => Begin(block, symbols)));
            }
        });
    }

    private static void Begin(OperationBlockStartAnalysisContext context, UsageSymbols symbols)
    {
        TouchedProxies touched = new(symbols);
        context.RegisterOperationAction(
            touched.Look, OperationKind.PropertyReference, OperationKind.Invocation);
        context.RegisterOperationBlockEndAction(end =>
        {
            if (touched.AreAny)
            {
                Analyze(end, symbols);
            }
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, UsageSymbols symbols)
    {
        foreach (IOperation block in context.OperationBlocks)
        {
            if (block.Kind is OperationKind.Attribute or OperationKind.ParameterInitializer)
            {
                continue;
            }

            UsageOptions options = UsageOptions.Of(block.Syntax.SyntaxTree, context.Options);
            List<Race> races = [];
            ControlFlowGraph graph = context.GetControlFlowGraph(block);
            RaceSearch search = new(symbols, options, context.CancellationToken);
            search.Find(graph, context.OwningSymbol, races.Add);
            if (races.Count > 0 && !CallersLocks.AreAlwaysHeld(context.OwningSymbol, block, search))
            {
                foreach (Race race in races)
                {
                    Report(context, race, symbols);
                }
            }
        }
    }

    private static void Report(OperationBlockAnalysisContext context, Race race, UsageSymbols symbols)
    {
        if (SingleWriters.Has(race.Write, symbols))
        {
            return;
        }

        DiagnosticDescriptor rule = race.Kind switch
        {
            RaceKind.ReadModifyWrite => UsageDescriptors.ReadModifyWrite,
            RaceKind.CheckThenAct => UsageDescriptors.CheckThenAct,
            _ => UsageDescriptors.TwoSections,
        };
        string suffix = race.IsLockedLocally ? "; the lock around it does not keep out other processes" : "";
        context.ReportDiagnostic(Diagnostic.Create(
            rule,
            race.Write.Syntax.GetLocation(),
            race.Reads.Where(read => read.Syntax != race.Write.Syntax).Select(static read => read.Syntax.GetLocation()),
            race.Write.Syntax.ToString(),
            suffix));
    }
}
