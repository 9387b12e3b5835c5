namespace Crawler.Crawling;

/// <summary>A page's status and its distinct links within the site, normalised.</summary>
internal sealed record FetchedPage(int Status, IReadOnlyCollection<string> Links);
