using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Usage;

/// <summary>Rules say nothing wrong, and never fail, while code is typed: the case files with pieces missing.</summary>
public sealed class HalfTypedCodeTests
{
    private const int Rounds = 12;

    [Fact]
    public void No_rule_fails_where_pieces_are_missing()
    {
        int seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed: {seed}");
        Random random = new(seed);
        string[] names = [.. CaseRunner.Names];
        for (int round = 0; round < Rounds; round++)
        {
            string name = names[random.Next(names.Length)];
            string text = WithHoles(CaseRunner.TextOf(name), random);
            CSharpCompilation compilation = TestCompilation.Create(CaseRunner.TextOf(CaseRunner.Domain), text);

            Diagnostic[] failures =
            [
                .. GeneratorHarness.RunUnchecked(compilation).Analysis.Where(static diagnostic => diagnostic.Id == "AD0001"),
            ];

            Assert.True(failures.Length == 0, $"Seed {seed}, {name}: {string.Join('\n', failures.Select(static failure => failure.ToString()))}");
        }
    }

    private static string WithHoles(string text, Random random)
    {
        int holes = random.Next(1, 30);
        for (int hole = 0; hole < holes; hole++)
        {
            int start = random.Next(text.Length);
            int length = Math.Min(random.Next(1, 12), text.Length - start);
            text = text.Remove(start, length);
        }

        return text;
    }
}
