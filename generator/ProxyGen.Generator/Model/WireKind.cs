namespace ProxyGen.Generator.Model;

/// <summary>How generated code writes a value: by its formatter, or by a method of the writer itself.</summary>
internal enum WireKind
{
    Formatter,
    Boolean,
    Byte,
    SByte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Single,
    Double,
    Char,
    String,
}
