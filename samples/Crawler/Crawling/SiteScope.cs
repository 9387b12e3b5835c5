namespace Crawler.Crawling;

/// <summary>Decides which links belong to the crawled site, and gives each of its pages one URL.</summary>
internal sealed class SiteScope(Uri start)
{
    private readonly string _server = start.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    /// <summary>The distinct pages of the site that the links of a page lead to.</summary>
    public HashSet<string> Select(Uri page, IEnumerable<string> links)
    {
        var pages = new HashSet<string>(StringComparer.Ordinal);
        foreach (string link in links)
        {
            if (Normalize(page, link) is { } target)
            {
                pages.Add(target);
            }
        }

        return pages;
    }

    /// <summary>The absolute URL of a link without fragment and user, in the start page's scheme; null if it leaves the site.</summary>
    public string? Normalize(Uri page, string link) =>
        Uri.TryCreate(page, link.Trim(), out var target) && IsWithin(target) ? _server + target.PathAndQuery : null;

    private bool IsWithin(Uri target) =>
        (target.Scheme == Uri.UriSchemeHttp || target.Scheme == Uri.UriSchemeHttps)
        && string.Equals(target.IdnHost, start.IdnHost, StringComparison.OrdinalIgnoreCase)
        && (target.Port == start.Port || (target.IsDefaultPort && start.IsDefaultPort));
}
