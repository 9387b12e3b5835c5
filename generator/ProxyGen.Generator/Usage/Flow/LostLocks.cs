using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>
/// The <c>lock</c> statements of which a flow graph says nothing. Where nullable contexts are enabled the compiler does not find the
/// members of <c>System.Threading.Lock</c> for its graph, and leaves an invalid operation in front of the body.
/// </summary>
internal static class LostLocks
{
    public static ImmutableArray<LockStatementSyntax> In(ControlFlowGraph graph)
    {
        ImmutableArray<LockStatementSyntax>.Builder? lost = null;
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                if (operation is IExpressionStatementOperation { Operation: IInvalidOperation { ChildOperations: { Count: 1 } parts } }
                    && parts.First().Type?.IsNamed("System.Threading.Lock") == true
                    && operation.Syntax.FirstAncestorOrSelf<LockStatementSyntax>() is { } statement)
                {
                    (lost ??= ImmutableArray.CreateBuilder<LockStatementSyntax>()).Add(statement);
                }
            }
        }

        return lost?.ToImmutable() ?? [];
    }
}
