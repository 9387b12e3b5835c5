using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Tests.Usage.Conditions;

/// <summary>Keeps what the compiler gives to analyzers, so that it is bound only once.</summary>
#pragma warning disable RS1008, RS1029, RS1036, RS1038, RS1041, RS2008 // No compiler ever loads it.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BlockCollector : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor None = new("TEST0", "None", "None", "None", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    private readonly ConcurrentBag<CaseBlock> _blocks = [];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [None];

    /// <summary>The blocks, in the order of their places.</summary>
    public IReadOnlyList<CaseBlock> Blocks =>
        [.. _blocks.OrderBy(static block => block.Blocks[0].Syntax.SyntaxTree.FilePath).ThenBy(static block => block.Blocks[0].Syntax.SpanStart)];

    /// <summary>The compilation that the blocks belong to.</summary>
    public Compilation? Compilation { get; private set; }

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            Compilation = start.Compilation;
            start.RegisterOperationBlockAction(block => _blocks.Add(new CaseBlock(
                block.OwningSymbol,
                block.OperationBlocks,
                [.. block.OperationBlocks.SelectMany(static operation => operation.DescendantsAndSelf())])));
        });
    }
}
