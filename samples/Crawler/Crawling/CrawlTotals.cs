namespace Crawler.Crawling;

/// <summary>A copy of the counters at one moment: plain data, so it crosses processes by value.</summary>
internal sealed record CrawlTotals(int Pages, int Errors, long Links, long Calls, Dictionary<int, int> PagesByProcess);
