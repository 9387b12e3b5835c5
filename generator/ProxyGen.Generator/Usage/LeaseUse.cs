namespace ProxyGen.Generator.Usage;

/// <summary>How a variable with a lease is used.</summary>
internal enum LeaseUse
{
    /// <summary>Somebody else may have it and release it.</summary>
    Elsewhere,

    /// <summary>Nobody else has it, and it is released somewhere.</summary>
    Released,

    /// <summary>Nobody else has it, and nothing releases it.</summary>
    NeverReleased,
}
