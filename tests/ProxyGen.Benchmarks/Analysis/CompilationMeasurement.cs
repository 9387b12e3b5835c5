using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Benchmarks.Measuring;

namespace ProxyGen.Benchmarks.Analysis;

/// <summary>What the analyzers add to compiling a whole project as the SDK does it.</summary>
/// <remarks>
/// Two compilations that follow each other are compared, one with the analyzers and one without, in turns the one and the other first; the median
/// of these differences counts. What other programs do on the machine changes slower than that.
/// </remarks>
internal static class CompilationMeasurement
{
    private const double MostShare = 0.10;

    // What the JIT does belongs to nobody.
    private const int Warming = 3;

    public static async Task RunAsync(OrdinaryProject project, int rounds)
    {
        await MeasureAsync(project, library: null, rounds);
        string library = Path.Combine(Path.GetTempPath(), $"proxygen-benchmark-{Environment.ProcessId}.dll");
        try
        {
            WriteLibrary(library);
            await MeasureAsync(project, library, rounds);
        }
        finally
        {
            File.Delete(library);
        }
    }

    private static async Task MeasureAsync(OrdinaryProject project, string? library, int rounds)
    {
        using var built = await BuiltProject.CreateAsync(project, library);
        await using var server = new CompilerServer(built.Compiler);
        List<Spent> without = [];
        List<Spent> added = [];
        for (int round = -Warming; round < rounds; round++)
        {
            bool isFirst = round % 2 == 0;
            var first = await server.CompileAsync(built.Folder, isFirst ? built.WithAnalyzers : built.WithoutAnalyzers);
            var second = await server.CompileAsync(built.Folder, isFirst ? built.WithoutAnalyzers : built.WithAnalyzers);
            if (round >= 0)
            {
                without.Add(isFirst ? second : first);
                added.Add(isFirst ? first - second : second - first);
            }
        }

        Print("2 % of the lines touch proxies" + (library is null ? "" : ", and so does a referenced library"), Spent.Median(without), added);
    }

    private static void Print(string name, Spent compile, List<Spent> added)
    {
        var median = Spent.Median(added);
        double passed = median.Passed / compile.Passed;
        double processor = median.Processor / compile.Processor;
        double[] shares = [.. added.Select(round => round.Processor / compile.Processor).Order()];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""

            {name}, {added.Count} rounds
              compile               {compile}
              analyzers add         {median}
              share                 {passed,12:P1}, processor {processor,12:P1}   limit {MostShare:P0}: {(Math.Max(passed, processor) <= MostShare ? "kept" : "NOT KEPT")}
              the middle half       {shares[added.Count / 4],12:P1} to {shares[added.Count * 3 / 4]:P1} of the processor time
            """));
    }

    private static void WriteLibrary(string path)
    {
        const string text = "public static class Depot { public static int Number(ProxyGen.SharedManager manager) => manager.GetHashCode(); }";
        var result = CSharpCompilation.Create(
            "Depot",
            [CSharpSyntaxTree.ParseText(text)],
            OrdinaryProject.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        if (!result.Success)
        {
            throw new InvalidOperationException($"The library does not compile: {result.Diagnostics[0]}");
        }
    }
}
