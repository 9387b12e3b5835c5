using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ProxyGen.Generator.Tests.Usage.Conditions;

#pragma warning disable CS0618 // The compiler would bind everything anew for each condition.
/// <summary>What an analyzer does in a compilation, to be done block by block.</summary>
internal sealed class AnalyzerActions
{
    private readonly Compilation _compilation;
    private readonly AnalyzerOptions _options;
    private readonly AnalyzerScope _start = new();
    private readonly CompilationScope _scope;
    private readonly ConcurrentDictionary<ISymbol, TypeScope> _types = new(SymbolEqualityComparer.Default);

    public AnalyzerActions(DiagnosticAnalyzer analyzer, Compilation compilation, AnalyzerOptions options)
    {
        _options = options;
        _compilation = compilation;
        _scope = new CompilationScope(compilation, options);
        analyzer.Initialize(_start);
        foreach (Action<CompilationStartAnalysisContext> action in _start.Starts)
        {
            action(_scope);
        }
    }

    /// <summary>Whether what is found in the blocks of a type is kept until its end.</summary>
    public bool KeepsBlocks => _start.TypeStarts.Count > 0;

    public static INamedTypeSymbol TypeOf(CaseBlock block) => block.Owner as INamedTypeSymbol ?? block.Owner.ContainingType;

    /// <summary>Does it for blocks of one type, and what is done at its end.</summary>
    public void Run(IReadOnlyList<CaseBlock> blocks, Action<Diagnostic> report)
    {
        TypeScope type = _types.GetOrAdd(TypeOf(blocks[0]), Begin);
        foreach (CaseBlock block in blocks)
        {
            Run(type, block, report);
        }

        foreach (Action<SymbolAnalysisContext> action in type.Ends)
        {
            action(new SymbolAnalysisContext(type.Symbol, _compilation, _options, report, static _ => true, CancellationToken.None));
        }
    }

    private void Run(TypeScope type, CaseBlock block, Action<Diagnostic> report)
    {
        foreach ((Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> kinds) in type.OperationActions)
        {
            Run(action, kinds, block, report);
        }

        foreach (Action<OperationBlockAnalysisContext> action in type.Blocks)
        {
            action(new OperationBlockAnalysisContext(
                block.Blocks, block.Owner, _compilation, _options, report, static _ => true, CancellationToken.None));
        }

        foreach (Action<OperationBlockStartAnalysisContext> action in type.BlockStarts)
        {
            BlockScope scope = new(block, _compilation, _options);
            action(scope);
            foreach ((Action<OperationAnalysisContext> inner, ImmutableArray<OperationKind> kinds) in scope.OperationActions)
            {
                Run(inner, kinds, block, report);
            }

            foreach (Action<OperationBlockAnalysisContext> end in scope.Ends)
            {
                end(new OperationBlockAnalysisContext(
                    block.Blocks, block.Owner, _compilation, _options, report, static _ => true, CancellationToken.None));
            }
        }
    }

    private TypeScope Begin(ISymbol type)
    {
        TypeScope scope = new(type, _compilation, _options);
        foreach (Action<SymbolStartAnalysisContext> action in _scope.TypeStarts.Concat(_start.TypeStarts))
        {
            action(scope);
        }

        return scope;
    }

    private void Run(
        Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> kinds, CaseBlock block, Action<Diagnostic> report)
    {
        foreach (IOperation operation in block.Operations)
        {
            if (kinds.Contains(operation.Kind))
            {
                action(new OperationAnalysisContext(
                    operation, block.Owner, _compilation, _options, report, static _ => true, CancellationToken.None));
            }
        }
    }

    private sealed class BlockScope(CaseBlock block, Compilation compilation, AnalyzerOptions options)
        : OperationBlockStartAnalysisContext(block.Blocks, block.Owner, compilation, options, CancellationToken.None)
    {
        public List<(Action<OperationAnalysisContext> Action, ImmutableArray<OperationKind> Kinds)> OperationActions { get; } = [];

        public List<Action<OperationBlockAnalysisContext>> Ends { get; } = [];

        public override void RegisterOperationBlockEndAction(Action<OperationBlockAnalysisContext> action) => Ends.Add(action);

        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) =>
            OperationActions.Add((action, operationKinds));
    }
}
