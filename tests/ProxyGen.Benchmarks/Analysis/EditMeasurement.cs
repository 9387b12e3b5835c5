using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ProxyGen.Benchmarks.Analysis;

internal static class EditMeasurement
{
    public static async Task RunAsync(OrdinaryProject project)
    {
        string ordinary = OrdinaryFile.Write(9999, [], 500, new Random(7)).Text;
        Random random = new(7);
        string mixed = "using ProxyGen;\nusing Plant.Shared;\n" + OrdinaryFile.Write(9999, [], 440, random).Text.Replace("    public void Dispose()", Touching + "\n    public void Dispose()");
        foreach (var (name, text) in new[] { ("without proxies", ordinary), ("10 % proxies", mixed) })
        {
            Console.WriteLine($"{name}: {text.AsSpan().Count('\n')} lines");
            var compilation = AnalysisMeasurement.Generate(project).AddSyntaxTrees(OrdinaryProject.Parse(text, "Edited.cs"));
            foreach (var d in compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Take(30)) { Console.WriteLine(d); }
            foreach (var (analyzers, what) in new[] { (ImmutableArray.Create<DiagnosticAnalyzer>(new NothingAnalyzer()), "nothing"), (AnalysisMeasurement.All, "all") })
            {
                List<double> walls = [], cpus = [];
                for (int i = 0; i < 60; i++)
                {
                    var tree = compilation.SyntaxTrees.Single(t => t.FilePath == "Edited.cs");
                    var edited = OrdinaryProject.Parse(text.Replace("IsOpen { get", $"IsOpen{i} {{ get").Replace($"IsOpen{i} {{ get", "IsOpen { get").Replace("await Task.Yield();", $"await Task.Yield(); _ = {i};"), "Edited.cs");
                    var next = compilation.ReplaceSyntaxTree(tree, edited);
                    var cpu = Environment.CpuUsage.TotalTime;
                    long start = Stopwatch.GetTimestamp();
                    var analysis = next.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
                    var model = next.GetSemanticModel(edited);
                    var own = model.GetDiagnostics();
                    await analysis.GetAnalyzerSyntaxDiagnosticsAsync(edited, default);
                    var found = await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, null, default);
                    walls.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    cpus.Add((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
                    if (i == 0) Console.WriteLine($"{found.Length} found");
                }

                Console.WriteLine($"{what}: wall {walls.Skip(20).Order().ElementAt(20):0.0} cpu {cpus.Skip(20).Order().ElementAt(20):0.0} ms");
            }
        }
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
