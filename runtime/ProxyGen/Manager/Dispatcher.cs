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

    /// <summary>Whether the class synchronises itself: its objects have a guard that nobody enters.</summary>
    public virtual bool IsFree => false;

    /// <summary>Why the state of the class cannot be captured; null where it can, or where there is nothing more to say.</summary>
    public virtual string? StateProblem => null;

    internal abstract Type Class { get; }

    internal abstract StateFormatter? UntypedState { get; }

    /// <summary>The members of a derived class: those of the base class, which has constructors of its own, and those that it adds.</summary>
    /// <param name="inherited">The base class's members.</param>
    /// <param name="own">The members that the derived class adds, and its constructors.</param>
    protected static ContractMember[] Inherit(ReadOnlySpan<ContractMember> inherited, ReadOnlySpan<ContractMember> own)
    {
        List<ContractMember> members = [.. own];
        foreach (var member in inherited)
        {
            if (!member.Signature.StartsWith(".ctor(", StringComparison.Ordinal))
            {
                members.Add(member);
            }
        }

        return [.. members];
    }

    internal abstract void DispatchTo(object subject, IncomingCall call);

    /// <summary>The dispatcher of the shared class that this one derives from; null if there is none.</summary>
    public virtual Dispatcher? Base => null;

    internal abstract bool HoldsIn(object subject, object instance);
}
