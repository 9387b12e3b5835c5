namespace ProxyGen.Generator.Usage;

/// <summary>What a worker does to an object that it is given.</summary>
internal enum WorkerUse
{
    /// <summary>It only reads it.</summary>
    Read,

    /// <summary>It changes it, and nobody but itself sees that.</summary>
    Changed,

    /// <summary>It returns it or hands it on: the changes may count.</summary>
    HandedOn,
}
