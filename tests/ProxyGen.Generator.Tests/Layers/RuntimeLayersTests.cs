using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Layers;

/// <summary>
/// Holds the layers of the runtime: each folder may use the folders listed for it and no others. The picture in docs/architecture.md shows
/// the same; change both together, and only when a new part needs it.
/// </summary>
public sealed class RuntimeLayersTests
{
    private const string Root = "(root)";

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Annotations"] = [],
        ["Errors"] = [],
        ["Interop"] = ["Errors"],
        ["Serialization"] = ["Errors"],
        ["Protocol"] = ["Serialization", "Errors"],
        ["Client"] = ["Protocol", "Serialization", "Errors"],
        ["Manager"] = ["Client", "Protocol", "Serialization", "Annotations", "Errors"],
        ["Channels/InProcess"] = ["Manager", "Client", "Protocol", "Serialization", "Errors"],
        ["Channels/SharedMemory"] = ["Manager", "Protocol", "Serialization", "Interop", "Errors"],
        ["Channels/Socket"] = ["Channels/SharedMemory", "Manager", "Client", "Protocol", "Serialization", "Interop", "Errors"],
        ["Collections"] = ["Manager", "Client", "Serialization", "Annotations", "Errors"],
        ["Synchronization"] = ["Manager", "Client", "Serialization", "Annotations", "Errors"],
        ["Hosting"] = ["Channels/InProcess", "Channels/Socket", "Manager", "Client", "Protocol", "Serialization", "Interop", "Errors", Root],
        ["DependencyInjection"] = [Root, "Client"],
        ["Workers"] = ["Hosting", "Channels/Socket", "Manager", "Client", "Protocol", "Serialization", "Interop", "Annotations", "Errors"],
        [Root] =
        [
            "Collections", "Hosting", "Workers", "Channels/InProcess", "Channels/Socket", "Manager", "Client", "Protocol", "Serialization",
            "Annotations", "Errors",
        ],
    };

    // What a lower layer may know of the public face: how it is configured.
    private static readonly HashSet<string> Configuration = ["SharedManagerOptions", "SharedManager"];

    [Fact]
    public void Every_folder_uses_only_the_layers_below_it()
    {
        var upward = new SortedSet<string>(StringComparer.Ordinal);
        var compilation = Compile(out var own);
        foreach (var tree in own)
        {
            string from = FolderOf(tree.FilePath);
            Assert.True(Allowed.ContainsKey(from), $"The folder {from} has no place in the layers yet.");
            var model = compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (InDocumentation(name) || model.GetSymbolInfo(name, TestContext.Current.CancellationToken).Symbol is not { } symbol)
                {
                    continue;
                }

                var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
                foreach (string to in type?.OriginalDefinition.DeclaringSyntaxReferences.Select(static part => FolderOf(part.SyntaxTree.FilePath)) ?? [])
                {
                    if (to.Length > 0 && to != from && !Allowed[from].Contains(to))
                    {
                        upward.Add($"{from} must not use {to}: {Path.GetFileName(tree.FilePath)} uses {type!.Name}");
                    }

                    if (to == Root && from == "Hosting" && !Configuration.Contains(type!.Name))
                    {
                        upward.Add($"Hosting must not use {type.Name}: {Path.GetFileName(tree.FilePath)}");
                    }
                }
            }
        }

        Assert.True(upward.Count == 0, string.Join('\n', upward));
    }

    [Fact]
    public void The_layers_have_no_cycle()
    {
        var done = new HashSet<string>();
        while (Allowed.Keys.Except(done).FirstOrDefault(layer => Below(layer).All(done.Contains)) is { } next)
        {
            done.Add(next);
        }

        Assert.Equal(Allowed.Keys.Order(), done.Order());

        static IEnumerable<string> Below(string layer) => Allowed[layer].Where(lower => !(layer == "Hosting" && lower == Root));
    }

    private static bool InDocumentation(SyntaxNode node) => node.Ancestors(ascendOutOfTrivia: true).Any(static ancestor => ancestor is DocumentationCommentTriviaSyntax);

    private static CSharpCompilation Compile(out List<SyntaxTree> own)
    {
        string runtime = RuntimeFolder();
        var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse);
        own = [.. Directory.EnumerateFiles(runtime, "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, Path.GetRelativePath(runtime, file)))];
        var usings = CSharpSyntaxTree.ParseText(
            "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;",
            options);
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var references = platform.Split(Path.PathSeparator)
            .Where(static file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
            .Select(static file => MetadataReference.CreateFromFile(file));
        var compilation = CSharpCompilation.Create(
            "ProxyGen", [.. own, usings], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        CSharpGeneratorDriver.Create([new ProxyGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        return (CSharpCompilation)updated;
    }

    private static string RuntimeFolder()
    {
        return Path.Combine(Repository.Root, "runtime", "ProxyGen");
    }

    // Empty for what is generated: it belongs to whoever declares the other part.
    private static string FolderOf(string path)
    {
        if (path.Length == 0 || path.EndsWith(".g.cs", StringComparison.Ordinal))
        {
            return "";
        }

        string[] parts = path.Replace('\\', '/').Split('/');
        return parts.Length == 1 ? Root : parts[0] == "Channels" ? $"{parts[0]}/{parts[1]}" : parts[0];
    }
}
