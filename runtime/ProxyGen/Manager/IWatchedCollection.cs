namespace ProxyGen.Manager;

/// <summary>
/// A collection inside a shared object that somebody watches. What the object's own code does to it nobody notes: whoever leaves the object's guard has
/// it compared with what was told last.
/// </summary>
internal interface IWatchedCollection
{
    /// <summary>Whether anybody still watches.</summary>
    bool IsWatched { get; }

    /// <summary>Tells what is different from what was told last.</summary>
    void TellChanges();

    /// <summary>What is there now counts as told.</summary>
    void ForgetChanges();
}
