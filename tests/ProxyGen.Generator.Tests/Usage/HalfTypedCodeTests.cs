using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Usage;

/// <summary>Code as it is while somebody types: no rule may throw, whatever is missing.</summary>
public sealed class HalfTypedCodeTests
{
    private const int Variants = 2;

    public static TheoryData<string> Names { get; } = [.. CaseRunner.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_rule_throws(string name)
    {
        int seed = Random.Shared.Next();
        Random random = new(seed);
        for (int variant = 0; variant < Variants; variant++)
        {
            CSharpCompilation compilation = TestCompilation.Create(CaseRunner.Load("Domain"), Damage(CaseRunner.Load(name), random));
            string[] thrown =
            [
                .. GeneratorHarness.RunUnchecked(compilation).Analysis
                    .Where(static diagnostic => diagnostic.Id == "AD0001")
                    .Select(static diagnostic => diagnostic.ToString()),
            ];
            Assert.True(thrown.Length == 0, $"Seed {seed}, variant {variant}: {string.Join("\n", thrown)}");
        }
    }

    // One token in fifty is missing.
    private static string Damage(string text, Random random)
    {
        SyntaxTokenEdit[] missing =
        [
            .. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens()
                .Where(_ => random.Next(50) == 0)
                .Select(static token => new SyntaxTokenEdit(token.SpanStart, token.Span.Length)),
        ];
        for (int index = missing.Length - 1; index >= 0; index--)
        {
            text = text.Remove(missing[index].Start, missing[index].Length);
        }

        return text;
    }

    private readonly record struct SyntaxTokenEdit(int Start, int Length);
}
