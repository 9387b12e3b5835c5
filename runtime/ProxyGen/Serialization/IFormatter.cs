namespace ProxyGen.Serialization;

/// <summary>Turns values of one type into MessagePack and back. Formatters are stateless: any number of threads may use one.</summary>
/// <typeparam name="T">The type. Null of a reference type is written as nil, and nil is read as null.</typeparam>
public interface IFormatter<T>
{
    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value; null is allowed where <typeparamref name="T"/> is a reference type.</param>
    /// <param name="context">What the formatters of this payload share.</param>
    void Serialize(ref MessagePackWriter writer, T value, PayloadContext context);

    /// <summary>Reads a value.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="context">What the formatters of this payload share.</param>
    /// <returns>The value; null where nil stood and <typeparamref name="T"/> is a reference type.</returns>
    /// <exception cref="MessagePackSerializationException">Something else stands there.</exception>
    /// <exception cref="EndOfStreamException">The input ends before the value does.</exception>
    /// <exception cref="OverflowException">An integer does not fit the type.</exception>
    T Deserialize(ref MessagePackReader reader, PayloadContext context);
}
