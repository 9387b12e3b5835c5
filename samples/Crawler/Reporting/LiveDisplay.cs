using System.Globalization;
using Crawler.Crawling;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Crawler.Reporting;

/// <summary>A table of totals and a bar for each worker process, redrawn in place.</summary>
internal sealed class LiveDisplay : CrawlDisplay
{
    private static readonly Color[] Colors = [Color.Green, Color.Blue, Color.Yellow, Color.Fuchsia, Color.Aqua, Color.Red];

    public override Task<CrawlResult> FollowAsync(Func<Action<CrawlProgress>, Task<CrawlResult>> crawl) =>
        AnsiConsole.Live(new Text("Starting…")).StartAsync(display => crawl(progress => display.UpdateTarget(Draw(progress))));

    private static Rows Draw(CrawlProgress progress)
    {
        var totals = progress.Totals;
        var table = new Table().RoundedBorder();
        foreach (string title in (string[])["Time", "Pages", "Queued", "Errors", "Links", "Pages/s", "Calls/s"])
        {
            table.AddColumn(new TableColumn(title).RightAligned());
        }

        table.AddRow(
            Number(progress.Elapsed.TotalSeconds, "0.0' s'"),
            Number(totals.Pages),
            Number(progress.Queued),
            Number(totals.Errors),
            Number(totals.Links),
            Number(progress.PagesPerSecond),
            Number(progress.CallsPerSecond));
        return new Rows(table, DrawWorkers(totals));
    }

    private static IRenderable DrawWorkers(CrawlTotals totals)
    {
        var chart = new BarChart().Width(60).Label("Pages by worker process").LeftAlignLabel();
        foreach (var (process, pages) in totals.PagesByProcess.OrderBy(entry => entry.Key))
        {
            chart.AddItem(process.ToString(CultureInfo.InvariantCulture), pages, Colors[chart.Data.Count % Colors.Length]);
        }

        return chart.Data.Count == 0 ? Text.Empty : chart;
    }

    private static string Number(double value, string format = "#,0") => value.ToString(format, CultureInfo.InvariantCulture);
}
