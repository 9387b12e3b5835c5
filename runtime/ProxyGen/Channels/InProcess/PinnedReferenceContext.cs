using ProxyGen.Client;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Channels.InProcess;

/// <summary>References in calls that the manager's own objects make: what arrives holds the object itself.</summary>
internal sealed class PinnedReferenceContext(InProcessChannel channel) : ReferenceContext
{
    internal override CallbackTable? Callbacks => channel.Callbacks;

    internal override void Write(ref MessagePackWriter writer, ProxyReference reference, ContractIdentity? declared, ContractIdentity? actual)
    {
        if (reference.Channel.ManagerId != channel.ManagerId)
        {
            WriteForeign(ref writer, reference, actual, isSameProcess: true);
            return;
        }

        if (HoldsWritten)
        {
            Hold(reference);
        }

        ReferenceFormat.Write(ref writer, channel.ManagerId, reference.ObjectId);
    }

    internal override ProxyReference Read(ref MessagePackReader reader, out ContractIdentity? actual)
    {
        (var managerId, ulong objectId, actual) = ReferenceFormat.Read(ref reader, out string? address);
        if (managerId != channel.ManagerId)
        {
            return ManagerDirectory.Claim(managerId, objectId, address);
        }

        var entry = channel.Runtime.FindObject(objectId);
        actual = entry.Contract.Identity;

        // The reference was counted for this session when it was written; from here on it holds the object itself.
        channel.Session.RemoveReferences(objectId, 1);
        return new ProxyReference(channel, objectId, pinned: entry);
    }
}
