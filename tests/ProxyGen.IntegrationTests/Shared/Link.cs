namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Keeps proxies of others, by which chains and circles can be made.</summary>
[Shared]
public class Link
{
    public LinkProxy? Next { get; set; }

    public List<LinkProxy> Others { get; set; } = [];

    public int Steps() => Next is null ? 0 : 1;
}
