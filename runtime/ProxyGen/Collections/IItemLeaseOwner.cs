namespace ProxyGen.Collections;

/// <summary>The proxy of a queue, as its leases see it.</summary>
internal interface IItemLeaseOwner
{
    /// <summary>Cancelled when the manager is lost.</summary>
    CancellationToken Lost { get; }

    void Acknowledge(long leaseId);

    ValueTask AcknowledgeAsync(long leaseId, CancellationToken cancellationToken);

    void Release(long leaseId);

    ValueTask ReleaseAsync(long leaseId);

    DateTimeOffset? Renew(long leaseId, TimeSpan leaseTime);

    ValueTask<DateTimeOffset?> RenewAsync(long leaseId, TimeSpan leaseTime, CancellationToken cancellationToken);
}
