using System.ComponentModel;

using ProxyGen.Client;
using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>Lets instances of shared classes themselves stand in payloads: what they become, and come from, is the context's to say.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class InstanceContext : ReferenceContext
{
    private protected InstanceContext()
    {
    }

    /// <summary>Cancelled when nobody waits any more for the call whose payload this is.</summary>
    internal virtual CancellationToken CallEnded => default;

    internal abstract void WriteInstance(ref MessagePackWriter writer, object instance, SharedContract contract);

    internal abstract T ReadInstance<T>(ref MessagePackReader reader)
        where T : class;

    /// <exception cref="NotSupportedException">The payload is not part of a call that runs in its manager.</exception>
    internal static InstanceContext From(PayloadContext context, Type type) => context as InstanceContext
        ?? throw new NotSupportedException($"A {type} itself exists only in its manager. Pass its proxy instead.");

    /// <summary>Reads a delegate of the process at the other end.</summary>
    internal virtual RemoteCallback ReadCallback(ref MessagePackReader reader) =>
        throw new NotSupportedException("A delegate can only travel as an argument of a call to a shared object.");
}
