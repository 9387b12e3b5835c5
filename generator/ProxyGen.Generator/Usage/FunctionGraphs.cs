using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage;

/// <summary>Finds the flow graph of the function in which an operation stands.</summary>
internal static class FunctionGraphs
{
    /// <summary>The graph of the innermost function around an operation, from that of its member; null if it cannot be found.</summary>
    public static ControlFlowGraph? Of(IOperation operation, ControlFlowGraph member)
    {
        IOperation? function = operation.Parent;
        while (function is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            function = function.Parent;
        }

        if (function is null)
        {
            return member;
        }

        if (Of(function, member) is not { } outer)
        {
            return null;
        }

        if (function is ILocalFunctionOperation { Symbol: var local })
        {
            return outer.LocalFunctions.Contains(local) ? outer.GetLocalFunctionControlFlowGraph(local) : null;
        }

        foreach (BasicBlock block in outer.Blocks)
        {
            foreach (IOperation statement in block.Operations)
            {
                if (Find(statement, function.Syntax) is { } found)
                {
                    return outer.GetAnonymousFunctionControlFlowGraph(found);
                }
            }

            if (block.BranchValue is { } value && Find(value, function.Syntax) is { } inValue)
            {
                return outer.GetAnonymousFunctionControlFlowGraph(inValue);
            }
        }

        return null;
    }

    private static IFlowAnonymousFunctionOperation? Find(IOperation operation, SyntaxNode syntax)
    {
        foreach (IOperation part in operation.DescendantsAndSelf())
        {
            if (part is IFlowAnonymousFunctionOperation lambda && lambda.Syntax == syntax)
            {
                return lambda;
            }
        }

        return null;
    }
}
