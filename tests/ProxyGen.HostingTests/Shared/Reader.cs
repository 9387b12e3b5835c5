namespace ProxyGen.HostingTests.Shared;

/// <summary>Shows what is in the journal of its manager.</summary>
[Shared]
public sealed class Reader([ManagerService] Journal journal)
{
    public string[] Lines => [.. journal.Lines];
}
