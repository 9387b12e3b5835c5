using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ProxyGen.Serialization.Formatters;

/// <summary>
/// Formats the vectors and matrices of <c>System.Numerics</c>, which consist of <see cref="float"/>s, as an array of these, a matrix row by
/// row.
/// </summary>
/// <typeparam name="T">Such as <see cref="System.Numerics.Vector3"/>.</typeparam>
public sealed class VectorFormatter<T> : IFormatter<T>
    where T : unmanaged
{
    private static readonly int Count = Unsafe.SizeOf<T>() / sizeof(float);

    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, T value, PayloadContext context)
    {
        writer.WriteArrayHeader(Count);
        writer.WriteElements(MemoryMarshal.Cast<T, float>(new ReadOnlySpan<T>(in value)));
    }

    /// <inheritdoc/>
    public T Deserialize(ref MessagePackReader reader, PayloadContext context)
    {
        reader.ReadTupleHeader(Count);
        T value = default;
        reader.ReadElements(MemoryMarshal.Cast<T, float>(new Span<T>(ref value)));
        return value;
    }
}
