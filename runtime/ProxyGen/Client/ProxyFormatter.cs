using ProxyGen.Serialization;

namespace ProxyGen.Client;

/// <summary>A proxy as a payload: the reference to its object.</summary>
internal sealed class ProxyFormatter<TProxy>(Func<ProxyReference, TProxy> factory, IContract contract)
    : IFormatter<TProxy>, IReferenceFormatter
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

        ReferenceContext.From(context).Write(ref writer, value.Reference);
    }

    public TProxy Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        var proxy = factory(ReferenceContext.From(context).Read(ref reader));
        if (proxy is SharedProxy shared)
        {
            shared.Contract = contract;
        }

        return proxy;
    }
}
