namespace ProxyGen.Generator.Contracts;

/// <summary>How a member of a data type gets its value back, where no parameter of the constructor takes it.</summary>
internal enum DataRestoring
{
    /// <summary>It cannot.</summary>
    None,

    /// <summary>By an assignment.</summary>
    Assignment,

    /// <summary>By an object initializer; afterwards only by calling the setter behind the compiler's back.</summary>
    Initializer,

    /// <summary>By calling the setter behind the compiler's back.</summary>
    Setter,

    /// <summary>By writing the field, or that of the automatic property, behind the compiler's back.</summary>
    Field,
}
