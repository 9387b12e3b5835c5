using System.ComponentModel;
using System.Runtime.CompilerServices;

using ProxyGen.Manager.Lambdas;
using ProxyGen.Protocol;

namespace ProxyGen.Manager;

/// <summary>The manager's side of a shared class, written by the generator: member id → call on the real object.</summary>
/// <typeparam name="T">The shared class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Dispatcher<T> : Dispatcher
    where T : class
{
    /// <summary>What captures the state of instances; null for a class whose state cannot be captured.</summary>
    public virtual StateFormatter<T>? State => null;

    internal sealed override Type Class => typeof(T);

    internal sealed override StateFormatter? UntypedState => State;

    /// <summary>Decodes the arguments, enters the guards, calls the member and encodes its result.</summary>
    /// <param name="target">The object.</param>
    /// <param name="call">The call. When it cannot enter at once it is dispatched again later, from the start.</param>
    public abstract void Dispatch(T target, IncomingCall call);

    /// <summary>Whether a property of shared type, or a live collection of shared objects, of the target holds an instance: then both share a guard.</summary>
    /// <param name="target">The object.</param>
    /// <param name="instance">An instance that a call was given as an argument.</param>
    protected virtual bool Holds(T target, object instance) => target is IInstanceContainer container && container.Holds(instance);

    internal sealed override bool HoldsIn(object subject, object instance) =>
        Holds(Unsafe.As<T>(subject), instance) || (Base?.HoldsIn(subject, instance) ?? false);

    // The table only ever pairs a dispatcher with a subject of its own class.
    internal sealed override void DispatchTo(object subject, IncomingCall call)
    {
        switch (call.Member)
        {
            case ObjectMembers.Snapshot:
                ObjectSnapshot.Answer(call.Target!.Contract, subject, call);
                return;
            case ObjectMembers.Update:
                ObjectUpdate.Answer(call.Target!, call);
                return;
            default:
                Dispatch(Unsafe.As<T>(subject), call);
                return;
        }
    }
}
