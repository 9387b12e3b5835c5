using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Usage.Conditions;

/// <summary>A case file, with its code generated and bound once, and what each analyzer gives and passes through for each of its blocks.</summary>
internal sealed class BoundCase
{
    // What the longest block takes is far less.
    private const long MostSteps = 3_000_000;

    private readonly CaseFile _file;
    private readonly ConditionalGenerator _generator;
    private readonly Compilation _compilation;
    private readonly AnalyzerOptions _options;
    private readonly SyntaxTree _tree;
    private readonly List<Run> _runs = [];

    private BoundCase(CaseFile file, ConditionalGenerator generator, BlockCollector collector, SyntaxTree tree, bool withDomain)
    {
        _file = file;
        _generator = generator;
        _compilation = collector.Compilation!;
        _tree = tree;
        _options = new AnalyzerOptions([], new EditorConfig(file.Options));
        foreach (DiagnosticAnalyzer analyzer in generator.Analyzers)
        {
            bool[] entered = new bool[generator.Members];
            generator.Start(0, entered, MostSteps);
            IEnumerable<CaseBlock> asked = collector.Blocks.Where(block => withDomain || block.Blocks[0].Syntax.SyntaxTree == tree);
            CaseBlock[][] parts = new AnalyzerActions(analyzer, _compilation, _options).KeepsBlocks
                ? [.. asked.GroupBy<CaseBlock, ISymbol>(AnalyzerActions.TypeOf, SymbolEqualityComparer.Default).Select(static group => group.ToArray())]
                : [.. asked.Select(static block => new[] { block })];
            foreach (CaseBlock[] blocks in parts)
            {
                // Each anew, since what has been seen is kept.
                bool[] inBlock = (bool[])entered.Clone();
                generator.Start(0, null, MostSteps);
                AnalyzerActions actions = new(analyzer, _compilation, _options);
                generator.Start(0, inBlock, MostSteps);
                _runs.Add(new Run(analyzer, blocks, ReportsOf(actions, blocks), inBlock));
            }
        }
    }

    public string Name => _file.Name;

    /// <summary>The reports as nothing is deleted, for whoever doubts that these are those that the compiler would get.</summary>
    public IEnumerable<string> Reports => _runs.SelectMany(static run => run.Reports).Order(StringComparer.Ordinal);

    /// <summary>What the file expects of the analyzers that are asked.</summary>
    public IEnumerable<string> Expected => _file.Expected
        .Where(place => _generator.Analyzers.Any(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == place.Id)))
        .Select(static place => $"{place.Line}: {place.Id}")
        .Order(StringComparer.Ordinal);

    public static BoundCase Bind(CaseFile file, ConditionalGenerator generator, bool withDomain, CancellationToken cancellationToken)
    {
        CSharpCompilation compilation = TestCompilation.Create(CaseRunner.DomainText, file.Text);
        GeneratorHarness.CreateDriver().RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _, cancellationToken);
        BlockCollector collector = new();
        output.WithAnalyzers([collector]).GetAnalyzerDiagnosticsAsync(cancellationToken).GetAwaiter().GetResult();
        return new BoundCase(file, generator, collector, compilation.SyntaxTrees[1], withDomain);
    }

    /// <summary>Where a report differs without a condition, if any does.</summary>
    public bool Sees(Condition condition)
    {
        int member = _generator.MemberOf(condition);
        DiagnosticAnalyzer? last = null;
        AnalyzerActions? actions = null;
        foreach (Run run in _runs)
        {
            if (!run.Entered[member])
            {
                continue;
            }

            try
            {
                _generator.Start(condition.Number, null, MostSteps);
                if (run.Analyzer != last || actions!.KeepsBlocks)
                {
                    last = run.Analyzer;
                    actions = new AnalyzerActions(run.Analyzer, _compilation, _options);
                }

                if (!ReportsOf(actions!, run.Blocks).SequenceEqual(run.Reports))
                {
                    return true;
                }
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // Without the condition the analyzer fails, or does not end.
                return true;
            }
        }

        return false;
    }

    private List<string> ReportsOf(AnalyzerActions actions, CaseBlock[] blocks)
    {
        List<string> reports = [];
        actions.Run(blocks, diagnostic =>
        {
            if (CaseRunner.IsOf(diagnostic, _file))
            {
                reports.Add(Describe(diagnostic));
            }
        });
        reports.Sort(StringComparer.Ordinal);
        return reports;
    }

    private string Describe(Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree != _tree)
        {
            return diagnostic.ToString();
        }

        int line = diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1 - TestCompilation.PrefixLines;
        string message = diagnostic.GetMessage(null);
        return $"{line}: {diagnostic.Id}{(_file.IsMessage((line, diagnostic.Id), message) ? "" : ": " + message)}";
    }

    private sealed record Run(DiagnosticAnalyzer Analyzer, CaseBlock[] Blocks, List<string> Reports, bool[] Entered);
}
