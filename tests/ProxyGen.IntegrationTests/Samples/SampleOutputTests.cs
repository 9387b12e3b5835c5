namespace ProxyGen.IntegrationTests.Samples;

[Collection(nameof(Samples))]
public class SampleOutputTests
{
    [Theory]
    [InlineData("Quickstart", "Ada has 4000 after 4000 deposits, 4000 of them in her history.")]
    [InlineData("SharedList", "Initial Item", "New Item", "New Item", "New Item")]
    [InlineData("DictionaryAndList", "\"2\": 2", "0.5: null", "1: \"1\"", "4, 3, 2, 1, 0")]
    [InlineData(
        "NestedDictionary",
        "Written to copies: 0 of 100 are there.",
        "Written back:      100 of 100 are there.",
        "Live:              100 of 100 are there.")]
    [InlineData("LockedCounter", "count = 5")]
    [InlineData("QueueHandoff", "The worker process put 42.")]
    [InlineData(
        "Transfer",
        "8 processes tried 2000 transfers.",
        "Some were refused and left nothing behind.",
        "Each one made was counted once.",
        "The sum is 400, as before.")]
    [InlineData(
        "CustomClass",
        "Ada leads with 100.",
        "Bob's 90 is not enough.",
        "Bob leads with 150.",
        "Ada leads with 180.",
        "Ada gets a painting for 180 after 3 bids, 2 of them hers.")]
    public async Task Sample_prints_what_its_readme_says(string sample, params string[] lines)
    {
        var result = await SampleProgram.RunAsync(sample);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(lines, result.OutputLines);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task Sharded_dictionary_has_what_one_dictionary_has()
    {
        var result = await SampleProgram.RunAsync("ShardedDictionary");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Empty(result.Error);
        Assert.Collection(
            result.OutputLines,
            line => Assert.Matches("^one dictionary: 200 searches of 100000 values in [0-9]+ ms$", line),
            line => Assert.Matches("^eight shards: 200 searches of 100000 values in [0-9]+ ms$", line),
            line => Assert.Equal("The first shard has 12 % of the keys.", line),
            line => Assert.Equal("Both have the same: True", line));
    }

    [Fact]
    public async Task Service_prints_its_own_lines_and_those_of_the_managers_log()
    {
        var result = await SampleProgram.RunAsync("Service");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Empty(result.Error);
        Assert.Equal(
            ["A customer pays 7.50.", "A customer pays 8.40.", "2 orders, 15.90 in the till."],
            result.OutputLines.Where(static line => !line.StartsWith("info: ", StringComparison.Ordinal)));
        Assert.Collection(
            result.OutputLines.Where(static line => line.StartsWith("info: ", StringComparison.Ordinal)),
            line => Assert.EndsWith("Order 1: 3 tea for 7.50", line, StringComparison.Ordinal),
            line => Assert.EndsWith("Order 2: 2 cake for 8.40", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_sample_has_its_test() =>
        Assert.Equal(
            [
                "Crawler", "CustomClass", "DictionaryAndList", "LockedCounter", "NestedDictionary", "QueueHandoff", "Quickstart", "Service",
                "ShardedDictionary", "SharedList", "Transfer",
            ],
            SampleProgram.Names.Order(StringComparer.Ordinal));
}
