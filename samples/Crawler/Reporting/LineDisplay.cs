using System.Globalization;
using Crawler.Crawling;

namespace Crawler.Reporting;

/// <summary>Prints one line a second.</summary>
internal sealed class LineDisplay : CrawlDisplay
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private TimeSpan _next = Interval;

    public override Task<CrawlResult> FollowAsync(Func<Action<CrawlProgress>, Task<CrawlResult>> crawl) => crawl(Show);

    private void Show(CrawlProgress progress)
    {
        if (progress.Elapsed < _next)
        {
            return;
        }

        _next = progress.Elapsed + Interval;
        var totals = progress.Totals;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {progress.Elapsed.TotalSeconds,5:0.0} s: {totals.Pages} pages, {progress.Queued} queued, {totals.Errors} errors"));
    }
}
