using Crawler.Crawling;
using Spectre.Console;

namespace Crawler.Reporting;

/// <summary>Shows a crawl while it runs.</summary>
internal abstract class CrawlDisplay
{
    /// <summary>A live display on a terminal; plain lines where the output goes to a file or a pipe.</summary>
    public static CrawlDisplay ForConsole() =>
        !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities is { Ansi: true, Interactive: true }
            ? new LiveDisplay()
            : new LineDisplay();

    /// <summary>Runs the crawl, which reports how far it is through the action it is given.</summary>
    public abstract Task<CrawlResult> FollowAsync(Func<Action<CrawlProgress>, Task<CrawlResult>> crawl);
}
