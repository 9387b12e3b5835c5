using System.Collections.Immutable;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ImmutableStack{T}"/> as an array, top element first.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class ImmutableStackFormatter<T> : IFormatter<ImmutableStack<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ImmutableStack<T>? value, PayloadContext context) =>
        ElementSequence.WriteOrNil(ref writer, value, context);

    /// <inheritdoc/>
    public ImmutableStack<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : ImmutableStack.Create(ElementSequence.ReadReversed<T>(ref reader, context));
}
