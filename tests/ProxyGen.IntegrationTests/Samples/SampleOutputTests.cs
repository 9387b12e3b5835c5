namespace ProxyGen.IntegrationTests.Samples;

[Collection(nameof(Samples))]
public class SampleOutputTests
{
    [Theory]
    [InlineData("Quickstart", "Ada has 4000 after 4000 deposits, 4000 of them in her history.")]
    [InlineData("SharedList", "Initial Item", "New Item", "New Item", "New Item")]
    [InlineData("LockedCounter", "count = 5")]
    [InlineData("QueueHandoff", "The worker process put 42.")]
    [InlineData(
        "Transfer",
        "8 processes tried 2000 transfers.",
        "Some were refused and left nothing behind.",
        "Each one made was counted once.",
        "The sum is 400, as before.")]
    public async Task Sample_prints_what_its_readme_says(string sample, params string[] lines)
    {
        var result = await SampleProgram.RunAsync(sample);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(lines, result.OutputLines);
        Assert.Empty(result.Error);
    }

    [Fact]
    public void Every_sample_has_its_test() =>
        Assert.Equal(["Crawler", "LockedCounter", "QueueHandoff", "Quickstart", "SharedList", "Transfer"], SampleProgram.Names.Order(StringComparer.Ordinal));
}
