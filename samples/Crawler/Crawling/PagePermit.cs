namespace Crawler.Crawling;

/// <summary>The answer of the <see cref="CrawlBudget"/>: whether a page may be fetched, and after what wait.</summary>
internal readonly record struct PagePermit(bool Granted, int WaitMilliseconds);
