using ProxyGen;

namespace Crawler.Crawling;

/// <summary>
/// Keeps all workers together within the page limit and the pace of requests. Checking and counting are one call,
/// so the limit is exact however many processes ask at once.
/// </summary>
/// <param name="limit">The number of pages to allow; 0 means any number.</param>
/// <param name="delayMilliseconds">The time between the starts of two requests.</param>
[Shared]
internal sealed class CrawlBudget(int limit, int delayMilliseconds)
{
    private int _granted;
    private long _nextStart;

    public PagePermit Request()
    {
        if (limit > 0 && _granted == limit)
        {
            return default;
        }

        _granted++;
        long now = Environment.TickCount64;
        long start = Math.Max(now, _nextStart);
        _nextStart = start + delayMilliseconds;
        return new PagePermit(Granted: true, (int)(start - now));
    }
}
