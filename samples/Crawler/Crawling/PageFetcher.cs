using System.Net;

namespace Crawler.Crawling;

/// <summary>Fetches pages of one site. A redirect is a page with one link, so its target is claimed like any other.</summary>
internal sealed class PageFetcher : IDisposable
{
    public const string UserAgent = "ProxyGen-Crawler-Sample/1.0";

    private const int MaxPageBytes = 16 * 1024 * 1024;

    private readonly SiteScope _scope;
    private readonly HttpClient _client;

    public PageFetcher(Uri start)
    {
        _scope = new SiteScope(start);
        _client = CreateClient(start, followRedirects: false);
    }

    public static HttpClient CreateClient(Uri site, bool followRedirects)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = followRedirects,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            MaxConnectionsPerServer = 2,
            UseCookies = false,
            UseProxy = !site.IsLoopback,
        };
        var client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(30) };
        client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    public async Task<FetchedPage> FetchAsync(string url, CancellationToken cancellationToken)
    {
        try
        {
            var page = new Uri(url);
            using var response = await _client.GetAsync(page, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            int status = (int)response.StatusCode;
            if (response.Headers.Location is { } target)
            {
                return new FetchedPage(status, _scope.Select(page, [target.OriginalString]));
            }

            if (!response.IsSuccessStatusCode || response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                return new FetchedPage(status, []);
            }

            await response.Content.LoadIntoBufferAsync(MaxPageBytes, cancellationToken);
            string html = await response.Content.ReadAsStringAsync(cancellationToken);
            return new FetchedPage(status, _scope.Select(page, LinkScanner.FindLinks(html)));
        }
        catch (Exception exception) when (IsNoResponse(exception) && !cancellationToken.IsCancellationRequested)
        {
            return new FetchedPage(CrawlStatus.NoResponse, []);
        }
    }

    public void Dispose() => _client.Dispose();

    // A timeout is an OperationCanceledException, an unknown character set an InvalidOperationException.
    private static bool IsNoResponse(Exception exception) =>
        exception is HttpRequestException or IOException or OperationCanceledException or InvalidOperationException;
}
