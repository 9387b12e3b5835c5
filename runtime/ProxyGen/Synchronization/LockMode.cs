using System.ComponentModel;

namespace ProxyGen.Synchronization;

/// <summary>In which way a reader-writer lock is held.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum LockMode
{
    /// <summary>Beside other readers.</summary>
    Read,

    /// <summary>Beside readers, and as the only one that may become a writer.</summary>
    UpgradeableRead,

    /// <summary>Alone.</summary>
    Write,

    /// <summary>Alone but for one's own <see cref="UpgradeableRead"/>.</summary>
    Upgrade,
}
