using System.ComponentModel;

namespace ProxyGen.Client;

/// <summary>
/// The port between proxies and the objects they stand for: how a call reaches its manager. A proxy never knows which channel it has.
/// Implementations: <c>Channels/InProcess</c>, <c>Channels/Socket</c>. All members are safe for use by several threads.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Channel
{
    private protected Channel()
    {
    }

    /// <summary>The manager at the other end.</summary>
    internal abstract Guid ManagerId { get; }

    /// <summary>Cancelled when the manager cannot be reached any more.</summary>
    internal abstract CancellationToken Lost { get; }

    /// <summary>The delegates that this process has handed to the manager.</summary>
    internal abstract CallbackTable Callbacks { get; }

    /// <summary>Starts a call: what it returns has room for the arguments. Dispose it to give it back.</summary>
    /// <exception cref="ManagerLostException">The manager cannot be reached any more.</exception>
    internal abstract PendingCall Begin(ulong objectId, ulong member);

    /// <summary>What is known of the manager's build of a contract; null where it cannot be another than this process's.</summary>
    internal virtual ContractCheck? CheckOf(IContract contract) => null;

    /// <summary>Counts a reference that came here by another way, and has the manager count it as well.</summary>
    /// <exception cref="ObjectNotFoundException">The object has ended.</exception>
    internal abstract ProxyReference Claim(ulong objectId);

    /// <summary>Sends what was gathered. Never throws.</summary>
    /// <param name="isReaderNeeded">Whether replies may come before the caller reads them itself.</param>
    internal virtual void Flush(bool isReaderNeeded)
    {
    }

    /// <summary>Tells the manager that <paramref name="count"/> received references to an object are dropped. Never throws: after a loss there is nothing to tell.</summary>
    internal abstract void Release(ulong objectId, long count);
}
