using ProxyGen.Client;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>Copies data; shared objects, proxies and live collections inside it are remembered as the very ones that they are.</summary>
internal abstract class KeepingContext : StateContext
{
    private readonly List<object> _kept = [];

    internal override void Write(
        ref MessagePackWriter writer, ProxyReference reference, ContractIdentity? declared, ContractIdentity? actual) => Keep(ref writer, reference);

    internal override ProxyReference Read(ref MessagePackReader reader, out ContractIdentity? actual)
    {
        actual = null;
        return (ProxyReference)Kept(ref reader);
    }

    internal override void WriteInstance(ref MessagePackWriter writer, object instance, SharedContract contract) => Keep(ref writer, instance);

    internal override T ReadInstance<T>(ref MessagePackReader reader) => (T)Kept(ref reader);

    private protected override void WriteIdentity(ref MessagePackWriter writer, object collection) => Keep(ref writer, collection);

    private protected override object? ReadIdentity(ref MessagePackReader reader) => Kept(ref reader);

    /// <summary>Whether the same objects were kept, in the same order.</summary>
    private protected bool KeepsSame(KeepingContext other) => _kept.SequenceEqual(other._kept, ReferenceEqualityComparer.Instance);

    private void Keep(ref MessagePackWriter writer, object value)
    {
        writer.Write(_kept.Count);
        _kept.Add(value);
    }

    private object Kept(ref MessagePackReader reader) => _kept[reader.ReadInt32()];
}
