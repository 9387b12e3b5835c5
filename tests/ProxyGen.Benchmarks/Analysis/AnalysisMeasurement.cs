using System.Globalization;
using Microsoft.CodeAnalysis;
using ProxyGen.Benchmarks.Reporting;

namespace ProxyGen.Benchmarks.Analysis;

/// <summary>
/// The <c>analysis</c> command: what the analyzers add to compiling a large project, and to looking at one file again after an edit.
/// </summary>
internal static class AnalysisMeasurement
{
    public static async Task RunAsync(int lines, int rounds)
    {
        Console.WriteLine($"{Machine.Describe()} · {DateTime.UtcNow:u}");
        var withProxies = OrdinaryProject.WithProxies(lines);
        await ReportAsync(withProxies);

        if (rounds > 0)
        {
            await CompilationMeasurement.RunAsync(withProxies, rounds);
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
