using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Usage;

/// <summary>Runs generator and analyzers over case files, each together with the domain that all of them use.</summary>
internal static class CaseRunner
{
    /// <summary>The classes that all case files use.</summary>
    public const string Domain = "Domain";

    private static readonly ConcurrentDictionary<string, CaseResult> Results = new();

    private static readonly string CaseDirectory = Path.Combine(Repository.TestProject, "Usage/Cases");

    /// <summary>The names of all case files, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(CaseDirectory, "*.cs", SearchOption.AllDirectories)
            .Select(static path => Path.ChangeExtension(Path.GetRelativePath(CaseDirectory, path), null).Replace('\\', '/'))
            .Where(static name => name != Domain)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Those that are asked for: all, or where <c>PROXYGEN_CASES</c> is in the environment those whose names have a part of it.</summary>
    public static IReadOnlyList<string> Requested { get; } =
        Environment.GetEnvironmentVariable("PROXYGEN_CASES") is { Length: > 0 } parts
            ? [.. Names.Where(name => parts.Split(',').Any(part => name.Contains(part, StringComparison.Ordinal)))]
            : Names;

    /// <summary>The types that all files use.</summary>
    public static string DomainText => TextOf(Domain);

    public static string TextOf(string name) => Load(name).Text;

    public static CaseFile Load(string name) => CaseFile.Load(CaseDirectory, name);

    public static CaseResult Run(string name) => Results.GetOrAdd(name, static name => RunNew(name));

    private static CaseResult RunNew(string name)
    {
        CaseFile file = Load(name);
        CSharpCompilation compilation = TestCompilation.Create(DomainText, file.Text);
        GeneratorRun run = GeneratorHarness.RunUnchecked(compilation, options: new EditorConfig(file.Options));
        Diagnostic[] errors =
        [
            .. run.CompilerDiagnostics
                .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
        ];
        SyntaxTree tree = compilation.SyntaxTrees[1];
        Dictionary<(int Line, string Id), Diagnostic> reported = [];
        List<string> elsewhere = [];
        foreach (Diagnostic diagnostic in run.Analysis.Where(diagnostic => !diagnostic.IsSuppressed && IsOf(diagnostic, file)))
        {
            if (diagnostic.Location.SourceTree == tree)
            {
                int line = diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1 - TestCompilation.PrefixLines;
                if (!reported.TryAdd((line, diagnostic.Id), diagnostic))
                {
                    elsewhere.Add($"{line}: {diagnostic.Id} twice");
                }

                if (!file.IsMessage((line, diagnostic.Id), diagnostic.GetMessage(null)))
                {
                    elsewhere.Add($"{line}: {diagnostic.Id} with another message: {diagnostic.GetMessage(null)}");
                }
            }
            else
            {
                elsewhere.Add(diagnostic.ToString());
            }
        }

        return new CaseResult(file, [.. errors.Select(static error => error.ToString()), .. elsewhere], reported);
    }

    /// <summary>
    /// Whether a report counts for a file. Rules of one family, such as PG1001 and PG1002, are looked at together; others where the file names them.
    /// </summary>
    public static bool IsOf(Diagnostic diagnostic, CaseFile file) =>
        diagnostic.Id.StartsWith(FamilyOf(file.Name), StringComparison.Ordinal)
        || diagnostic.Id == "AD0001"
        || diagnostic.Id.StartsWith("PG0", StringComparison.Ordinal) && diagnostic.Severity >= DiagnosticSeverity.Warning
        || file.Expected.Any(place => place.Id == diagnostic.Id);

    private static string FamilyOf(string name) => name[.."PG10".Length];
}
