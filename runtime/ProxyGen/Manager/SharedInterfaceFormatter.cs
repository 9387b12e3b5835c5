using System.ComponentModel;
using ProxyGen.Client;
using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>
/// An interface that shared classes implement, as a payload: a reference to the object behind it. In its manager that is the object
/// itself, elsewhere its proxy.
/// </summary>
/// <typeparam name="TInterface">The interface.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SharedInterfaceFormatter<TInterface> : IFormatter<TInterface>, IReferenceFormatter
    where TInterface : class
{
    bool IReferenceFormatter.IsKnownEverywhere => true;

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The value is neither a proxy nor an instance of a shared class.</exception>
    public void Serialize(ref MessagePackWriter writer, TInterface value, PayloadContext context)
    {
        switch (value)
        {
            case null:
                writer.WriteNil();
                return;
            case ISharedProxy proxy:
                var actual = ProxyContracts.Find(proxy.GetType())?.Identity;
                ReferenceContext.From(context).Write(ref writer, proxy.Reference, declared: null, actual);
                return;
            default:
                WriteInstance(ref writer, value, context);
                return;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ContractMismatchException">The object's class does not implement the interface, or is unknown here.</exception>
    public TInterface Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        // A captured state holds instances, and proxies where the object keeps one.
        if (context is InstanceContext instances && (context is ManagerContext || reader.NextMessagePackType != MessagePackType.Extension))
        {
            return instances.ReadInstance<TInterface>(ref reader);
        }

        var reference = ReferenceContext.From(context).Read(ref reader, out var actual);
        if (actual is null || ProxyContracts.Find(actual) is not { } contract)
        {
            throw new ContractMismatchException(
                $"A {typeof(TInterface)} arrived that is a {actual?.Name ?? "shared object of unknown class"}, which this program does not know. Reference the assembly that declares it.");
        }

        return contract.Create(reference) as TInterface ?? throw new ContractMismatchException(
            $"A {typeof(TInterface)} arrived that is a {contract.Identity.Name}, but its proxy does not implement the interface. PG0016 says why.");
    }

    private static void WriteInstance(ref MessagePackWriter writer, TInterface value, PayloadContext context)
    {
        if (context is not InstanceContext instances || ContractRegistry.FindOf(value.GetType()) is not { } contract)
        {
            throw new NotSupportedException(
                $"A {value.GetType()} cannot be passed as {typeof(TInterface)}: it is neither a proxy nor an instance of a shared class in its manager. Pass a proxy, or mark the class [Shared].");
        }

        if (context is ManagerContext manager)
        {
            manager.WriteUndeclared(ref writer, value, contract);
            return;
        }

        instances.WriteInstance(ref writer, value, contract);
    }
}
