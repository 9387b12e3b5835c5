using ProxyGen.Serialization;

namespace ProxyGen.Client;

/// <summary>
/// A proxy as a payload: the reference to its object. Where the object's class derives from the declared one, the proxy is that of the
/// object's class if this process knows it.
/// </summary>
internal sealed class ProxyFormatter<TProxy>(ProxyContract declared) : IFormatter<TProxy>, IReferenceFormatter
    where TProxy : class, ISharedProxy
{
    public bool IsKnownEverywhere => true;

    public void Serialize(ref MessagePackWriter writer, TProxy value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        var actual = value.GetType() == typeof(TProxy) ? null : ProxyContracts.Find(value.GetType())?.Identity;
        ReferenceContext.From(context).Write(ref writer, value.Reference, declared.Identity, actual);
    }

    public TProxy Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        var reference = ReferenceContext.From(context).Read(ref reader, out var actual);
        return actual is not null
            && actual.Name != declared.Identity.Name
            && ProxyContracts.Find(actual) is { } known
            && known.ProxyType.IsAssignableTo(typeof(TProxy))
            ? (TProxy)known.Create(reference)
            : (TProxy)declared.Create(reference);
    }
}
