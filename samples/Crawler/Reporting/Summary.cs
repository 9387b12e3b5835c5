using System.Globalization;
using Crawler.Crawling;
using Crawler.Reference;

namespace Crawler.Reporting;

/// <summary>
/// The last lines of the output, one value each, wherever the output goes: first what differs from run to run, last what does not.
/// </summary>
internal static class Summary
{
    private const int MostErrorsShown = 10;

    public static void Write(CrawlResult result, SiteAudit? audit = null)
    {
        var progress = result.Progress;
        var totals = progress.Totals;
        foreach (var (url, status) in result.Statuses.Where(entry => CrawlStatus.IsError(entry.Value)).Take(MostErrorsShown))
        {
            WriteLine("Error", status == CrawlStatus.NoResponse ? $"no usable response {url}" : $"{status} {url}");
        }

        WriteLine("Pages by worker process", string.Join(", ", totals.PagesByProcess.Values.OrderDescending()));
        WriteLine("Seconds", progress.Elapsed.TotalSeconds, "0.00");
        WriteLine("Pages/s", progress.PagesPerSecond);
        WriteLine("Calls", totals.Calls);
        WriteLine("Calls/s", progress.CallsPerSecond);
        WriteLine("Links", totals.Links);
        WriteLine("Pages", totals.Pages);
        WriteLine("Errors", totals.Errors);
        if (audit is not null)
        {
            WriteLine("Requests seen by the server", audit.Requests);
            WriteLine("Fetched more than once", audit.FetchedMoreThanOnce);
            WriteLine("Reachable pages never fetched", audit.NeverFetched);
        }

        WriteLine("Page set", result.PageSet);
    }

    private static void WriteLine(string name, double value, string format = "0") =>
        WriteLine(name, value.ToString(format, CultureInfo.InvariantCulture));

    private static void WriteLine(string name, string value) => Console.WriteLine($"{name}: {value}");
}
