using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage;

/// <summary>A loop around a fetch.</summary>
internal sealed class FetchLoop
{
    private readonly ILoopOperation _loop;
    private readonly UsageSymbols _symbols;
    private readonly Leases _leases;

    private FetchLoop(ILoopOperation loop, UsageSymbols symbols, Leases leases)
    {
        _loop = loop;
        _symbols = symbols;
        _leases = leases;
    }

    public ILoopOperation Loop => _loop;

    /// <summary>The innermost loop that runs an operation on each iteration; null where there is none in its function.</summary>
    public static FetchLoop? Around(IOperation operation, UsageSymbols symbols, Leases leases)
    {
        IOperation child = operation;
        for (IOperation? current = operation.Parent; current is not null; child = current, current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return null;
                case IForEachLoopOperation each when each.Collection == child:
                case IForLoopOperation counted when counted.Before.Contains(child):
                    break;
                case ILoopOperation loop:
                    return new FetchLoop(loop, symbols, leases);
            }
        }

        return null;
    }

    /// <summary>Whether what an operation fetches can change while the loop runs, as far as the loop itself tells, or is waited for.</summary>
    public bool CanChange(Fetch fetch)
    {
        bool canWait = _loop is IWhileLoopOperation or IForLoopOperation { AtLoopBottom.IsEmpty: true };
        foreach (IOperation operation in _loop.Descendants())
        {
            if (Changes.Can(operation, fetch, _symbols) || Waits(operation)
                || operation is IAwaitOperation awaited && (canWait ? awaited != fetch.Whole : ProxyTasks.CallBehind(awaited.Operation, _symbols) is null)
                || canWait && IsWaitOfProxy(operation))
            {
                return true;
            }
        }

        foreach (ISymbol variable in fetch.Location.Variables)
        {
            if (IsDeclaredInside(variable))
            {
                return true;
            }
        }

        return _loop is IForEachLoopOperation { IsAsynchronous: true } || IsEndless() || IsFedByProxy();
    }

    /// <summary>Whether time passes in the loop by intention, so that each iteration looks anew.</summary>
    public bool IsPaced()
    {
        foreach (IOperation operation in _loop.Descendants())
        {
            if (Waits(operation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The reads of the same location that belong to this loop and to none inside it, in order.</summary>
    public List<IOperation> SameFetches(Fetch fetch)
    {
        List<IOperation> same = [];
        foreach (IOperation operation in _loop.Descendants())
        {
            if (operation is IPropertyReferenceOperation or IInvocationOperation && Fetch.Of(operation, _symbols) is { } other
                && other.Location.Equals(fetch.Location) && Around(operation, _symbols, _leases)?._loop == _loop)
            {
                same.Add(operation);
            }
        }

        same.Sort(static (left, right) => left.Syntax.SpanStart.CompareTo(right.Syntax.SpanStart));
        return same;
    }

    /// <summary>Whether a variable goes up or down by one on each iteration, is changed nowhere else in the loop, and ends it.</summary>
    public bool IsCounter(ILocalSymbol variable)
    {
        IOperation? condition = _loop switch
        {
            IForLoopOperation counted => counted.Condition,
            IWhileLoopOperation { ConditionIsTop: true } loop => loop.Condition,
            _ => null,
        };
        if (!Mentions(condition, variable) || IsShort(condition))
        {
            return false;
        }

        int steps = 0;
        foreach (IOperation operation in _loop.Descendants())
        {
            if (!Assignments.Changes(operation, variable) || IsBefore(operation))
            {
                continue;
            }

            bool isStep = operation is IIncrementOrDecrementOperation
                || operation is ICompoundAssignmentOperation
                {
                    OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract, Value.ConstantValue.Value: 1,
                };
            if (!isStep)
            {
                return false;
            }

            steps++;
        }

        return steps == 1;
    }

    private bool IsBefore(IOperation operation)
    {
        if (_loop is IForLoopOperation counted)
        {
            foreach (IOperation before in counted.Before)
            {
                if (before.Syntax.Span.Contains(operation.Syntax.Span))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // A handful of items is no loop worth speaking of.
    private static bool IsShort(IOperation? condition) =>
        condition is IBinaryOperation { RightOperand.ConstantValue.Value: int count } && count is > 0 and < 4;

    private static bool Mentions(IOperation? operation, ISymbol variable)
    {
        foreach (IOperation part in operation.DescendantsAndSelf())
        {
            if (Assignments.IsReference(part, variable))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDeclaredInside(ISymbol variable)
    {
        foreach (SyntaxReference declaration in variable.DeclaringSyntaxReferences)
        {
            if (declaration.SyntaxTree == _loop.Syntax.SyntaxTree && _loop.Syntax.Span.Contains(declaration.Span) && !IsInitial(declaration))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInitial(SyntaxReference declaration)
    {
        if (_loop is IForLoopOperation counted)
        {
            foreach (IOperation before in counted.Before)
            {
                if (before.Syntax.Span.Contains(declaration.Span))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // A loop that nothing of its own ends looks again and again because it waits for others.
    private bool IsEndless()
    {
        IOperation? condition;
        switch (_loop)
        {
            case IWhileLoopOperation loop:
                condition = loop.Condition;
                break;
            case IForLoopOperation counted:
                condition = counted.Condition;
                break;
            default:
                return false;
        }

        foreach (IOperation part in condition.DescendantsAndSelf())
        {
            switch (part)
            {
                case ILocalReferenceOperation { Local: var local } when IsChangedInside(local):
                case IParameterReferenceOperation { Parameter: var parameter } when IsChangedInside(parameter):
                    return false;
                case IInvocationOperation call when ProxyAccesses.Read(call, _symbols) is null && call.Arguments.IsEmpty
                    && call.TargetMethod.Name is "MoveNext" or "Read" or "ReadLine":
                case IInvocationOperation { TargetMethod.Name: "TryDequeue" or "TryPop" or "TryTake" or "TryRead" }:
                    return false;
            }
        }

        return true;
    }

    private bool IsChangedInside(ISymbol variable)
    {
        foreach (IOperation operation in _loop.Descendants())
        {
            if (Assignments.Changes(operation, variable))
            {
                return true;
            }
        }

        return false;
    }

    // 'foreach' over what a queue gives as it comes, and not over a copy.
    private bool IsFedByProxy()
    {
        if (_loop is not IForEachLoopOperation { Collection: var collection })
        {
            return false;
        }

        return ProxyAccesses.WithoutConversions(collection) is IInvocationOperation call && ProxyAccesses.Read(call, _symbols) is not null
            && call.TargetMethod.Name is "GetConsumingEnumerable";
    }

    private bool Waits(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { } method } call
        && (method.Name is "Sleep" or "SpinWait" or "SpinOnce" or "Delay" or "Yield" or "WaitOne" or "Wait" or "WaitAll" or "WaitAny"
                or "WaitForNextTickAsync" or "SignalAndWait" or "ReadKey"
                && method.ContainingNamespace is { Name: "Threading" or "Tasks" or "System" }
            || _leases.IsAcquisition(method)
            || method.Name is "Wait" or "WaitFor" or "SignalAndWait" && ProxyAccesses.Read(call, _symbols) is not null);

    private bool IsWaitOfProxy(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.Name: "Dequeue" or "DequeueRange" or "Enqueue" or "Receive" } call
        && ProxyAccesses.Read(call, _symbols) is not null;
}
