using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ProxyGen.Benchmarks.Generation;

/// <summary>A project of many shared classes, each in a file of its own, that refer to each other and to data.</summary>
internal static class ManyClasses
{
    private const string UnrelatedFile = "Unrelated.cs";

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "ProxyGen.dll" or "netstandard.dll"
                || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Parse);

    public static CSharpCompilation Compile(int classes) =>
        CSharpCompilation.Create(
            "Many",
            [
                .. Sources(classes).Select(static source => Parse(source.Text, source.File)),
            ],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Writes the sources into a folder.</summary>
    public static void Write(DirectoryInfo folder, int classes)
    {
        folder.Create();
        foreach (var (file, text) in Sources(classes))
        {
            File.WriteAllText(Path.Combine(folder.FullName, file), text);
        }
    }

    public static CSharpCompilation EditUnrelated(CSharpCompilation compilation, int round) =>
        Replace(compilation, UnrelatedFile, Unrelated(round + 1));

    public static CSharpCompilation EditClass(CSharpCompilation compilation, int number) =>
        Replace(compilation, $"Class{number}.cs", Class(number, "Remark"));

    private static IEnumerable<(string File, string Text)> Sources(int classes) =>
        Enumerable.Range(0, classes).Select(static number => ($"Class{number}.cs", Class(number, "Note")))
            .Append((UnrelatedFile, Unrelated(0)));

    private static CSharpCompilation Replace(CSharpCompilation compilation, string file, string source) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(tree => tree.FilePath == file), Parse(source, file));

    private static SyntaxTree Parse(string source, string file) => CSharpSyntaxTree.ParseText(source, ParseOptions, file);

    private static string Unrelated(int version) => $"namespace Many; public class Unrelated {{ public int Version() => {version}; }}";

    private static string Class(int number, string property) => $$"""
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using ProxyGen;
        namespace Many;
        public record Page{{number}}(int Number, string Title);
        /// <summary>An account.</summary>
        [Shared] public class Account{{number}}(string owner)
        {
            public string Owner { get; } = owner;
            public string? {{property}} { get; set; }
            public decimal Balance { get; private set; }
            public List<Page{{number}}> Pages { get; set; } = [];
            [Shared] public Dictionary<string, int> Visits { get; } = [];
            public Account{{number / 2}}Proxy? Friend { get; set; }
            public void Deposit(decimal amount) => Balance += amount;
            public Page{{number}}? Find(string title, int from = 0) => Pages.Find(page => page.Title == title && page.Number >= from);
            public Task<int> CountAsync(CancellationToken cancellationToken = default) => Task.FromResult(Pages.Count);
        }
        """;
}
