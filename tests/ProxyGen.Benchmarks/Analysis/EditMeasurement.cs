using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ProxyGen.Benchmarks.Measuring;

namespace ProxyGen.Benchmarks.Analysis;

/// <summary>What the analyzers take for one file of 500 lines when a body in it is edited, with the rest of the project around it.</summary>
internal static class EditMeasurement
{
    private const string File = "Edited.cs";
    private const int Lines = 500;
    private const int Rounds = 60;

    // What the JIT does belongs to nobody.
    private const int Warming = 30;
    private const double MostMilliseconds = 15;

    public static async Task RunAsync(OrdinaryProject project)
    {
        CSharpCompilation compilation = Analyzers.Generate(project.Compile());
        await MeasureAsync(compilation, "an edit in a file without proxies", Ordinary(Lines));
        const string end = "    public void Dispose()";
        string mixed = Ordinary(Lines - Touching.AsSpan().Count('\n')).Replace(end, Touching + "\n" + end, StringComparison.Ordinal);
        await MeasureAsync(compilation, "an edit in a file of which 10 % touch proxies", "using Plant.Shared;\nusing ProxyGen;\n" + mixed);
    }

    private static string Ordinary(int lines) => OrdinaryFile.Write(9999, [], lines, new Random(7)).Text;

    private static async Task MeasureAsync(CSharpCompilation project, string name, string text)
    {
        CSharpCompilation compilation = project.AddSyntaxTrees(OrdinaryProject.Parse(text, File));
        List<Spent> without = [];
        List<Spent> added = [];
        for (int round = -Warming; round < Rounds; round++)
        {
            var nothing = await EditAsync(compilation, text, 2 * round, Analyzers.Nothing);
            var all = await EditAsync(compilation, text, 2 * round + 1, Analyzers.All);
            if (round >= 0)
            {
                without.Add(nothing);
                added.Add(all - nothing);
            }
        }

        var median = Spent.Median(added);
        double[] passed = [.. added.Select(static spent => spent.Passed.TotalMilliseconds).Order()];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""

            {name}, {text.AsSpan().Count('\n')} lines, {Rounds} rounds
              the compiler          {Spent.Median(without)}
              analyzers add         {median}   limit {MostMilliseconds} ms: {(median.Passed.TotalMilliseconds <= MostMilliseconds ? "kept" : "NOT KEPT")}
              the middle half       {passed[Rounds / 4],10:0.0} to {passed[Rounds * 3 / 4]:0.0} ms
            """));
    }

    private static async Task<Spent> EditAsync(CSharpCompilation compilation, string text, int version, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        string edited = text.Replace("await Task.Yield();", $"await Task.Yield(); _ = {version};", StringComparison.Ordinal);
        var tree = OrdinaryProject.Parse(edited, File);
        var next = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(static tree => tree.FilePath == File), tree);

        // What one edit has left is not collected in the next.
        GC.Collect();
        return await Spent.MeasureAsync(async () =>
        {
            var analysis = Analyzers.Start(next, analyzers);
            var model = next.GetSemanticModel(tree);
            model.GetDiagnostics();
            await analysis.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None);
            await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None);
        });
    }

    private const string Touching = """
            private readonly Hall0Proxy _hall = null!;
            private readonly SharedDictionary<string, int> _shared = null!;
            private readonly SharedLock _lock = null!;

            public void CountShared(string word)
            {
                if (_shared.TryGetValue(word, out int known))
                {
                    _shared[word] = known + 1;
                }
                else
                {
                    _shared.Add(word, 1);
                }
            }

            public async Task MoveSharedAsync(string article, CancellationToken cancellationToken)
            {
                await using (await _lock.AcquireAsync(cancellationToken))
                {
                    int count = await _hall.GetCountAsync();
                    if (count > 3)
                    {
                        await _hall.SetCountAsync(count - 3);
                    }
                }

                foreach (var delivery in _hall.Deliveries)
                {
                    await _hall.MoveAsync(delivery.Article, delivery.Amount, cancellationToken);
                }
            }

            public int Describe()
            {
                int sum = 0;
                for (int i = 0; i < _hall.Count; i++)
                {
                    sum += _hall.Deliveries[i].Amount;
                    _hall.Notes.Add("x");
                }

                var notes = _hall.Notes;
                notes.Sort();
                return sum;
            }
        """;
}
