namespace ProxyGen.Serialization;

/// <summary>The kinds of value that MessagePack knows.</summary>
public enum MessagePackType
{
    /// <summary>The code 0xc1, which the specification never uses.</summary>
    Unknown,

    /// <summary>An integer of any width.</summary>
    Integer,

    /// <summary>Nil.</summary>
    Nil,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A floating point number of 32 or 64 bits.</summary>
    Float,

    /// <summary>A UTF-8 string.</summary>
    String,

    /// <summary>A sequence of bytes.</summary>
    Binary,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A map.</summary>
    Map,

    /// <summary>An extension: a type code and bytes.</summary>
    Extension,
}
