using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>A shared class's own instance as a payload, which exists only inside its manager: what crosses is up to the context.</summary>
internal sealed class InstanceFormatter<T>(SharedContract contract) : IFormatter<T>, IReferenceFormatter
    where T : class
{
    public bool IsKnownEverywhere => false;

    public void Serialize(ref MessagePackWriter writer, T value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        InstanceContext.From(context, typeof(T)).WriteInstance(ref writer, value, contract);
    }

    public T Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : InstanceContext.From(context, typeof(T)).ReadInstance<T>(ref reader);
}
