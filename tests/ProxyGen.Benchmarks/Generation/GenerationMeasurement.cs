using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Benchmarks.Measuring;
using ProxyGen.Benchmarks.Reporting;
using ProxyGen.Generator;

namespace ProxyGen.Benchmarks.Generation;

/// <summary>
/// The <c>generator</c> command: how long the generator takes for many shared classes, and for an edit in one of them. Parsing is not
/// counted; what the generator asks of the compiler is.
/// </summary>
internal static class GenerationMeasurement
{
    private const int Rounds = 9;

    public static void Run(int classes)
    {
        Console.WriteLine($"{Machine.Describe()} · {classes:#,0} shared classes · {DateTime.UtcNow:u}");
        var first = Generate(ManyClasses.Compile(classes), out Spent firstTime);
        Print("first run of the process, with the JIT's work", firstTime);

        List<Spent> cold = [];
        List<Spent> unrelated = [];
        List<Spent> inside = [];
        for (int round = 0; round < Rounds; round++)
        {
            var compilation = ManyClasses.Compile(classes);
            var driver = Generate(compilation, out Spent time);
            cold.Add(time);

            compilation = ManyClasses.EditUnrelated(compilation, round);
            driver = Generate(driver, compilation, out time);
            unrelated.Add(time);

            compilation = ManyClasses.EditClass(compilation, round % classes);
            Generate(driver, compilation, out time);
            inside.Add(time);
        }

        Print("from cold", Spent.Median(cold));
        Print("an edit in an unrelated file", Spent.Median(unrelated));
        Print("an edit in one shared class", Spent.Median(inside));
        int files = first.GetRunResult().GeneratedTrees.Length;
        Console.WriteLine($"files: {files:#,0}, written again after that edit: {CountWritten(classes)}");
    }

    private static GeneratorDriver Generate(CSharpCompilation compilation, out Spent spent) =>
        Generate(CreateDriver(trackSteps: false), compilation, out spent);

    private static GeneratorDriver Generate(GeneratorDriver driver, CSharpCompilation compilation, out Spent spent)
    {
        GC.Collect();
        var processor = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        driver = driver.RunGenerators(compilation);
        var passed = Stopwatch.GetElapsedTime(start);
        spent = new Spent(passed, Environment.CpuUsage.TotalTime - processor);
        if (driver.GetRunResult().Results.Single().Exception is { } exception)
        {
            throw new InvalidOperationException("The generator failed.", exception);
        }

        return driver;
    }

    private static int CountWritten(int classes)
    {
        var compilation = ManyClasses.Compile(classes);
        var driver = CreateDriver(trackSteps: true).RunGenerators(compilation);
        driver = driver.RunGenerators(ManyClasses.EditClass(compilation, 0));
        return driver.GetRunResult().Results.Single().TrackedOutputSteps
            .SelectMany(static steps => steps.Value)
            .SelectMany(static run => run.Outputs)
            .Count(static output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
    }

    private static CSharpGeneratorDriver CreateDriver(bool trackSteps) =>
        CSharpGeneratorDriver.Create(
            [new ProxyGenerator().AsSourceGenerator()],
            parseOptions: ManyClasses.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));

    private static void Print(string what, Spent spent) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-46} {spent.Passed.TotalMilliseconds,9:#,0} ms, processor {spent.Processor.TotalMilliseconds,7:#,0} ms"));
}
