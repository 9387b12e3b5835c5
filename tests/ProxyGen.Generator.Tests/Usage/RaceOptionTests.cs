using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ProxyGen.Generator.Analyzers;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Usage;

/// <summary>What an editor configuration changes, and what the messages say.</summary>
public sealed class RaceOptionTests
{
    private const string Source = """
        public class Program
        {
            private readonly object _sync = new();

            public void Run(SharedValue<int> value)
            {
                lock (_sync)
                {
                    value.Value++;
                }
            }
        }
        """;

    [Theory]
    [InlineData("true", 0)]
    [InlineData("false", 1)]
    [InlineData("perhaps", 1)]
    [InlineData(null, 1)]
    public async Task Local_locks_count_where_there_is_one_process(string? option, int count)
    {
        Diagnostic[] found = await ReportAsync(Source, option);

        Assert.Equal(count, found.Length);
    }

    [Fact]
    public async Task Message_says_that_a_local_lock_is_not_enough()
    {
        Diagnostic found = Assert.Single(await ReportAsync(Source, option: null));

        Assert.Equal(
            "'value.Value' is read and written in two calls, and another process can change it in between; the lock around it does not keep out other processes",
            found.GetMessage(null));
    }

    [Fact]
    public async Task Message_says_no_more_without_a_lock_and_points_at_the_read()
    {
        Diagnostic found = Assert.Single(await ReportAsync(
            """
            public static class Program
            {
                public static void Run(SharedValue<int> value)
                {
                    int read = value.Value;
                    value.Value = read + 1;
                }
            }
            """,
            option: null));

        Assert.Equal("'value.Value' is read and written in two calls, and another process can change it in between", found.GetMessage(null));
        Assert.Equal(found.Location.GetLineSpan().StartLinePosition.Line - 1, Assert.Single(found.AdditionalLocations).GetLineSpan().StartLinePosition.Line);
    }

    private static async Task<Diagnostic[]> ReportAsync(string source, string? option)
    {
        Compilation compilation = GeneratorHarness.RunUnchecked(TestCompilation.Create("namespace Demo;\n" + source)).Compilation;
        Dictionary<string, string> values = [];
        if (option is not null)
        {
            values.Add("proxygen.local_locks_exclusive", option);
        }

        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(
            [new RaceAnalyzer()],
            new AnalyzerOptions([], new EditorConfig(values)));
        ImmutableArray<Diagnostic> all = await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. all];
    }
}
