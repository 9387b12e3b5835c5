using System.Security.Cryptography;
using System.Text;

namespace Crawler.Crawling;

/// <summary>What a crawl that ended by itself leaves: the last totals and the status of every fetched URL, in order.</summary>
internal sealed class CrawlResult
{
    public CrawlResult(CrawlProgress progress, IEnumerable<KeyValuePair<string, int>> statuses)
    {
        Progress = progress;
        Statuses = [.. statuses.Where(entry => entry.Value != CrawlStatus.Claimed).OrderBy(entry => entry.Key, StringComparer.Ordinal)];
        PageSet = Hash(Statuses.Select(entry => new Uri(entry.Key).PathAndQuery));
    }

    public CrawlProgress Progress { get; }

    public IReadOnlyList<KeyValuePair<string, int>> Statuses { get; }

    /// <summary>A hash of the fetched URLs without scheme, host and port: equal for equal sets of pages.</summary>
    public string PageSet { get; }

    private static string Hash(IEnumerable<string> paths)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', paths)));
        return Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }
}
