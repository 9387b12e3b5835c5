namespace ProxyGen.Serialization;

/// <summary>What stands in front of the bytes of an extension.</summary>
/// <param name="TypeCode">What the bytes mean: negative codes belong to the specification.</param>
/// <param name="Length">How many bytes follow.</param>
public readonly record struct ExtensionHeader(sbyte TypeCode, uint Length)
{
    /// <summary>Creates a header.</summary>
    /// <param name="typeCode">What the bytes mean.</param>
    /// <param name="length">How many bytes follow; not negative.</param>
    /// <exception cref="OverflowException"><paramref name="length"/> is negative.</exception>
    public ExtensionHeader(sbyte typeCode, int length)
        : this(typeCode, checked((uint)length))
    {
    }
}
