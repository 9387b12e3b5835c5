namespace ProxyGen.Manager;

/// <summary>Something of which sessions hold leases, each with a number that no other lease in the manager has, ever.</summary>
internal interface ILeaseSource
{
    /// <summary>The session that holds the lease has ended. The lease may have, too, a moment before.</summary>
    void Abandon(long lease);
}
