using ProxyGen.Manager.Transactions;

namespace ProxyGen.Manager;

/// <summary>A built-in object that lambdas can work on: what they see of it.</summary>
internal interface IUpdateSource
{
    /// <summary>What the lambda of an update works on, under the object's guard, unless somebody watches.</summary>
    object View { get; }

    /// <summary>Whether somebody watches: then every lambda works on what <see cref="Open"/> gives, which tells what it changes.</summary>
    bool IsWatched => false;

    /// <summary>What the lambda of a transaction works on: it notes how to take back each change before it makes it, and tells those who watch.</summary>
    object Open(UndoLog undo);

    /// <summary>Notes what the object is like, before it is changed in other ways than through what <see cref="Open"/> has given.</summary>
    void Capture(UndoLog undo);

    /// <summary>The lambda of an update begins.</summary>
    void BeginUpdate()
    {
    }

    /// <summary>The lambda of an update has ended, in whatever way.</summary>
    void EndUpdate()
    {
    }
}
