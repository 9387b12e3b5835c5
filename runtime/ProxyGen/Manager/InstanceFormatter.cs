using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>A shared class's own instance as a payload, which exists only inside its manager: outside it is a reference.</summary>
internal sealed class InstanceFormatter<T>(SharedContract contract) : IFormatter<T>, IReferenceFormatter
    where T : class
{
    public void Serialize(ref MessagePackWriter writer, T value, PayloadContext context)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        ManagerContext.From(context, typeof(T)).WriteInstance(ref writer, value, static instance => instance, contract);
    }

    public T Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        if (reader.TryReadNil())
        {
            return null!;
        }

        var entry = ManagerContext.From(context, typeof(T)).ReadArgument(ref reader);
        return entry.Instance as T ?? entry.Subject as T ?? throw new ContractMismatchException(
            $"The call needs a {typeof(T)}, but object #{entry.Id} is a {entry.ContractName}.");
    }
}
