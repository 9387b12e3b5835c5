using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Usage;

/// <summary>Code that is being typed: no analyzer throws, whatever is missing.</summary>
public sealed class HalfTypedTests
{
    public static TheoryData<string> Names { get; } = [.. CaseRunner.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_analyzer_throws(string name)
    {
        string text = CaseRunner.TextOf(name);
        for (int part = 1; part < 4; part++)
        {
            // Somewhere in a line, and with what follows it missing or a line left out.
            int cut = text.Length * part / 4;
            int end = text.IndexOf('\n', cut);
            foreach (string typed in new[] { text[..cut], text[..cut] + text[end..] })
            {
                CSharpCompilation compilation = TestCompilation.Create(CaseRunner.TextOf("Domain"), typed);
                GeneratorRun run = GeneratorHarness.RunUnchecked(compilation);
                Assert.DoesNotContain(run.Analysis, static diagnostic => diagnostic.Id == "AD0001");
            }
        }
    }
}
