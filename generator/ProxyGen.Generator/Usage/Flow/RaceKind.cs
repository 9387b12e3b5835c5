namespace ProxyGen.Generator.Usage.Flow;

/// <summary>How a write depends on a read in another call.</summary>
internal enum RaceKind
{
    /// <summary>What is written was made of what was read.</summary>
    ReadModifyWrite,

    /// <summary>Whether it is written was decided by what was read.</summary>
    CheckThenAct,

    /// <summary>Either, with a lease at the read that was given up before the write.</summary>
    TwoSections,
}
