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
    public void Every_sample_has_its_test() =>
        Assert.Equal(
            [
                "Crawler", "DictionaryAndList", "LockedCounter", "NestedDictionary", "QueueHandoff", "Quickstart", "ShardedDictionary", "SharedList",
                "Transfer",
            ],
            SampleProgram.Names.Order(StringComparer.Ordinal));
}
