using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ProxyGen.Benchmarks.Measuring;
using ProxyGen.Benchmarks.Reporting;

namespace ProxyGen.Benchmarks.Analysis;

/// <summary>
/// The <c>analysis</c> command: what the analyzers add to compiling a large project, and to looking at one file again after an edit.
/// </summary>
/// <remarks>
/// The compiler does some work for there being analyzers at all, and every project has some: the SDK's. So it is measured with an analyzer that
/// asks for nothing, and with ProxyGen's; the difference is what these add.
/// </remarks>
internal static class AnalysisMeasurement
{
    private const double MostShare = 0.10;

    public static async Task RunAsync(int lines, int rounds)
    {
        Console.WriteLine($"{Machine.Describe(null)} · {DateTime.UtcNow:u}");
        var withProxies = OrdinaryProject.WithProxies(lines);
        await ReportAsync(withProxies);

        // What the JIT does belongs to nobody.
        await CompileAsync(withProxies, Analyzers.All);
        foreach (var project in new[] { withProxies, OrdinaryProject.WithReference(lines), OrdinaryProject.Without(lines) })
        {
            await MeasureAsync(project, rounds);
        }

        await EditMeasurement.RunAsync(withProxies);
        await PrintTimesAsync(withProxies);
    }

    private static async Task ReportAsync(OrdinaryProject project)
    {
        var compilation = Analyzers.Generate(project.Compile());
        if (compilation.GetDiagnostics().FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException($"The project has errors: {error}");
        }

        var reports = await Analyzers.Start(compilation, Analyzers.All).GetAnalyzerDiagnosticsAsync();
        var planned = PlannedReports.In(project);
        var found = reports
            .Select(static report =>
                (report.Id, report.Location.SourceTree!.FilePath, Line: report.Location.GetLineSpan().StartLinePosition.Line + 1))
            .ToHashSet();
        string rules = string.Join(", ", found.GroupBy(static report => report.Id).OrderBy(static rule => rule.Key, StringComparer.Ordinal)
            .Select(static rule => $"{rule.Key} {rule.Count()}"));
        Console.WriteLine($"{project.Lines:#,0} lines in {project.Sources.Length} files; reports: {rules}");
        if (!planned.SetEquals(found))
        {
            string others = string.Join(", ", planned.Except(found).Concat(found.Except(planned)));
            throw new InvalidOperationException($"What is reported is not what the code says: {others}");
        }
    }

    private static async Task MeasureAsync(OrdinaryProject project, int rounds)
    {
        List<Spent> alone = [];
        List<Spent> nothing = [];
        List<Spent> all = [];
        for (int round = 0; round < rounds; round++)
        {
            alone.Add(await CompileAsync(project, []));
            nothing.Add(await CompileAsync(project, Analyzers.Nothing));
            all.Add(await CompileAsync(project, Analyzers.All));
        }

        var compile = Spent.Median(alone);
        var added = Spent.Median(all) - Spent.Median(nothing);
        double passed = added.Passed / compile.Passed;
        double processor = added.Processor / compile.Processor;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""

            {project.Name}
              compile               {compile}
              analyzers add         {added}
              share                 {passed,12:P1}, processor {processor,12:P1}   limit {MostShare:P0}: {(processor <= MostShare ? "kept" : "NOT KEPT")}
            """));
    }

    private static async Task<Spent> CompileAsync(OrdinaryProject project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        GC.Collect();
        return await Spent.MeasureAsync(async () =>
        {
            CSharpCompilation compilation = Analyzers.Generate(project.Compile());
            if (!analyzers.IsEmpty)
            {
                await Analyzers.Start(compilation, analyzers).GetAllDiagnosticsAsync();
            }

            if (!compilation.Emit(Stream.Null).Success)
            {
                throw new InvalidOperationException("The project does not compile.");
            }
        });
    }

    private static async Task PrintTimesAsync(OrdinaryProject project)
    {
        var analysis = Analyzers.Start(Analyzers.Generate(project.Compile()), Analyzers.All, withTimes: true);
        var result = await analysis.GetAnalysisResultAsync(CancellationToken.None);
        Console.WriteLine();
        foreach (var (analyzer, telemetry) in result.AnalyzerTelemetryInfo.OrderByDescending(static pair => pair.Value.ExecutionTime))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  {analyzer.GetType().Name,-26} {telemetry.ExecutionTime.TotalMilliseconds,9:#,0.0} ms"));
        }
    }
}
