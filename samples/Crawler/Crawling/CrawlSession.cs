using System.Diagnostics;
using ProxyGen;

namespace Crawler.Crawling;

/// <summary>The crawl as the parent process sees it: creates what the workers share, starts them, and ends them when all is done.</summary>
internal static class CrawlSession
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(200);

    public static async Task<CrawlResult> RunAsync(
        Uri start, CrawlOptions options, Action<CrawlProgress> show, CancellationToken cancellationToken)
    {
        await using var manager = await SharedManager.StartAsync(cancellationToken: cancellationToken);
        SharedQueue<string> frontier = manager.CreateQueue<string>();
        SharedDictionary<string, int> statuses = manager.CreateDictionary<string, int>();
        CrawlCountersProxy counters = manager.CreateCrawlCounters();
        CrawlBudgetProxy budget = manager.CreateCrawlBudget(options.Limit, options.DelayMilliseconds);

        statuses.TryAdd(start.AbsoluteUri, CrawlStatus.Claimed);
        frontier.Enqueue(start.AbsoluteUri, cancellationToken);

        var clock = Stopwatch.StartNew();
        var workers = new List<WorkerProcess>();
        try
        {
            for (int number = 0; number < options.Workers; number++)
            {
                workers.Add(WorkerProcess.Start(SpiderWorkers.CrawlAsync, frontier, statuses, counters, budget, start));
            }

            var done = frontier.WaitUntilDoneAsync(cancellationToken).AsTask();
            var firstEnd = Task.WhenAny(workers.Select(worker => worker.Completion));
            while (await Task.WhenAny(done, firstEnd, Task.Delay(ProgressInterval, cancellationToken)) is var next && next != done)
            {
                if (next == firstEnd)
                {
                    // The page that the worker had taken will never be marked done, so the crawl would not end by itself.
                    await JoinAsync(await firstEnd, cancellationToken);
                    throw new CrawlerException("A worker ended before the crawl did.");
                }

                cancellationToken.ThrowIfCancellationRequested();
                show(Progress());
            }

            await done;
            var last = Progress();
            show(last);

            frontier.CompleteAdding();
            await Task.WhenAll(workers.Select(worker => JoinAsync(worker.Completion, cancellationToken)));
            return new CrawlResult(last, statuses.ToArray());
        }
        finally
        {
            foreach (var worker in workers)
            {
                await worker.DisposeAsync();
            }
        }

        CrawlProgress Progress() => new(counters.Totals, frontier.Count, clock.Elapsed);
    }

    private static async Task JoinAsync(Task worker, CancellationToken cancellationToken)
    {
        try
        {
            await worker;
        }
        catch (Exception exception)
        {
            // A terminal sends its Ctrl+C to the workers as well: that they end then is no failure.
            cancellationToken.ThrowIfCancellationRequested();
            throw new CrawlerException($"A worker failed: {exception.Message}", inner: exception);
        }
    }
}
