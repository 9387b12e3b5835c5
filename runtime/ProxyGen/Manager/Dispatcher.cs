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
        // Arrays and loops alone: dispatchers are made when a process starts, which would compile a list of these first.
        int count = own.Length;
        for (int i = 0; i < inherited.Length; i++)
        {
            count += IsConstructor(inherited[i]) ? 0 : 1;
        }

        var members = new ContractMember[count];
        for (int i = 0; i < own.Length; i++)
        {
            members[i] = own[i];
        }

        int next = own.Length;
        for (int i = 0; i < inherited.Length; i++)
        {
            if (!IsConstructor(inherited[i]))
            {
                members[next++] = inherited[i];
            }
        }

        return members;
    }

    internal abstract void DispatchTo(object subject, IncomingCall call);

    /// <summary>The dispatcher of the shared class that this one derives from; null if there is none.</summary>
    public virtual Dispatcher? Base => null;

    private static bool IsConstructor(ContractMember member) => member.Signature.StartsWith(".ctor(", StringComparison.Ordinal);

    internal abstract bool HoldsIn(object subject, object instance);
}
