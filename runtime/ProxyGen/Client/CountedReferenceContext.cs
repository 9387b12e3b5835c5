using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Client;

/// <summary>
/// References as a client sees them: those of the manager that is called are counted in its table; those of others are named with their
/// manager's address, and claimed there.
/// </summary>
/// <param name="references">The counts.</param>
/// <param name="callbacks">Delegates among the arguments.</param>
/// <param name="managerId">The manager that is called.</param>
/// <param name="isSameProcess">Whether it runs in this process.</param>
internal sealed class CountedReferenceContext(ReferenceTable references, CallbackTable callbacks, Guid managerId, bool isSameProcess) : ReferenceContext
{
    internal override CallbackTable? Callbacks => callbacks;

    internal override void Write(ref MessagePackWriter writer, ProxyReference reference, ContractIdentity? declared, ContractIdentity? actual)
    {
        if (reference.Channel.ManagerId != managerId)
        {
            WriteForeign(ref writer, reference, actual, isSameProcess);
            return;
        }

        if (HoldsWritten)
        {
            Hold(reference);
        }

        ReferenceFormat.Write(ref writer, managerId, reference.ObjectId);
    }

    internal override ProxyReference Read(ref MessagePackReader reader, out ContractIdentity? actual)
    {
        (var id, ulong objectId, actual) = ReferenceFormat.Read(ref reader, out string? address);
        return id == managerId ? references.Receive(objectId) : ManagerDirectory.Claim(id, objectId, address);
    }
}
