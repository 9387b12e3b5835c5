using ProxyGen.IntegrationTests.Samples.Programs;

namespace ProxyGen.IntegrationTests.Samples;

[Collection(nameof(Samples))]
public class CrawlerTests
{
    [Fact]
    public async Task Four_workers_and_one_fetch_the_same_pages_once_each()
    {
        var four = Summary(await SampleProgram.RunAsync("Crawler"));
        var one = Summary(await SampleProgram.RunAsync("Crawler", "--workers", "1"));

        Assert.Equal(4, four["Pages by worker process"].Split(", ").Length);
        Assert.Equal(one["Pages"], one["Pages by worker process"]);
        foreach (var summary in new[] { four, one })
        {
            Assert.Equal("0", summary["Errors"]);
            Assert.Equal("0", summary["Fetched more than once"]);
            Assert.Equal("0", summary["Reachable pages never fetched"]);
            Assert.Equal(summary["Pages"], summary["Requests seen by the server"]);
        }

        Assert.True(int.Parse(four["Pages"], null) > 1000, four["Pages"]);
        Assert.Equal(one["Pages"], four["Pages"]);
        Assert.Equal(one["Page set"], four["Page set"]);
        Assert.Equal(one["Links"], four["Links"]);
    }

    [Fact]
    public async Task Limit_is_exact_whatever_the_number_of_workers()
    {
        var summary = Summary(await SampleProgram.RunAsync("Crawler", "--limit", "100"));

        Assert.Equal("100", summary["Pages"]);
        Assert.Equal("100", summary["Requests seen by the server"]);
    }

    [Theory]
    [InlineData("--workers")]
    [InlineData("--workers", "0")]
    [InlineData("--workers", "65")]
    [InlineData("--workers", "four")]
    [InlineData("--limit", "0")]
    [InlineData("--delay", "-1")]
    [InlineData("--fast")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("no URL")]
    [InlineData("http://127.0.0.1/", "http://127.0.0.2/")]
    public async Task Wrong_command_line_is_refused_in_one_line(params string[] arguments)
    {
        var result = await SampleProgram.RunAsync("Crawler", arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.StartsWith("crawler: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Site_that_does_not_answer_is_reported_in_one_line()
    {
        // Nobody listens on the port "tcpmux" of loopback.
        var result = await SampleProgram.RunAsync("Crawler", "http://127.0.0.1:1/");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("crawler: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_the_options()
    {
        var result = await SampleProgram.RunAsync("Crawler", "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("Usage: Crawler", result.Output, StringComparison.Ordinal);
        Assert.All(["--workers", "--limit", "--delay"], option => Assert.Contains(option, result.Output, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Summary(ProgramResult result)
    {
        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Empty(result.Error);
        return result.OutputLines
            .Select(line => line.Split(": ", 2))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1]);
    }
}
