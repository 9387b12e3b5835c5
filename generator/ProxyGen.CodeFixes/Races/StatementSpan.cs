using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProxyGen.CodeFixes.Races;

/// <summary>Statements that follow each other, from a read to a write.</summary>
internal sealed class StatementSpan(IReadOnlyList<StatementSyntax> statements)
{
    public IReadOnlyList<StatementSyntax> Statements { get; } = statements;

    public StatementSyntax First => Statements[0];

    /// <summary>The fewest statements that have all of it, and all of what they declare; null where there are none.</summary>
    public static StatementSpan? Around(SyntaxNode write, IReadOnlyList<SyntaxNode> reads, SemanticModel model)
    {
        SyntaxNode? function = FunctionOf(write);
        if (function is null || reads.Any(read => FunctionOf(read) != function))
        {
            return null;
        }

        StatementSyntax? single = write.FirstAncestorOrSelf<StatementSyntax>(static node => node is not BlockSyntax);
        if (single is not null && reads.All(read => single.Span.Contains(read.Span)) && single.Parent is not BlockSyntax)
        {
            return IsIn(single, function) ? new StatementSpan([single]) : null;
        }

        BlockSyntax? block = write.Ancestors().OfType<BlockSyntax>().FirstOrDefault(candidate => reads.All(read => candidate.Span.Contains(read.Span)));
        if (block is null || !IsIn(block, function))
        {
            return null;
        }

        int first = IndexOf(block, [write, .. reads], isFirst: true);
        int last = IndexOf(block, [write, .. reads], isFirst: false);
        if (first < 0 || last < 0)
        {
            return null;
        }

        if (block.Statements.Skip(first).Take(last - first + 1).Any(static statement =>
                statement is LocalFunctionStatementSyntax or LabeledStatementSyntax))
        {
            return null;
        }

        if (last < block.Statements.Count - 1 && DeclaresForLater(block, first, last, model))
        {
            last = block.Statements.Count - 1;
        }

        return new StatementSpan([.. block.Statements.Skip(first).Take(last - first + 1)]);
    }

    public SyntaxNode Replace(SyntaxNode root, StatementSyntax replacement)
    {
        if (Statements[0].Parent is not BlockSyntax block)
        {
            return root.ReplaceNode(Statements[0], replacement);
        }

        int first = block.Statements.IndexOf(Statements[0]);
        SyntaxList<StatementSyntax> rest = block.Statements;
        for (int count = Statements.Count; count > 0; count--)
        {
            rest = rest.RemoveAt(first);
        }

        return root.ReplaceNode(block, block.WithStatements(rest.Insert(first, replacement)));
    }

    private static SyntaxNode? FunctionOf(SyntaxNode node) => node.Ancestors().FirstOrDefault(static outer =>
        outer is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax);

    private static bool IsIn(SyntaxNode node, SyntaxNode function) => function.Span.Contains(node.Span);

    private static int IndexOf(BlockSyntax block, IReadOnlyList<SyntaxNode> nodes, bool isFirst)
    {
        int found = -1;
        for (int index = 0; index < block.Statements.Count; index++)
        {
            if (nodes.Any(node => block.Statements[index].Span.Contains(node.Span)))
            {
                found = index;
                if (isFirst)
                {
                    break;
                }
            }
        }

        return found;
    }

    private static bool DeclaresForLater(BlockSyntax block, int first, int last, SemanticModel model)
    {
        DataFlowAnalysis? flow = model.AnalyzeDataFlow(block.Statements[first], block.Statements[last]);
        return block.Statements.Skip(first).Take(last - first + 1).Any(static statement =>
                statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword })
            || flow is not { Succeeded: true }
            || flow.VariablesDeclared.Any(variable => flow.ReadOutside.Contains(variable, SymbolEqualityComparer.Default)
                || flow.WrittenOutside.Contains(variable, SymbolEqualityComparer.Default));
    }
}
