using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage;

/// <summary>The statements that run one after the other, without anything in between that takes time or changes what is fetched.</summary>
internal static class FetchSequence
{
    /// <summary>The reads of the same location right in front of a fetch, in order.</summary>
    public static List<IOperation> EarlierOf(Fetch fetch, UsageSymbols symbols)
    {
        List<IOperation> earlier = [];
        IOperation child = fetch.Access.Operation;
        IBlockOperation? block = null;
        for (IOperation? current = child.Parent; current is not null; current = current.Parent)
        {
            if (current is IBlockOperation found)
            {
                block = found;
                break;
            }

            // Other statements inside a statement may run or not.
            if (!RunsWith(current, child))
            {
                return earlier;
            }

            child = current;
        }

        if (block is null)
        {
            return earlier;
        }

        int index = block.Operations.IndexOf(child);
        for (int statement = 0; statement <= index; statement++)
        {
            IOperation current = block.Operations[statement];
            if (statement < index && !IsStraight(current))
            {
                // What it runs, and whether, is not told.
                earlier.Clear();
                continue;
            }

            Walk(current, fetch, earlier, symbols);
        }

        return earlier;
    }

    // Whether a part of a statement runs when the statement does, once.
    private static bool RunsWith(IOperation statement, IOperation part) => statement switch
    {
        ICatchClauseOperation or ISwitchCaseOperation => false,
        IConditionalOperation { Type: null } conditional => conditional.Condition == part,
        IForEachLoopOperation each => each.Collection == part,
        ILoopOperation => false,
        _ => true,
    };

    private static bool IsStraight(IOperation statement) =>
        statement is IExpressionStatementOperation or IVariableDeclarationGroupOperation or IUsingDeclarationOperation or IEmptyOperation
            or ILocalFunctionOperation;

    private static void Walk(IOperation statement, Fetch fetch, List<IOperation> earlier, UsageSymbols symbols)
    {
        foreach (IOperation operation in InOrder(statement))
        {
            if (operation == fetch.Access.Operation)
            {
                return;
            }

            if (operation is IPropertyReferenceOperation or IInvocationOperation
                && Fetch.Of(operation, symbols) is { } other && other.Location.Equals(fetch.Location) && !other.IsChanged())
            {
                earlier.Add(operation);
            }
            else if (Changes.Can(operation, fetch, symbols) || TakesTime(operation, symbols))
            {
                earlier.Clear();
            }
        }
    }

    // Operands before what uses them, as they are evaluated.
    private static IEnumerable<IOperation> InOrder(IOperation operation)
    {
        if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
        {
            yield break;
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            foreach (IOperation part in InOrder(child))
            {
                yield return part;
            }
        }

        yield return operation;
    }

    // Calls of the base library are over at once, save those that wait; others may take as long as they like, and do what they like.
    private static bool TakesTime(IOperation operation, UsageSymbols symbols)
    {
        switch (operation)
        {
            case IAwaitOperation { Operation: var awaited }:
                return Fetch.Of(awaited, symbols) is null;
            case IInvocationOperation call:
                if (ProxyAccesses.Read(call, symbols) is { Kind: ProxyAccessKind.Call } access)
                {
                    return ProxyCalls.KindOf(call.TargetMethod, access.Receiver.Type, symbols) is not (ProxyCallKind.Read or ProxyCallKind.Copy);
                }

                return ProxyAccesses.Read(call, symbols) is null
                    && (!IsOfBaseLibrary(call.TargetMethod)
                        || call.TargetMethod.ContainingNamespace is { Name: "Threading" or "Tasks" or "Diagnostics" or "Net" or "IO" or "Http" }
                        || call.TargetMethod.Name is "ReadLine" or "ReadKey" or "Read" or "Invoke" or "DynamicInvoke" or "ForEach");
            case IObjectCreationOperation { Constructor: { } constructor }:
                return !IsOfBaseLibrary(constructor) && constructor.Parameters.Length > 0 && !IsData(constructor);
            case IDynamicInvocationOperation or IDynamicMemberReferenceOperation:
                return true;
            default:
                return false;
        }
    }

    private static bool IsData(IMethodSymbol constructor) => constructor.ContainingType is { IsRecord: true };

    private static bool IsOfBaseLibrary(IMethodSymbol method)
    {
        INamespaceSymbol? space = method.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space is { Name: "System" };
    }
}
