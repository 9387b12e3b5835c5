using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Client;

/// <summary>References as a client sees them: counted in its table, and only to objects of the manager that is called.</summary>
internal sealed class CountedReferenceContext(ReferenceTable references, CallbackTable callbacks, Guid managerId) : ReferenceContext
{
    internal override CallbackTable? Callbacks => callbacks;

    internal override void Write(ref MessagePackWriter writer, ProxyReference reference, ContractIdentity? declared, ContractIdentity? actual)
    {
        if (reference.Channel.ManagerId != managerId)
        {
            throw new NotSupportedException(
                "This proxy belongs to another manager and cannot be passed to an object of this one. Create both objects in one manager.");
        }

        ReferenceFormat.Write(ref writer, managerId, reference.ObjectId);
    }

    internal override ProxyReference Read(ref MessagePackReader reader, out ContractIdentity? actual)
    {
        (var id, ulong objectId, actual) = ReferenceFormat.Read(ref reader);
        if (id != managerId)
        {
            throw new ProtocolException("The manager sent a reference to an object of another manager.");
        }

        return references.Receive(objectId);
    }
}
