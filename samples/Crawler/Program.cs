using System.Runtime.InteropServices;
using Crawler;
using Crawler.Crawling;
using Crawler.Reference;
using Crawler.Reporting;
using ProxyGen;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    var options = CommandLine.Parse(args);
    if (options.ShowHelp)
    {
        Console.Write(CommandLine.Usage);
    }
    else if (options.Url is null)
    {
        await CrawlReferenceAsync(options, stop.Token);
    }
    else
    {
        await CrawlSiteAsync(options.Url, options, stop.Token);
    }

    return 0;
}
catch (CrawlerException exception)
{
    Console.Error.WriteLine($"crawler: {exception.Message}");
    return exception.ExitCode;
}
catch (SharedException exception)
{
    // The manager could not be started, or was lost.
    Console.Error.WriteLine($"crawler: {exception.Message}");
    return CrawlerException.Failure;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("crawler: interrupted.");
    return CrawlerException.Interrupted;
}

static async Task CrawlReferenceAsync(CrawlOptions options, CancellationToken cancellationToken)
{
    var pack = ReferencePack.Find();
    await using var site = await ReferenceSite.StartAsync(pack, cancellationToken);
    Console.WriteLine($"Serving the API reference of .NET {pack.Version}, {site.PageCount} pages, at {site.Address}");

    var result = await CrawlAsync(site.Address, options, cancellationToken);
    var audit = site.Audit();
    Summary.Write(result, audit);
    audit.ThrowIfWrong(result, complete: options.Limit == 0);
}

static async Task CrawlSiteAsync(Uri url, CrawlOptions options, CancellationToken cancellationToken)
{
    var start = await StartPage.ResolveAsync(url, cancellationToken);
    Summary.Write(await CrawlAsync(start, options, cancellationToken));
}

static Task<CrawlResult> CrawlAsync(Uri start, CrawlOptions options, CancellationToken cancellationToken)
{
    Console.WriteLine($"Crawling {start} with {options.Workers} worker {(options.Workers == 1 ? "process" : "processes")}");
    return CrawlDisplay.ForConsole().FollowAsync(show => CrawlSession.RunAsync(start, options, show, cancellationToken));
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
