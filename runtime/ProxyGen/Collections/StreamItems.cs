using System.Runtime.CompilerServices;
using ProxyGen.Serialization;

namespace ProxyGen.Collections;

/// <summary>How much of a message items of a stream take.</summary>
internal static class StreamItems
{
    private const int ReferenceLength = 32;

    /// <summary>The length of an item on the wire in bytes, roughly.</summary>
    public static int Measure<T>(T item)
    {
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            return Unsafe.SizeOf<T>();
        }

        if (Formatter<T>.Default is IReferenceFormatter)
        {
            return ReferenceLength;
        }

        // References inside an item cannot be measured without being counted.
        using var payload = new PooledBufferWriter();
        try
        {
            MessagePackSerializer.Serialize(payload, item);
        }
        catch (NotSupportedException)
        {
            return ReferenceLength;
        }

        return payload.WrittenCount;
    }
}
