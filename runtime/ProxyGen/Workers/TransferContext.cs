using ProxyGen.Client;
using ProxyGen.Hosting;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Workers;

/// <summary>
/// References between a parent and its worker. The sender holds what it wrote until the receiver has claimed it at the object's own
/// manager, so that an object never ends on its way.
/// </summary>
internal sealed class TransferContext : ReferenceContext
{
    private readonly Lock _lock = new();
    private readonly List<ProxyReference> _held = [];

    /// <summary>The other side has claimed the references, or has ended.</summary>
    public void Release()
    {
        lock (_lock)
        {
            _held.ForEach(static reference => reference.RemoveProxy());
            _held.Clear();
        }
    }

    internal override void Write(ref MessagePackWriter writer, ProxyReference reference, ContractIdentity? declared, ContractIdentity? actual)
    {
        var managerId = reference.Channel.ManagerId;
        string? address = KnownManagers.AddressOf(managerId);
        if (address is null)
        {
            throw new NotSupportedException(
                "A worker is a process of its own and cannot reach an object of an in-process manager. Use SharedManager.StartAsync().");
        }

        lock (_lock)
        {
            reference.AddProxy();
            _held.Add(reference);
        }

        ReferenceFormat.Write(ref writer, managerId, reference.ObjectId, actual, address);
    }

    internal override ProxyReference Read(ref MessagePackReader reader, out ContractIdentity? actual)
    {
        (var managerId, ulong objectId, actual) = ReferenceFormat.Read(ref reader, out string? address);
        return KnownManagers.Claim(managerId, objectId, address);
    }
}
