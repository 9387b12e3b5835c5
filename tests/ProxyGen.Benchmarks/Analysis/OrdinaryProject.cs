using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ProxyGen.Benchmarks.Analysis;

/// <summary>A project of many lines of made-up code, of which some touch proxies. The same at every run.</summary>
internal sealed class OrdinaryProject
{
    private const int Seed = 20_26;
    private const int PercentWithProxies = 2;
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;

        """;

    private OrdinaryProject(ImmutableArray<(string File, string Text)> sources)
    {
        Sources = sources;
        Lines = sources.Sum(static source => source.Text.AsSpan().Count('\n'));
    }

    /// <summary>The framework and ProxyGen.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name
                && (name is "netstandard.dll" or "ProxyGen.dll" || name.StartsWith("System.", StringComparison.Ordinal)))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Parse);

    public ImmutableArray<(string File, string Text)> Sources { get; }

    public int Lines { get; }

    /// <summary>A project that references ProxyGen; 2 of 100 lines touch proxies.</summary>
    public static OrdinaryProject WithProxies(int lines)
    {
        ImmutableArray<(string File, string Text)> shared = [.. ProxyFiles.Write(lines * PercentWithProxies / 100)];
        int rest = lines - shared.Sum(static source => source.Text.AsSpan().Count('\n'));
        return new([.. Ordinary(rest), .. shared]);
    }

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        "Plant",
        Sources.Select(static source => Parse(source.Text, source.File)),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string text, string file) => CSharpSyntaxTree.ParseText(text, ParseOptions, file);

    /// <summary>Writes the sources into a folder.</summary>
    public void Write(DirectoryInfo folder)
    {
        folder.Create();
        foreach (var (file, text) in Sources)
        {
            File.WriteAllText(Path.Combine(folder.FullName, file), text);
        }
    }

    private static IEnumerable<(string File, string Text)> Ordinary(int lines)
    {
        Random random = new(Seed);
        List<OrdinaryClass> classes = [];
        yield return ("GlobalUsings.cs", GlobalUsings);
        for (int number = 0; lines > 0; number++)
        {
            var (file, text, written) = OrdinaryFile.Write(number, classes, random.Next(60, 400), random);
            lines -= written;
            yield return (file, text);
        }
    }
}
