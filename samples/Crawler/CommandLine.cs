using System.Globalization;

namespace Crawler;

/// <summary>Reads the command line; throws a <see cref="CrawlerException"/> that says what is wrong with it.</summary>
internal static class CommandLine
{
    public const string Usage = """
        Usage: Crawler [URL] [--workers N] [--limit N] [--delay MS]

          URL          the site to crawl (its host only); without it, the API reference of the installed
                       .NET SDK is served on loopback and crawled
          --workers N  worker processes, 1 to 64 (default 4)
          --limit N    stop after N pages (default: none for the reference, 200 for a URL)
          --delay MS   time between two requests (default: 0 for the reference, 250 for a URL)

        """;

    private const int SiteLimit = 200;
    private const int SiteDelayMilliseconds = 250;

    public static CrawlOptions Parse(IReadOnlyList<string> arguments)
    {
        Uri? url = null;
        int? workers = null, limit = null, delay = null;

        for (int index = 0; index < arguments.Count; index++)
        {
            string argument = arguments[index];
            switch (argument)
            {
                case "--workers":
                    workers = ReadNumber(arguments, ++index, 1, 64);
                    break;
                case "--limit":
                    limit = ReadNumber(arguments, ++index, 1, 1_000_000);
                    break;
                case "--delay":
                    delay = ReadNumber(arguments, ++index, 0, 60_000);
                    break;
                case "--help" or "-h":
                    return new CrawlOptions { ShowHelp = true };
                case ['-', ..]:
                    throw Wrong($"Unknown option '{argument}'; --help lists the options.");
                default:
                    url = url is null ? ReadUrl(argument) : throw Wrong($"Only one URL can be crawled; '{argument}' is a second one.");
                    break;
            }
        }

        var defaults = new CrawlOptions();
        return new CrawlOptions
        {
            Url = url,
            Workers = workers ?? defaults.Workers,
            Limit = limit ?? (url is null ? 0 : SiteLimit),
            DelayMilliseconds = delay ?? (url is null ? 0 : SiteDelayMilliseconds),
        };
    }

    private static int ReadNumber(IReadOnlyList<string> arguments, int index, int least, int most)
    {
        string option = arguments[index - 1];
        string? text = index < arguments.Count ? arguments[index] : null;
        bool isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number);
        return isNumber && number >= least && number <= most
            ? number
            : throw Wrong($"{option} takes a number from {least} to {most}{(text is null ? "" : $", not '{text}'")}.");
    }

    private static Uri ReadUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? url
            : throw Wrong($"'{text}' is not an http or https URL.");

    private static CrawlerException Wrong(string message) => new(message, CrawlerException.BadCommandLine);
}
