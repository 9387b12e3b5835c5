namespace ProxyGen.Generator.Usage.Flow;

/// <summary>How a value is known to be the one that it is.</summary>
internal enum IdentityKind
{
    /// <summary>A constant.</summary>
    Constant,

    /// <summary>What a parameter, a field or the object itself held when the body began.</summary>
    Entry,

    /// <summary>What an operation gave when it ran last.</summary>
    Site,

    /// <summary>What a variable held when a block was last entered from several sides.</summary>
    Merge,

    /// <summary>What a member of another value holds.</summary>
    Member,

    /// <summary>What a pure operation makes of other values.</summary>
    Operator,
}
