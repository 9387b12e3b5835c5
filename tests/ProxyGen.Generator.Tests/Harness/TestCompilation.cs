using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ProxyGen.Generator.Tests.Harness;

/// <summary>Makes compilations as a project that uses ProxyGen would have them: nullable, documented, all warnings on.</summary>
internal static class TestCompilation
{
    public const string AssemblyName = "Demo.Tests";

    public static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(LoadReferences);

    /// <summary>Compiles sources; a source without a namespace of its own stands in <c>Demo</c>.</summary>
    public static CSharpCompilation Create(params string[] sources) => CreateAssembly(AssemblyName, sources);

    public static CSharpCompilation CreateAssembly(string assemblyName, params string[] sources) =>
        Create(assemblyName, LanguageVersion.Latest, sources);

    public static CSharpCompilation Create(LanguageVersion language, params string[] sources) => Create(AssemblyName, language, sources);

    /// <summary>Compiles what stands there, without the usual lines before it.</summary>
    public static CSharpCompilation OfTrees(IEnumerable<SyntaxTree> trees) => Create(AssemblyName, trees);

    private static CSharpCompilation Create(string assemblyName, LanguageVersion language, string[] sources) => Create(
        assemblyName,
        sources.Select((source, index) =>
            CSharpSyntaxTree.ParseText(Usings + source, ParseOptions.WithLanguageVersion(language), $"Source{index}.cs")));

    private static CSharpCompilation Create(string assemblyName, IEnumerable<SyntaxTree> trees) =>
        CSharpCompilation.Create(
            assemblyName,
            trees,
            References.Value,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                warningLevel: 9999,
                allowUnsafe: true,
                deterministic: true));

    /// <summary>What is referenced by the compilations.</summary>
    public static ImmutableArray<MetadataReference> MetadataReferences => References.Value;

    /// <summary>The lines that stand before each source.</summary>
    public const string Usings = """
        #pragma warning disable CS1591 // Only the documentation of generated code matters here.
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.IO;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using ProxyGen;

        """;

    /// <summary>How many these are.</summary>
    public static int PrefixLines { get; } = Usings.Count(static character => character == '\n');

    private static ImmutableArray<MetadataReference> LoadReferences()
    {
        string all = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. all.Split(Path.PathSeparator)
                .Where(static path => IsReferenced(Path.GetFileName(path)))
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ];
    }

    private static bool IsReferenced(string file) =>
        file is "ProxyGen.dll" or "netstandard.dll" or "mscorlib.dll" or "Microsoft.CSharp.dll"
            || file.StartsWith("System.", StringComparison.Ordinal)
            || file.StartsWith("Microsoft.Extensions.DependencyInjection", StringComparison.Ordinal);
}
