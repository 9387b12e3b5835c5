namespace Crawler.Crawling;

/// <summary>The values in the shared dictionary of URL → status that are not HTTP status codes.</summary>
internal static class CrawlStatus
{
    /// <summary>Some worker found the URL first and queued it; it is not fetched yet.</summary>
    public const int Claimed = 0;

    public const int NoResponse = -1;

    public static bool IsError(int status) => status is NoResponse or >= 400;
}
