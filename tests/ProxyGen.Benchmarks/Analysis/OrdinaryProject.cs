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

    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. Assemblies(static name => name is "netstandard.dll" || name.StartsWith("System.", StringComparison.Ordinal)),
    ];

    private static readonly ImmutableArray<MetadataReference> Library = [.. Assemblies(static name => name is "ProxyGen.dll")];

    private OrdinaryProject(string name, bool usesLibrary, ImmutableArray<(string File, string Text)> sources)
    {
        Name = name;
        References = usesLibrary ? Framework.AddRange(Library) : Framework;
        Sources = sources;
        Lines = sources.Sum(static source => source.Text.AsSpan().Count('\n'));
    }

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Parse);

    public string Name { get; }

    public ImmutableArray<MetadataReference> References { get; }

    public ImmutableArray<(string File, string Text)> Sources { get; }

    public int Lines { get; }

    /// <summary>A project that references ProxyGen; 2 of 100 lines touch proxies.</summary>
    public static OrdinaryProject WithProxies(int lines)
    {
        ImmutableArray<(string File, string Text)> shared = [.. ProxyFiles.Write(lines * PercentWithProxies / 100)];
        int rest = lines - shared.Sum(static source => source.Text.AsSpan().Count('\n'));
        return new("2 % of the lines touch proxies", usesLibrary: true, [.. Ordinary(rest), .. shared]);
    }

    /// <summary>A project that references ProxyGen and uses nothing of it.</summary>
    public static OrdinaryProject WithReference(int lines) =>
        new("references ProxyGen, touches no proxy", usesLibrary: true, [.. Ordinary(lines)]);

    /// <summary>A project that does not reference ProxyGen.</summary>
    public static OrdinaryProject Without(int lines) =>
        new("does not reference ProxyGen", usesLibrary: false, [.. Ordinary(lines)]);

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

    private static IEnumerable<MetadataReference> Assemblies(Func<string, bool> isWanted) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => isWanted(Path.GetFileName(path)))
            .Select(static path => MetadataReference.CreateFromFile(path));
}
