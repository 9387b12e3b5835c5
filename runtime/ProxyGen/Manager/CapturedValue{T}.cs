using System.Runtime.CompilerServices;
using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>
/// What a value was like at one moment. Values that cannot change are kept as they are; of others a copy is made, in which shared objects
/// and proxies are the very ones that they were.
/// </summary>
/// <typeparam name="T">Data, or references to shared objects.</typeparam>
internal sealed class CapturedValue<T> : KeepingContext
{
    private readonly byte[]? _bytes;
    private readonly T? _value;

    public CapturedValue(T value)
    {
        if (IsImmutable || value is null)
        {
            _value = value;
            return;
        }

        using var bytes = new PooledBufferWriter();
        var writer = new MessagePackWriter(bytes);
        Formatter<T>.Default.Serialize(ref writer, value, this);
        writer.Flush();
        _bytes = bytes.WrittenSpan.ToArray();
    }

    /// <summary>Whether values of the type never change, so that none needs to be captured.</summary>
    public static bool IsImmutable { get; } = !RuntimeHelpers.IsReferenceOrContainsReferences<T>()
        || typeof(T) == typeof(string)
        || typeof(T) == typeof(Uri)
        || typeof(T) == typeof(Version)
        || typeof(T) == typeof(System.Numerics.BigInteger)
        || Formatter<T>.Default is IReferenceFormatter;

    /// <summary>Whether both moments had the same value.</summary>
    public bool Equals(CapturedValue<T> other) => _bytes is null || other._bytes is null
        ? EqualityComparer<T>.Default.Equals(_value, other._value) && _bytes is null == other._bytes is null
        : _bytes.AsSpan().SequenceEqual(other._bytes) && KeepsSame(other);

    /// <summary>The value as it was: each time a new copy, where it could be changed.</summary>
    public T Restore()
    {
        if (_bytes is null)
        {
            return _value!;
        }

        var reader = new MessagePackReader(_bytes);
        return Formatter<T>.Default.Deserialize(ref reader, this);
    }
}
