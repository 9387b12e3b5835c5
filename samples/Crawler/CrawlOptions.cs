namespace Crawler;

/// <summary>What the command line asks for. Without a <see cref="Url"/> the API reference is served and crawled.</summary>
internal sealed record CrawlOptions
{
    public Uri? Url { get; init; }

    public int Workers { get; init; } = 4;

    /// <summary>The number of pages after which the crawl stops; 0 means none.</summary>
    public int Limit { get; init; }

    /// <summary>The time between the starts of two requests, whichever workers send them.</summary>
    public int DelayMilliseconds { get; init; }

    public bool ShowHelp { get; init; }
}
