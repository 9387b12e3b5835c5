using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Usage;

namespace ProxyGen.Generator.Analyzers;

/// <summary>Reports what is fetched from the manager more often than needed: in loops, again, item by item.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FetchAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [UsageDescriptors.FetchInLoop, UsageDescriptors.FetchRepeated, UsageDescriptors.FetchByIndex];

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
                IndexedFetches indexed = new(symbols);
                ProxyNames.RegisterTypes(start, type => type.RegisterOperationAction(
                    action => Analyze(action, symbols, leases, indexed), OperationKind.PropertyReference, OperationKind.Invocation));
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, UsageSymbols symbols, Leases leases, IndexedFetches indexed)
    {
        IOperation operation = context.Operation;
        if (ProxyAccesses.Read(operation, symbols) is not { } access)
        {
            return;
        }

        if (indexed.CounterOf(access) is { } counter)
        {
            AnalyzeIndexed(context, access, counter, symbols, leases);
            return;
        }

        if (Fetch.Of(operation, symbols) is not { } fetch || fetch.IsChanged())
        {
            return;
        }

        if (FetchLoop.Around(operation, symbols, leases) is { } loop && !loop.CanChange(fetch)
            && IsOften(context, fetch, loop, out bool isFirst))
        {
            if (isFirst)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    UsageDescriptors.FetchInLoop, fetch.Whole.Syntax.GetLocation(), fetch.Whole.Syntax.ToString()));
            }

            return;
        }

        if (fetch.IsCopy && FetchSequence.EarlierOf(fetch, symbols) is [var earlier])
        {
            context.ReportDiagnostic(Diagnostic.Create(
                UsageDescriptors.FetchRepeated,
                fetch.Whole.Syntax.GetLocation(),
                additionalLocations: [earlier.Syntax.GetLocation()],
                fetch.Whole.Syntax.ToString()));
        }
    }

    // One copy is too much; of single values it takes some.
    private static bool IsOften(OperationAnalysisContext context, Fetch fetch, FetchLoop loop, out bool isFirst)
    {
        List<IOperation> same = loop.SameFetches(fetch);
        isFirst = same.FirstOrDefault() == context.Operation;
        return fetch.IsCopy
            || same.Count >= UsageOptions.Of(context.Operation.Syntax.SyntaxTree, context.Options).ChattyThreshold;
    }

    private static void AnalyzeIndexed(
        OperationAnalysisContext context, ProxyAccess access, ILocalSymbol counter, UsageSymbols symbols, Leases leases)
    {
        if (FetchLoop.Around(context.Operation, symbols, leases) is not { } loop || !loop.IsCounter(counter) || loop.IsPaced()
            || IndexedFetches.IsChanged(access, loop.Loop, symbols)
            || IndexedFetches.First(access, loop.Loop, counter, symbols) != context.Operation)
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            UsageDescriptors.FetchByIndex,
            context.Operation.Syntax.GetLocation(),
            context.Operation.Syntax.ToString(),
            access.Receiver.Syntax.ToString()));
    }
}
