namespace ProxyGen.Generator.Tests.Usage;

/// <summary>Each case file is reported exactly where it says.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> Names { get; } = [.. CaseRunner.Requested];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reports_are_where_the_file_expects_them(string name)
    {
        CaseResult result = CaseRunner.Run(name);

        string[] wrong =
        [
            .. result.Failures,
            .. result.NotFound.Select(static line => "not found: " + line),
            .. result.FalseAlarms.Select(static line => "false alarm: " + line),
        ];
        Assert.True(wrong.Length == 0, string.Join("\n", wrong));
    }
}
