using Crawler.Crawling;

namespace Crawler.Reference;

/// <summary>What the server saw of a crawl: it counts by itself, so it can tell whether the workers kept their promise.</summary>
internal sealed record SiteAudit(int Requests, int PagesFetched, int FetchedMoreThanOnce, int NeverFetched)
{
    /// <summary>Throws if a page was fetched twice, failed or was left out.</summary>
    /// <param name="result">What the workers counted.</param>
    /// <param name="complete">Whether the crawl was to reach every page.</param>
    public void ThrowIfWrong(CrawlResult result, bool complete)
    {
        var totals = result.Progress.Totals;
        if (totals.Errors > 0 || FetchedMoreThanOnce > 0 || (complete && NeverFetched > 0))
        {
            throw new CrawlerException("The crawl went wrong: there were errors, or pages fetched twice or never.");
        }

        if (totals.Pages != PagesFetched || result.Statuses.Count != PagesFetched)
        {
            throw new CrawlerException(
                $"The counts differ: the server saw {PagesFetched} pages, the workers counted {totals.Pages}"
                + $" and the dictionary holds {result.Statuses.Count}.");
        }
    }
}
