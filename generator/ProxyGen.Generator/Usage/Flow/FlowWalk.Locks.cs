using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage.Flow;

// Which locks are held.
internal sealed partial class FlowWalk
{
    private bool IsLeased()
    {
        foreach (HeldLock held in _state.Locks)
        {
            if (held.Kind == LockKind.Exclusive)
            {
                return true;
            }
        }

        return false;
    }

    // Held inside the statement's body, and nowhere else.
    private void FollowLostLocks(IOperation operation)
    {
        foreach (LockStatementSyntax statement in _lostLocks)
        {
            Identity id = Identity.OfConstant(statement);
            if (statement.Statement.Span.Contains(operation.Syntax.Span))
            {
                _state.Hold(new HeldLock(id, LockKind.Local));
            }
            else
            {
                _state.Release(id);
            }
        }
    }

    /// <summary>What a call gives that takes or gives back a lock; null for other calls.</summary>
    private FlowValue? Lock(IInvocationOperation call, FlowValue? instance, Dictionary<IOperation, FlowValue> arguments)
    {
        IMethodSymbol method = call.TargetMethod;
        if (SharedLocks.Taken(method) is { } kind)
        {
            Identity lease = Site(call);
            _state.Hold(new HeldLock(lease, kind));
            return new FlowValue(lease, ReadSet.Empty);
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out } output && SharedLocks.IsLease(output.Type))
            {
                Identity lease = Site(call, output);
                AssignTo(argument.Value, new FlowValue(lease, ReadSet.Empty));
                _state.Hold(new HeldLock(lease, SharedLocks.KindOf(method)));
                return new FlowValue(Site(call), ReadSet.Empty) { Test = LockTest.OfTruth(lease, isHeldWhenTrue: true) };
            }
        }

        if (SharedLocks.IsRelease(method) && instance?.Identity is { } released && _state.MayHold(released))
        {
            _state.Release(released);
            return FlowValue.Unknown;
        }

        if (SharedLocks.GivesUpMeanwhile(method))
        {
            _state.Interrupt(static held => held.Kind != LockKind.Local);
            return new FlowValue(Site(call), ReadSet.Empty);
        }

        FlowValue? subject = instance ?? (call.Arguments is [var first, ..] ? arguments[first.Value] : null);
        return SharedLocks.StepOf(method) is { } step && Identity.OfOperator("lock", subject?.Identity) is { } id
            ? Step(call, step, id)
            : null;
    }

    private FlowValue Step(IInvocationOperation call, LockStep step, Identity id)
    {
        if (!step.IsTaken)
        {
            _state.Release(id);
            return new FlowValue(Site(call), ReadSet.Empty);
        }

        _state.Hold(new HeldLock(id, step.Kind));
        Identity result = Site(call);
        if (call.TargetMethod.Name == "EnterScope")
        {
            _state.Release(id);
            _state.Hold(new HeldLock(result, step.Kind));
        }

        return new FlowValue(result, ReadSet.Empty) { Test = LockTest.OfTruth(id, isHeldWhenTrue: true) };
    }
}
