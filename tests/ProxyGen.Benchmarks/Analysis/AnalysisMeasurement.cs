using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using ProxyGen.Benchmarks.Reporting;
using ProxyGen.Generator;

namespace ProxyGen.Benchmarks.Analysis;

internal static class AnalysisMeasurement
{
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. typeof(ProxyGenerator).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static async Task RunAsync(int lines)
    {
        Console.WriteLine($"{Machine.Describe(null)} · {DateTime.UtcNow:u}");
        var project = OrdinaryProject.WithProxies(lines);
        var output = Generate(project);
        Console.WriteLine($"{project.Lines} lines, {project.Sources.Length} files");
        foreach (var d in output.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Take(30)) { Console.WriteLine(d); }
        foreach (var d in (await output.WithAnalyzers(All).GetAnalyzerDiagnosticsAsync()).GroupBy(d => d.Id)) { Console.WriteLine($"{d.Key} {d.Count()} {d.First()}"); }
        int rounds = int.Parse(Environment.GetEnvironmentVariable("ROUNDS") ?? "5");
        foreach (var p in new[] { project, OrdinaryProject.WithReference(lines), OrdinaryProject.Without(lines) })
        {
            List<(TimeSpan W, TimeSpan P)> plain = [], none = [], all = [];
            for (int i = 0; i < rounds; i++)
            {
                plain.Add(await Measure(p, null));
                none.Add(await Measure(p, [new NothingAnalyzer()]));
                all.Add(await Measure(p, All));
            }

            var (a, b, c) = (Median(plain), Median(none), Median(all));
            Console.WriteLine($"{p.Name}: plain {a.W.TotalMilliseconds:0}/{a.P.TotalMilliseconds:0}, nothing {b.W.TotalMilliseconds:0}/{b.P.TotalMilliseconds:0}, all {c.W.TotalMilliseconds:0}/{c.P.TotalMilliseconds:0}: wall +{(c.W - b.W) / a.W:P1} cpu +{(c.P - b.P) / a.P:P1}");
        }

        var analysis = output.WithAnalyzers(All, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: true));
        var result = await analysis.GetAnalysisResultAsync(default);
        foreach (var (analyzer, info) in result.AnalyzerTelemetryInfo.OrderByDescending(x => x.Value.ExecutionTime))
        {
            Console.WriteLine($"{analyzer.GetType().Name,-30} {info.ExecutionTime.TotalMilliseconds,8:0.0} ms");
        }

        await EditMeasurement.RunAsync(project);
    }

    public static CSharpCompilation Generate(OrdinaryProject project)
    {
        var driver = CSharpGeneratorDriver.Create([new ProxyGenerator().AsSourceGenerator()], parseOptions: OrdinaryProject.ParseOptions);
        driver.RunGeneratorsAndUpdateCompilation(project.Compile(), out var output, out _);
        return (CSharpCompilation)output;
    }

    private static (TimeSpan W, TimeSpan P) Median(List<(TimeSpan W, TimeSpan P)> l) => (l.Select(x => x.W).Order().ElementAt(l.Count / 2), l.Select(x => x.P).Order().ElementAt(l.Count / 2));

    private static async Task<(TimeSpan, TimeSpan)> Measure(OrdinaryProject project, ImmutableArray<DiagnosticAnalyzer>? analyzers)
    {
        GC.Collect();
        var processor = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        var compilation = Generate(project);
        if (analyzers is { } some)
        {
            var analysis = compilation.WithAnalyzers(some, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
            await analysis.GetAllDiagnosticsAsync();
        }

        var result = compilation.Emit(Stream.Null);
        if (!result.Success) throw new InvalidOperationException();
        var spent = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - processor);
        Console.WriteLine($"  {analyzers?.Length} {spent}");
        return spent;
    }
}
