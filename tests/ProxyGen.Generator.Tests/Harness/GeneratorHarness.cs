using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using ProxyGen.Generator.Analyzers;

namespace ProxyGen.Generator.Tests.Harness;

/// <summary>Runs generator and analyzers, and fails on everything that a user would not want to see.</summary>
internal static class GeneratorHarness
{
    /// <summary>Generates code for sources that are right: nothing may complain, neither analyzers nor the compiler.</summary>
    public static GeneratorRun Run(params string[] sources) => Run(TestCompilation.Create(sources));

    public static GeneratorRun Run(CSharpCompilation compilation)
    {
        GeneratorRun run = RunUnchecked(compilation);
        AssertSilent(run.Analysis, run);
        AssertCompiles(run);
        return run;
    }

    /// <summary>Generates code for sources that break rules; the caller looks at the diagnostics.</summary>
    public static GeneratorRun RunUnchecked(
        CSharpCompilation compilation,
        string? rootNamespace = null,
        string? manifest = null,
        AnalyzerConfigOptionsProvider? options = null)
    {
        GeneratorDriver driver = Drive(compilation, rootNamespace, out Compilation output);
        ImmutableArray<Diagnostic> all = AnalyzeAll(output, manifest, options);
        return new GeneratorRun(
            driver,
            (CSharpCompilation)output,
            [.. all.Where(static diagnostic => !IsOfCompiler(diagnostic))],
            [.. all.Where(IsOfCompiler)]);
    }

    /// <summary>Generates code and does no more: where only the code is looked at, compiler and analyzers need not look at it.</summary>
    public static IReadOnlyDictionary<string, string> Generate(CSharpCompilation compilation) =>
        GeneratorRun.SourcesOf(Drive(compilation, rootNamespace: null, out _));

    /// <summary>Generates code, and runs the analyzers over one file only, as an editor does while it is typed.</summary>
    /// <returns>What analyzers have thrown.</returns>
    public static IReadOnlyCollection<Exception> FailuresIn(CSharpCompilation compilation, SyntaxTree tree)
    {
        CreateDriver(language: compilation.LanguageVersion).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        ConcurrentQueue<Exception> failures = [];
        CompilationWithAnalyzers analysis = WithAnalyzers(output, All(), manifest: null, options: null, (exception, _, _) => failures.Enqueue(exception));
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        analysis.GetAnalyzerSemanticDiagnosticsAsync(analysis.Compilation.GetSemanticModel(tree), filterSpan: null, cancellationToken)
            .GetAwaiter().GetResult();
        return failures;
    }

