namespace ProxyGen;

/// <summary>Which calls on one object of a shared class may run together.</summary>
public enum SharedConcurrency
{
    /// <summary>Calls run one at a time; those that only read may run together.</summary>
    Guarded,

    /// <summary>
    /// The class synchronises itself: no call waits for another, and the class must bear any number of them at once. Calls of one process
    /// begin in their order. There is no <c>Update</c>, no <c>Snapshot</c> and no transaction, since nothing says when the object is at rest,
    /// and collections inside it cannot be live.
    /// </summary>
    Free,
}
