namespace ProxyGen.Serialization;

/// <summary>An extension as it was read: a view of the reader's input, valid as long as that is.</summary>
/// <param name="typeCode">What the bytes mean.</param>
/// <param name="data">The bytes.</param>
public readonly ref struct ExtensionResult(sbyte typeCode, ReadOnlySpan<byte> data)
{
    /// <summary>What the bytes mean.</summary>
    public sbyte TypeCode { get; } = typeCode;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Data { get; } = data;

    /// <summary>The header that stood in front of the bytes.</summary>
    public ExtensionHeader Header => new(TypeCode, (uint)Data.Length);
}
