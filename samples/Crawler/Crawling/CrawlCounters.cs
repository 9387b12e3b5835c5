using ProxyGen;

namespace Crawler.Crawling;

/// <summary>
/// What all workers count together. An ordinary class without a lock: it lives in the manager, where each call runs by itself.
/// </summary>
[Shared]
internal sealed class CrawlCounters
{
    private readonly Dictionary<int, int> _pagesByProcess = [];
    private int _pages;
    private int _errors;
    private long _links;
    private long _calls;

    public CrawlTotals Totals => new(_pages, _errors, _links, _calls, new Dictionary<int, int>(_pagesByProcess));

    /// <summary>Counts one fetched page.</summary>
    /// <param name="processId">The worker process that fetched it.</param>
    /// <param name="status">Its HTTP status, or <see cref="CrawlStatus.NoResponse"/>.</param>
    /// <param name="links">The distinct links to the same host found on it.</param>
    /// <param name="calls">The calls to shared objects that the page took.</param>
    public void RecordPage(int processId, int status, int links, int calls)
    {
        _pages++;
        _errors += CrawlStatus.IsError(status) ? 1 : 0;
        _links += links;
        _calls += calls;
        _pagesByProcess[processId] = _pagesByProcess.GetValueOrDefault(processId) + 1;
    }
}
