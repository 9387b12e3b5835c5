using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Foreign;

/// <summary>
/// Generator and analyzers over a large body of code that was written without them, on request (see <see cref="ForeignFolder"/>). Much of it binds only in
/// part, for its libraries are not there.
/// </summary>
public sealed class ForeignCodeTests
{
    private const int MostFailures = 20;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.Parse);

    [Fact]
    public void Nothing_is_reported_on_code_that_has_nothing_to_do_with_ProxyGen() => Run(
        static (trees, _) => trees,
        static diagnostic => diagnostic.Id == "AD0001" || diagnostic.Id.StartsWith("PG", StringComparison.Ordinal));

    [Fact]
    public void No_analyzer_fails_where_classes_and_collections_become_shared() => Run(Share, static diagnostic => diagnostic.Id == "AD0001");

    [Fact]
    public void No_analyzer_fails_where_code_is_half_typed() => Run(
        static (trees, random) => [.. Share(trees, random).Select(tree => random.Next(4) == 0 ? tree : HalfTyped(tree, random))],
        static diagnostic => diagnostic.Id == "AD0001");

    private static void Run(Func<ImmutableArray<SyntaxTree>, Random, ImmutableArray<SyntaxTree>> change, Predicate<Diagnostic> isWrong)
    {
        ForeignFolder folder = ForeignFolder.Require();
        Random random = new(folder.Seed);
        Stopwatch watch = Stopwatch.StartNew();
        Dictionary<string, string> failures = [];
        (int groups, int files, long lines, int reports) = (0, 0, 0, 0);
        foreach (string[] group in folder.Groups(random).TakeWhile(_ => watch.Elapsed < folder.Time && failures.Count < MostFailures))
        {
            ImmutableArray<SyntaxTree> trees = [.. group.Select(static file => Parse(File.ReadAllText(file), file))];
            ImmutableArray<Diagnostic> reported = Check(change(trees, new Random(folder.Seed)), group[0], failures);
            foreach (Diagnostic diagnostic in reported.Where(diagnostic => isWrong(diagnostic)))
            {
                failures.TryAdd(Kind(diagnostic), $"group of {group[0]}: {diagnostic}\n{diagnostic.Descriptor.Description}");
            }

            groups++;
            files += group.Length;
            lines += trees.Sum(static tree => (long)tree.GetText().Lines.Count);
            reports += reported.Length;
        }

        string summary = string.Create(
            CultureInfo.InvariantCulture,
            $"{groups} compilations, {files} files, {lines} lines, {reports} reports, {watch.Elapsed.TotalSeconds:0} s, seed {folder.Seed}");
        TestContext.Current.TestOutputHelper?.WriteLine(summary);
        Assert.True(failures.Count == 0, summary + "\n" + string.Join("\n\n", failures.Values));
    }

    private static ImmutableArray<Diagnostic> Check(ImmutableArray<SyntaxTree> trees, string group, Dictionary<string, string> failures)
    {
        try
        {
            return GeneratorHarness.RunUnchecked(TestCompilation.OfTrees(trees)).Analysis;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            failures.TryAdd(failure.StackTrace ?? group, $"group of {group}: {failure}");
            return [];
        }
    }

    // A failure at one place is told once, a false alarm of a rule as well.
    private static string Kind(Diagnostic diagnostic) => diagnostic.Id != "AD0001"
        ? diagnostic.Id
        : diagnostic.Descriptor.Description.ToString(CultureInfo.InvariantCulture).Split('\n')
            .FirstOrDefault(static line => line.Contains(" at ProxyGen.", StringComparison.Ordinal))
            ?? diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private static ImmutableArray<SyntaxTree> Share(ImmutableArray<SyntaxTree> trees, Random random)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        IReadOnlySet<string> shared = SharingRewriter.Choose(random, trees.Select(tree => tree.GetRoot(cancellationToken)));
        SharingRewriter rewriter = new(random, shared);
        return [.. trees.Select(tree => Parse(rewriter.Visit(tree.GetRoot(cancellationToken)).ToFullString(), tree.FilePath))];
    }

    // Ends in the middle, or has holes.
    private static SyntaxTree HalfTyped(SyntaxTree tree, Random random)
    {
        SyntaxToken[] tokens = [.. tree.GetRoot(TestContext.Current.CancellationToken).DescendantTokens()];
        string text = tree.GetText(TestContext.Current.CancellationToken).ToString();
        if (random.Next(3) == 0)
        {
            return Parse(text[..tokens[random.Next(tokens.Length)].SpanStart], tree.FilePath);
        }

        IEnumerable<SyntaxToken> removed = Enumerable.Range(0, 1 + (tokens.Length / 200))
            .Select(_ => random.Next(tokens.Length))
            .Distinct()
            .OrderDescending()
            .Select(index => tokens[index]);
        return Parse(removed.Aggregate(text, static (left, token) => left.Remove(token.SpanStart, token.Span.Length)), tree.FilePath);
    }

    private static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(text, Parsing, path, cancellationToken: TestContext.Current.CancellationToken);
}
