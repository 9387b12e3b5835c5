using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage;

/// <summary>Looks at what becomes of a variable behind a call, in the order of the text.</summary>
internal static class LaterUses
{
    public static LaterUse Of(ISymbol variable, IInvocationOperation call, HandOvers handOvers)
    {
        int end = call.Syntax.Span.End;
        IOperation function = HeldLocks.FunctionOf(call);
        IOperation? first = null;
        bool hasWaited = false;
        bool isChangedAtOnce = false;
        foreach (IOperation operation in function.Descendants())
        {
            if (operation.Syntax.SpanStart < end)
            {
                continue;
            }

            hasWaited |= operation is IAwaitOperation or IInvocationOperation { TargetMethod.Name: "Wait" or "WaitAll" or "WaitAny" or "GetResult" }
                or IPropertyReferenceOperation { Property.Name: "Result" };
            if (!Assignments.IsReference(operation, variable))
            {
                continue;
            }

            if (IsHandedOverAgain(operation, handOvers))
            {
                return new LaterUse(first, IsRead: false, IsChangedAtOnce: false);
            }

            if (operation.Parent is ISimpleAssignmentOperation assignment && assignment.Target == operation || IsCleared(operation))
            {
                break;
            }

            if (!PlainChanges.IsChange(operation))
            {
                return new LaterUse(operation, IsRead: true, IsChangedAtOnce: false);
            }

            isChangedAtOnce |= !hasWaited && !IsInLoopOf(call, operation);
            first ??= operation;
        }

        return new LaterUse(first, IsRead: false, isChangedAtOnce);
    }

    private static bool IsCleared(IOperation reference) =>
        PlainChanges.IsChange(reference) && !PlainChanges.IsAddition(reference);

    private static bool IsHandedOverAgain(IOperation reference, HandOvers handOvers)
    {
        IOperation value = reference;
        while (value.Parent is IConversionOperation)
        {
            value = value.Parent;
        }

        return value.Parent is IArgumentOperation { Parent: IInvocationOperation other } && handOvers.RunsWorker(other.TargetMethod);
    }

    private static bool IsInLoopOf(IOperation call, IOperation use)
    {
        for (IOperation? current = call.Parent; current is not null; current = current.Parent)
        {
            if (current is ILoopOperation && current.Syntax.Span.Contains(use.Syntax.Span))
            {
                return true;
            }
        }

        return false;
    }
}
