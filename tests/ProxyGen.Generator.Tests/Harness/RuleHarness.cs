using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ProxyGen.Generator.Tests.Harness;

/// <summary>Checks rules on sources in which <c>[|…|]</c> marks each place that must be reported.</summary>
internal static class RuleHarness
{
    private const string Start = "[|";
    private const string End = "|]";

    /// <summary>
    /// The rule is reported at the marked places, nothing else is (but hints of other rules), and the compiler has nothing to add.
    /// </summary>
    /// <param name="id">The rule.</param>
    /// <param name="marked">The source, in namespace Demo.</param>
    /// <param name="isFile">Whether it is a whole file, with usings for Demo only, in place of what stands in that namespace.</param>
    public static string[] Expect(string id, string marked, bool isFile = false)
    {
        GeneratorRun run = Report(id, marked, isFile, out string[] messages);
        GeneratorHarness.AssertBinds(run);
        return messages;
    }

    /// <summary>The same for a mistake of which the compiler complains as well.</summary>
    public static GeneratorRun ExpectBesideCompiler(string id, string marked) => Report(id, marked, isFile: false, out _);

    private static GeneratorRun Report(string id, string marked, bool isFile, out string[] messages)
    {
        string source = Unmark((isFile ? "using Demo;\n" : "namespace Demo;\n") + marked, out List<TextSpan> spans);
        CSharpCompilation compilation = TestCompilation.Create(source);
        GeneratorRun run = GeneratorHarness.RunUnchecked(compilation);
        SyntaxTree tree = compilation.SyntaxTrees.Single();
        int prefix = tree.GetText(TestContext.Current.CancellationToken).Length - source.Length;
        IEnumerable<string> expected = spans.Select(span => $"{id}: {Place(source, span.Start, span.Length)}");
        Diagnostic[] reported =
            [.. run.Analysis.Where(diagnostic => diagnostic.Id == id || diagnostic.Severity >= DiagnosticSeverity.Warning)];
        IEnumerable<string> actual = reported.Select(diagnostic =>
        {
            TextSpan span = diagnostic.Location.SourceSpan;
            int start = span.Start - prefix;
            return diagnostic.Location.SourceTree == tree
                ? $"{diagnostic.Id}: {Place(source, start, span.Length)}"
                : diagnostic.ToString();
        });
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        messages =
        [
            .. reported
                .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(static diagnostic => diagnostic.GetMessage(null)),
        ];
        return run;
    }

    // The text itself, where it stands, and the rest of the line for whoever reads of a failure.
    private static string Place(string source, int start, int length)
    {
        int line = source.LastIndexOf('\n', start) + 1;
        int end = source.IndexOf('\n', start);
        return $"{source.Substring(start, length)} @{start}: {source[line..(end < 0 ? source.Length : end)].Trim()}";
    }

    private static string Unmark(string marked, out List<TextSpan> spans)
    {
        spans = [];
        string source = marked;
        int start;
        while ((start = source.IndexOf(Start, StringComparison.Ordinal)) >= 0)
        {
            int end = source.IndexOf(End, start, StringComparison.Ordinal) - Start.Length;
            source = source.Remove(start, Start.Length).Remove(end, End.Length);
            spans.Add(TextSpan.FromBounds(start, end));
        }

        return source;
    }
}
