using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ProxyGen.Serialization.Formatters;

/// <summary>Formats <see cref="ImmutableArray{T}"/> as an array; one that was never initialized is nil.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class ImmutableArrayFormatter<T> : IFormatter<ImmutableArray<T>>
{
    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, ImmutableArray<T> value, PayloadContext context)
    {
        if (value.IsDefault)
        {
            writer.WriteNil();
            return;
        }

        ElementSequence.WriteSpan(ref writer, value.AsSpan(), context);
    }

    /// <inheritdoc/>
    public ImmutableArray<T> Deserialize(ref MessagePackReader reader, PayloadContext context) =>
        reader.TryReadNil() ? default : ImmutableCollectionsMarshal.AsImmutableArray(ElementSequence.ReadArray<T>(ref reader, context));
}
