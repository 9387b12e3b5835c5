using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ProxyGen.Generator;

namespace ProxyGen.Benchmarks.Analysis;

/// <summary>Runs generator and analyzers as a compiler does.</summary>
internal static class Analyzers
{
    /// <summary>All that the package brings.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. typeof(ProxyGenerator).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(static type => type.Name, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>One that does nothing.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Nothing { get; } = [new NothingAnalyzer()];

    public static CSharpCompilation Generate(CSharpCompilation compilation)
    {
        CSharpGeneratorDriver.Create([new ProxyGenerator().AsSourceGenerator()], parseOptions: OrdinaryProject.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return (CSharpCompilation)output;
    }

    public static CompilationWithAnalyzers Start(
        CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, bool withTimes = false) =>
        compilation.WithAnalyzers(
            analyzers,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: withTimes));
}
