using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ProxyGen.Generator.Tests.Usage.Conditions;

#pragma warning disable CS0618 // The compiler would bind everything anew for each condition.
/// <summary>Keeps what an analyzer does in one type, with operations and blocks of them, and at its end.</summary>
internal sealed class TypeScope(ISymbol type, Compilation compilation, AnalyzerOptions options)
    : SymbolStartAnalysisContext(type, compilation, options, CancellationToken.None)
{
    public List<(Action<OperationAnalysisContext> Action, ImmutableArray<OperationKind> Kinds)> OperationActions { get; } = [];

    public List<Action<OperationBlockStartAnalysisContext>> BlockStarts { get; } = [];

    public List<Action<OperationBlockAnalysisContext>> Blocks { get; } = [];

    public List<Action<SymbolAnalysisContext>> Ends { get; } = [];

    public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) =>
        OperationActions.Add((action, operationKinds));

    public override void RegisterOperationBlockStartAction(Action<OperationBlockStartAnalysisContext> action) => BlockStarts.Add(action);

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
        throw new NotSupportedException();

    public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) => Blocks.Add(action);

    public override void RegisterSymbolEndAction(Action<SymbolAnalysisContext> action) => Ends.Add(action);

    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
        Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => throw new NotSupportedException();
}
