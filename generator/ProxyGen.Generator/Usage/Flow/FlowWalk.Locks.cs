using Microsoft.CodeAnalysis;
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
                return new FlowValue(Site(call), ReadSet.Empty) { TestedLock = lease, IsHeldWhenTrue = true };
            }
        }

        if (SharedLocks.IsRelease(method) && instance?.Identity is { } released && _state.Holds(released))
        {
            _state.Release(released);
            return FlowValue.Unknown;
        }

        if (SharedLocks.GivesUpMeanwhile(method))
        {
            _state.Interrupt(static held => held.Kind != LockKind.Local);
            return new FlowValue(Site(call), ReadSet.Empty);
        }

        Identity? subject = instance?.Identity;
        if (subject is null && method.IsStatic && !call.Arguments.IsEmpty)
        {
            subject = arguments[call.Arguments[0].Value].Identity;
        }

        return SharedLocks.StepOf(method) is { } step && Identity.OfOperator("lock", subject) is { } id ? Step(call, step, id) : null;
    }

    private FlowValue Step(IInvocationOperation call, LockStep step, Identity id)
    {
        if (!step.IsTaken)
        {
            _state.Release(id);
            return new FlowValue(Site(call), ReadSet.Empty);
        }

        _state.Hold(new HeldLock(id, step.Kind));
        bool isTested = call.TargetMethod.ReturnType.SpecialType == SpecialType.System_Boolean && step.Kind == LockKind.Exclusive;
        Identity result = Site(call);
        if (call.TargetMethod.Name == "EnterScope")
        {
            _state.Release(id);
            _state.Hold(new HeldLock(result, step.Kind));
        }

        return new FlowValue(result, ReadSet.Empty) { TestedLock = isTested ? id : null, IsHeldWhenTrue = isTested };
    }
}
