namespace Crawler.Crawling;

/// <summary>How far the crawl is.</summary>
internal sealed record CrawlProgress(CrawlTotals Totals, int Queued, TimeSpan Elapsed)
{
    public double PagesPerSecond => Totals.Pages / Elapsed.TotalSeconds;

    public double CallsPerSecond => Totals.Calls / Elapsed.TotalSeconds;
}
