namespace ProxyGen.Synchronization;

/// <summary>What a lease is of, seen from a client.</summary>
internal interface ILeaseOwner
{
    /// <summary>Cancelled when the manager is lost.</summary>
    CancellationToken Lost { get; }

    void EndLease(long fencingToken);

    ValueTask EndLeaseAsync(long fencingToken);
}
