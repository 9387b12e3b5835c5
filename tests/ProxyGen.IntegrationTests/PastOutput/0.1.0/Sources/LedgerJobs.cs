using ProxyGen;

namespace PastOutput;

/// <summary>What runs in worker processes.</summary>
public static class LedgerJobs
{
    /// <summary>Adds an entry from another process.</summary>
    [Worker]
    public static decimal Add(LedgerProxy ledger, Entry entry) => ledger.Add(entry);
}
