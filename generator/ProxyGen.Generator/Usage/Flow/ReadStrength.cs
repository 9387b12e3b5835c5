namespace ProxyGen.Generator.Usage.Flow;

/// <summary>How a value depends on what was read.</summary>
internal enum ReadStrength
{
    /// <summary>It is what was read, or a part of it.</summary>
    Copy,

    /// <summary>It was given where a check of what was read decided.</summary>
    Decided,

    /// <summary>It was made of what was read.</summary>
    Derived,
}
