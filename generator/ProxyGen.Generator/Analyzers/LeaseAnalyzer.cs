using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Usage;

namespace ProxyGen.Generator.Analyzers;

/// <summary>Reports leases that are thrown away, or that stay held on some path.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LeaseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageDescriptors.LeaseNotReleased];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (UsageSymbols.Create(start.Compilation) is { } symbols)
            {
                Leases leases = new(symbols);
                ProxyNames.RegisterTypes(
                    start, type => type.RegisterOperationAction(action => Analyze(action, leases), OperationKind.Invocation));
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, Leases leases)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!leases.IsAcquisition(call.TargetMethod))
        {
            return;
        }

        LeasePlace place = LeasePlace.Of(call, leases);
        if (place.IsDiscarded)
        {
            Report(context, call, "at all: nobody has it", DiagnosticSeverity.Warning);
        }
        else if (place.Variable is { } variable && LeaseUses.Of(variable, call, leases) is var uses && uses != LeaseUse.Elsewhere
            && FunctionGraphs.Of(call, context.GetControlFlowGraph()) is { } graph)
        {
            LeaseEnd end = LeaseFlow.Follow(graph, call.Syntax, variable, context.CancellationToken);
            if (end == LeaseEnd.Lost && uses == LeaseUse.NeverReleased)
            {
                Report(context, call, "on any path", DiagnosticSeverity.Warning);
            }
            else if (end == LeaseEnd.Lost && !AsksTheSameTwice(graph, call.Syntax, variable))
            {
                Report(context, call, "on every path", DiagnosticSeverity.Warning);
            }
            else if (end == LeaseEnd.LostByException)
            {
                Report(context, call, "if anything throws before it is; 'using' releases it then as well", DiagnosticSeverity.Info);
            }
        }
    }

    // 'if (x) lease = …; … if (x) lease.Release()': the ways that a graph shows and a program does not take.
    private static bool AsksTheSameTwice(ControlFlowGraph graph, SyntaxNode acquisition, ILocalSymbol variable)
    {
        HashSet<ISymbol> before = new(SymbolEqualityComparer.Default);
        for (int pass = 0; pass < 2; pass++)
        {
            foreach (BasicBlock block in graph.Blocks)
            {
                if (block.ConditionalSuccessor is null || block.BranchValue is not { } condition
                    || pass == 0 != condition.Syntax.SpanStart < acquisition.SpanStart)
                {
                    continue;
                }

                foreach (IOperation part in condition.DescendantsAndSelf())
                {
                    ISymbol? asked = part switch
                    {
                        ILocalReferenceOperation local => local.Local,
                        IParameterReferenceOperation parameter => parameter.Parameter,
                        IFieldReferenceOperation field => field.Field,
                        IPropertyReferenceOperation property => property.Property,
                        _ => null,
                    };
                    if (asked is null || SymbolEqualityComparer.Default.Equals(asked, variable))
                    {
                        continue;
                    }

                    if (pass == 0)
                    {
                        before.Add(asked);
                    }
                    else if (before.Contains(asked))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static void Report(OperationAnalysisContext context, IInvocationOperation call, string how, DiagnosticSeverity severity) =>
        context.ReportDiagnostic(Diagnostic.Create(
            UsageDescriptors.LeaseNotReleased,
            call.Syntax.GetLocation(),
            severity,
            additionalLocations: null,
            properties: null,
            call.Syntax.ToString(),
            how));
}
