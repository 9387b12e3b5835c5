using ProxyGen.Serialization;

namespace ProxyGen.Client;

/// <summary>A proxy as a payload: the reference to its object.</summary>
internal sealed class ProxyFormatter<TProxy>(Func<ProxyReference, TProxy> factory) : IFormatter<TProxy>, IReferenceFormatter
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

    public TProxy Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : factory(ReferenceContext.From(context).Read(ref reader));
}
