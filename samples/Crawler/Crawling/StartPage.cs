namespace Crawler.Crawling;

/// <summary>Finds the page where a crawl really starts: many sites redirect their address to another host.</summary>
internal static class StartPage
{
    public static async Task<Uri> ResolveAsync(Uri url, CancellationToken cancellationToken)
    {
        using var client = PageFetcher.CreateClient(url, followRedirects: true);
        try
        {
            using var response = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw new CrawlerException($"{url} answers {(int)response.StatusCode} {response.ReasonPhrase}.");
            }

            var start = response.RequestMessage?.RequestUri ?? url;
            return new Uri(new SiteScope(start).Normalize(start, start.AbsoluteUri)!);
        }
        catch (HttpRequestException exception)
        {
            throw new CrawlerException($"{url} cannot be reached: {exception.Message}", inner: exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CrawlerException($"{url} does not answer within {client.Timeout.TotalSeconds:0} s.", inner: exception);
        }
    }
}
