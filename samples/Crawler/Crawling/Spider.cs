using ProxyGen;

namespace Crawler.Crawling;

/// <summary>What each worker process runs.</summary>
internal static class Spider
{
    // Taking the URL, asking the budget, storing the status, counting the page, marking it done.
    private const int CallsPerPage = 5;

    /// <summary>Takes URLs from the frontier and adds those it finds, until the frontier is empty and nobody works.</summary>
    /// <param name="frontier">The URLs to fetch.</param>
    /// <param name="statuses">Every URL found so far; who adds it is the one who queues it, so none is queued twice.</param>
    /// <param name="counters">The totals of all workers.</param>
    /// <param name="budget">The page limit and the pace of all workers.</param>
    /// <param name="start">The start page; only its host is crawled.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    [Worker]
    public static async Task CrawlAsync(
        SharedQueue<string> frontier,
        SharedDictionary<string, int> statuses,
        CrawlCountersProxy counters,
        CrawlBudgetProxy budget,
        Uri start,
        CancellationToken cancellationToken)
    {
        using var fetcher = new PageFetcher(start);

        // Most links lead to pages that this worker has met before: these need no call.
        var seen = new HashSet<string>();

        await foreach (string url in frontier.GetConsumingAsyncEnumerable(cancellationToken))
        {
            var permit = budget.Request();
            if (permit.Granted)
            {
                await Task.Delay(permit.WaitMilliseconds, cancellationToken);
                var page = await fetcher.FetchAsync(url, cancellationToken);

                string[] unseen = [.. page.Links.Where(seen.Add)];
                string[] claimed = [.. unseen.Where(link => statuses.TryAdd(link, CrawlStatus.Claimed))];
                if (claimed.Length > 0)
                {
                    frontier.EnqueueRange(claimed, cancellationToken);
                }

                statuses[url] = page.Status;
                int calls = CallsPerPage + unseen.Length + (claimed.Length > 0 ? 1 : 0);
                counters.RecordPage(Environment.ProcessId, page.Status, page.Links.Count, calls);
            }

            // Last, when its links are queued: the frontier is done once every URL that was ever queued is marked.
            frontier.MarkDone();
        }
    }
}
