namespace ProxyGen.Serialization;

/// <summary>Extension type codes with a meaning of their own. Applications may use 0 to 19, 24 to 29 and 120 to 127.</summary>
public static class ReservedExtensionTypeCodes
{
    /// <summary>The timestamp of the MessagePack specification.</summary>
    public const sbyte DateTime = -1;

    /// <summary>A reference to a shared object.</summary>
    public const sbyte Reference = 20;

    /// <summary>Which comparer a collection has, in an array of this and the collection.</summary>
    public const sbyte Comparer = 21;

    /// <summary>
    /// The name of the type of the value that follows, where <see cref="object"/> is declared and the value alone would come back as
    /// another type: an array of this and the value.
    /// </summary>
    public const sbyte TypedValue = 22;

    /// <summary>A delegate of a client, which the manager can call.</summary>
    public const sbyte Callback = 23;

    /// <summary>A block array compressed by MessagePack for C#; never read here.</summary>
    internal const sbyte Lz4BlockArray = 98;

    /// <summary>A block compressed by MessagePack for C#; never read here.</summary>
    internal const sbyte Lz4Block = 99;
}
