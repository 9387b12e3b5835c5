using System.Collections.Immutable;

namespace ProxyGen.Serialization.Formatters;

/// <summary>
/// Formats <see cref="IImmutableStack{T}"/> as an array, top element first; it is read back as an <see cref="ImmutableStack{T}"/>.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class InterfaceImmutableStackFormatter<T> : IFormatter<IImmutableStack<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, IImmutableStack<T>? value, PayloadContext context) =>
        ElementSequence.WriteOrNil(ref writer, value, context);

    /// <inheritdoc/>
    public IImmutableStack<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? null! : ImmutableStack.Create(ElementSequence.ReadReversed<T>(ref reader, context));
}
