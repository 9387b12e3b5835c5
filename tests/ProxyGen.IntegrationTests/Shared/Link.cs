namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Keeps proxies of others, by which chains and circles can be made.</summary>
[Shared]
public class Link
{
    public LinkProxy? Next { get; set; }

    public List<LinkProxy> Others { get; set; } = [];

    public string Text { get; set; } = "";

    /// <summary>Calls another object through its proxy, wherever that lives.</summary>
    public string TextOfNext() => Next!.Text;

    public LinkProxy? NextOfNext() => Next!.Next;

    public LinkProxy? TakeNext()
    {
        var next = Next;
        Next = null;
        return next;
    }

    public int Steps() => Next is null ? 0 : 1;
}
