using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Crawler.Reference;

/// <summary>Serves the API reference on a free loopback port and counts the requests for each path.</summary>
internal sealed class ReferenceSite : IAsyncDisposable
{
    private readonly ReferencePages _pages;
    private readonly ConcurrentDictionary<string, int> _requests = new(StringComparer.Ordinal);
    private readonly WebApplication _application;

    private ReferenceSite(ReferencePages pages)
    {
        _pages = pages;

        // Empty: no configuration from files or the environment, no logging.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        _application = builder.Build();
        _application.Run(AnswerAsync);
    }

    public Uri Address => new(_application.Urls.First());

    public int PageCount => _pages.Count;

    public static async Task<ReferenceSite> StartAsync(ReferencePack pack, CancellationToken cancellationToken)
    {
        var site = new ReferenceSite(new ReferencePages(DocumentationReader.Read(pack.Files), pack.Version));
        await site._application.StartAsync(cancellationToken);
        return site;
    }

    public SiteAudit Audit() => new(
        Requests: _requests.Values.Sum(),
        PagesFetched: _requests.Keys.Count(path => _pages.Find(path) is not null),
        FetchedMoreThanOnce: _requests.Values.Count(requests => requests > 1),
        NeverFetched: _pages.FindReachable().Count(path => !_requests.ContainsKey(path)));

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        string path = context.Request.Path.Value ?? PageRenderer.StartPath;
        _requests.AddOrUpdate(path, 1, static (_, requests) => requests + 1);
        if (_pages.Find(path) is not { } page)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Html.Length;
        await context.Response.Body.WriteAsync(page.Html, context.RequestAborted);
    }
}
