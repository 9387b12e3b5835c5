using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ProxyGen.Manager;

/// <summary>The manager's side of a shared class, written by the generator: member id → call on the real object.</summary>
/// <typeparam name="T">The shared class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Dispatcher<T> : Dispatcher
    where T : class
{
    /// <summary>Decodes the arguments, enters the guards, calls the member and encodes its result.</summary>
    /// <param name="target">The object.</param>
    /// <param name="call">The call. When it cannot enter at once it is dispatched again later, from the start.</param>
    public abstract void Dispatch(T target, IncomingCall call);

    // The table only ever pairs a dispatcher with a subject of its own class.
    internal sealed override void DispatchTo(object subject, IncomingCall call) => Dispatch(Unsafe.As<T>(subject), call);
}
