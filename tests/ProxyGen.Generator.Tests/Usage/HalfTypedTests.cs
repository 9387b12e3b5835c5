using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Usage;

/// <summary>
/// No analyzer fails on code that is being typed: case files with pieces cut out, others in each run. More of them: <c>PROXYGEN_CUTS</c>.
/// </summary>
public sealed class HalfTypedTests
{
    private const int PiecesPerCut = 12;

    private static readonly int CutsPerFile = int.Parse(Environment.GetEnvironmentVariable("PROXYGEN_CUTS") ?? "1", CultureInfo.InvariantCulture);

    public static TheoryData<string> Names => CaseTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void No_analyzer_fails_on_what_is_left_of_a_file(string name)
    {
        int seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        Random random = new(seed);
        string whole = CaseRunner.TextOf(name);

        for (int cut = 0; cut < CutsPerFile; cut++)
        {
            string left = Cut(random, whole);
            CSharpCompilation compilation = TestCompilation.Create(CaseRunner.DomainText, left);

            // Some as a build sees them, to the end of the compilation, the others as an editor does.
            string? failure = random.Next(2) == 0
                ? GeneratorHarness.RunUnchecked(compilation).Analysis.FirstOrDefault(static diagnostic => diagnostic.Id == "AD0001")?.ToString()
                : GeneratorHarness.FailuresIn(compilation, compilation.SyntaxTrees[1]).FirstOrDefault()?.ToString();
            Assert.True(failure is null, $"seed {seed}, cut {cut}: {failure}\n\n{left}");
        }
    }

    private static string Cut(Random random, string source)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        SyntaxNodeOrToken[] pieces =
            [.. CSharpSyntaxTree.ParseText(source, cancellationToken: cancellationToken).GetRoot(cancellationToken).DescendantNodesAndTokens()];

        // From the end on, so that spans stay right; small ones only, so that much is left.
        IEnumerable<TextSpan> spans = Enumerable.Range(0, PiecesPerCut)
            .Select(_ => pieces[random.Next(pieces.Length)].Span)
            .Where(static span => span.Length < 60)
            .OrderByDescending(static span => span.Start);
        int end = source.Length;
        foreach (TextSpan span in spans)
        {
            if (span.End <= end)
            {
                source = source.Remove(span.Start, span.Length);
                end = span.Start;
            }
        }

        return source;
    }
}
