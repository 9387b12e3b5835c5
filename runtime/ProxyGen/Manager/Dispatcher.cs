using System.ComponentModel;
using ProxyGen.Protocol;

namespace ProxyGen.Manager;

/// <summary>The manager's side of a shared class, written by the generator: member id → call on the real object.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Dispatcher
{
    private protected Dispatcher()
    {
    }

    /// <summary>The hash of all members with their payload shapes.</summary>
    public abstract ulong Fingerprint { get; }

    /// <summary>All members.</summary>
    public abstract ReadOnlySpan<ContractMember> Members { get; }

    /// <summary>Runs the constructor whose id the call carries.</summary>
    public abstract void Create(IncomingCall call);

    internal abstract StateFormatter? UntypedState { get; }

    internal abstract void DispatchTo(object subject, IncomingCall call);

    internal abstract bool HoldsIn(object subject, object instance);
}
