using System.ComponentModel;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Client;

/// <summary>Lets references to shared objects travel inside payloads. Every call has one; a payload outside a call has not.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ReferenceContext : PayloadContext
{
    private protected ReferenceContext()
    {
    }

    /// <summary>Writes a reference and keeps its object alive until the other side has it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="declared">The contract that the other side expects; null for any.</param>
    /// <param name="actual">The contract of the proxy, where it is another than the one declared.</param>
    internal abstract void Write(ref MessagePackWriter writer, ProxyReference reference, ContractIdentity? declared, ContractIdentity? actual);

    /// <summary>Reads a reference that the other side has counted for this one.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="actual">The object's contract, where it may be another than the one declared.</param>
    internal abstract ProxyReference Read(ref MessagePackReader reader, out ContractIdentity? actual);

    /// <exception cref="NotSupportedException">The payload is not part of a call.</exception>
    internal static ReferenceContext From(PayloadContext context) => context as ReferenceContext
        ?? throw new NotSupportedException(
            "A reference to a shared object can only travel in a call, a worker's arguments or a shared collection, not in data serialized by itself.");
}
