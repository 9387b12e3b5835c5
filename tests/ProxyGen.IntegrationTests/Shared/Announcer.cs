namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Hands proxies that it keeps, wherever their objects live, to delegates, events and progress.</summary>
[Shared]
public class Announcer
{
    private readonly List<LinkProxy> _links = [];

    public event Action<LinkProxy>? Announced;

    public void Add(LinkProxy link) => _links.Add(link);

    public LinkProxy? Pass(Func<LinkProxy, LinkProxy?> handler) => handler(TakeFirst());

    public async Task<string> PassAsync(Func<LinkProxy, Task<string>> handler) => await handler(TakeFirst());

    /// <summary>Raises the event for all, and keeps none.</summary>
    public void AnnounceAll()
    {
        foreach (var link in _links)
        {
            Announced?.Invoke(link);
        }

        _links.Clear();
    }

    public void Report(IProgress<LinkProxy> progress) => progress.Report(TakeFirst());

    private LinkProxy TakeFirst()
    {
        var link = _links[0];
        _links.RemoveAt(0);
        return link;
    }
}