    public static GeneratorDriver CreateDriver(
        bool trackSteps = false, string? rootNamespace = null, LanguageVersion language = LanguageVersion.Latest) =>
        CSharpGeneratorDriver.Create(
            [new ProxyGenerator().AsSourceGenerator()],
            parseOptions: TestCompilation.ParseOptions.WithLanguageVersion(language),
            optionsProvider: rootNamespace is null ? null : new ProjectProperties(("RootNamespace", rootNamespace)),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));

    /// <summary>Fails on any warning or error of the compiler but those that only show when code is emitted; costs nothing more.</summary>
    public static void AssertBinds(GeneratorRun run) => AssertSilent(run.CompilerDiagnostics, run);

    /// <summary>Fails on any warning or error of the compiler, and on what only shows when code is emitted.</summary>
    public static void AssertCompiles(GeneratorRun run)
    {
        using MemoryStream assembly = new();
        using MemoryStream documentation = new();
        EmitResult result = run.Compilation.Emit(
            assembly, xmlDocumentationStream: documentation, cancellationToken: TestContext.Current.CancellationToken);
        AssertSilent(result.Diagnostics, run);
    }

    /// <summary>What the analyzers report.</summary>
    public static ImmutableArray<Diagnostic> Analyze(
        Compilation compilation, string? manifest = null, AnalyzerConfigOptionsProvider? options = null) =>
        [.. AnalyzeAll(compilation, manifest, options).Where(static diagnostic => !IsOfCompiler(diagnostic))];

    /// <summary>What is reported of one rule, in order; analyzers that do not know it do not run.</summary>
    public static Diagnostic[] AnalyzeFor(string id, Compilation compilation, string? manifest = null) =>
    [
        .. WithAnalyzers(compilation, [.. All().Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == id))], manifest, null, null)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult()
            .Where(diagnostic => diagnostic.Id == id)
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start),
    ];

    /// <summary>The same for sources that the generator has not seen yet.</summary>
    public static Diagnostic[] ReportsOf(string id, CSharpCompilation compilation, string? manifest = null)
    {
        Drive(compilation, rootNamespace: null, out Compilation output);
        return AnalyzeFor(id, output, manifest);
    }

    private static GeneratorDriver Drive(CSharpCompilation compilation, string? rootNamespace, out Compilation output)
    {
        GeneratorDriver driver = CreateDriver(rootNamespace: rootNamespace, language: compilation.LanguageVersion)
            .RunGeneratorsAndUpdateCompilation(compilation, out output, out ImmutableArray<Diagnostic> reported);
        Assert.Empty(reported);
        Assert.Null(driver.GetRunResult().Results.Single().Exception);
        return driver;
    }

    // The compiler's own reports are there anyway: analysis needs everything bound.
    private static ImmutableArray<Diagnostic> AnalyzeAll(Compilation compilation, string? manifest, AnalyzerConfigOptionsProvider? options) =>
        WithAnalyzers(compilation, All(), manifest, options, onFailure: null)
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    // Also SYSLIB…, which the compiler takes from attributes.
    private static bool IsOfCompiler(Diagnostic diagnostic) =>
        diagnostic.Id != "AD0001" && !diagnostic.Id.StartsWith("PG", StringComparison.Ordinal);

    private static CompilationWithAnalyzers WithAnalyzers(
        Compilation compilation,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        string? manifest,
        AnalyzerConfigOptionsProvider? options,
        Action<Exception, DiagnosticAnalyzer, Diagnostic>? onFailure) => compilation.WithAnalyzers(
            analyzers,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(
                    manifest is null ? [] : [new ManifestFile(manifest)],
                    options ?? new EditorConfig(new Dictionary<string, string>())),
                onAnalyzerException: onFailure,
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));

    private static ImmutableArray<DiagnosticAnalyzer> All() =>
    [
        new ContractAnalyzer(),
        new StoredArgumentAnalyzer(),
        new WorkerAnalyzer(),
        new SharedDataAnalyzer(),
        new ClosedFormAnalyzer(),
        new SharedTypeAnalyzer(),
        new LanguageVersionAnalyzer(),
        new ContractManifestAnalyzer(),
        new SharedReadAnalyzer(),
        new ManagerLambdaAnalyzer(),
        new ManagerServiceAnalyzer(),
        new CopyAnalyzer(),
        new RaceAnalyzer(),
        new LeaseAnalyzer(),
        new LockOrderAnalyzer(),
        new ProxyTaskAnalyzer(),
        new BlockingCallAnalyzer(),
        new FetchAnalyzer(),
        new DisposedProxyAnalyzer(),
        new HandOverAnalyzer(),
        new LockedProxyAnalyzer(),
    ];

    private static void AssertSilent(ImmutableArray<Diagnostic> diagnostics, GeneratorRun run)
    {
        Diagnostic[] loud =
            [.. diagnostics.Where(static diagnostic => diagnostic is { Severity: >= DiagnosticSeverity.Warning, IsSuppressed: false })];
        if (loud.Length > 0)
        {
            Assert.Fail(string.Join("\n", loud.Select(Describe)) + "\n\nGenerated: " + string.Join(", ", run.Sources.Keys));
        }
    }

    private static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        string line = diagnostic.Location.SourceTree?.GetText().Lines[span.StartLinePosition.Line].ToString().Trim() ?? "";
        return $"{span.Path}({span.StartLinePosition.Line + 1}): {diagnostic.Id}: {diagnostic.GetMessage(null)}\n    {line}";
    }
}
