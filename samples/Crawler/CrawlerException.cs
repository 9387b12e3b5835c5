namespace Crawler;

/// <summary>What the user is told in one line before the program ends.</summary>
internal sealed class CrawlerException(string message, int exitCode = CrawlerException.Failure, Exception? inner = null)
    : Exception(message, inner)
{
    public const int Failure = 1;
    public const int BadCommandLine = 2;
    public const int Interrupted = 130;

    public int ExitCode { get; } = exitCode;
}
