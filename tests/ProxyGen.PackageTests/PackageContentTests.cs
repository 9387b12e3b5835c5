using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Xml.Linq;

namespace ProxyGen.PackageTests;

public class PackageContentTests(PackageFeed feed)
{
    private const string CompiledAhead = "runtimes/linux-x64/lib/net10.0/ProxyGen.dll";

    private static readonly bool IsMadeWhereItIsCompiledAhead = OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64;

    private static readonly string[] Expected =
    [
        "ProxyGen.nuspec",
        "README.md",
        "analyzers/dotnet/cs/ProxyGen.CodeFixes.dll",
        "analyzers/dotnet/cs/ProxyGen.Generator.dll",
        "buildTransitive/ProxyGen.targets",
        "lib/net10.0/ProxyGen.dll",
        "lib/net10.0/ProxyGen.xml",
        .. IsMadeWhereItIsCompiledAhead ? [CompiledAhead] : Array.Empty<string>(),
        "tools/net10.0/ProxyGen.Host.dll",
    ];

    [Fact]
    public void Pack_makes_one_package_and_its_symbols() => Assert.Equal(
        [$"ProxyGen.{PackageFeed.Version}.nupkg", $"ProxyGen.{PackageFeed.Version}.snupkg"],
        Directory.EnumerateFiles(feed.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Package_holds_library_host_generator_and_nothing_else()
    {
        using var package = ZipFile.OpenRead(feed.Package);

        var files = package.Entries
            .Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml");

        Assert.Equal(Expected, files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Library_compiled_ahead_is_the_same_as_the_one_that_runs_everywhere()
    {
        Assert.SkipUnless(IsMadeWhereItIsCompiledAhead, "It is compiled ahead for Linux on x64, and there only.");
        using var package = ZipFile.OpenRead(feed.Package);

        var (everywhere, noCode) = Describe(package, "lib/net10.0/ProxyGen.dll");
        var (ahead, code) = Describe(package, CompiledAhead);

        Assert.Equal(everywhere, ahead);
        Assert.Equal(0, noCode);
        Assert.NotEqual(0, code);
    }

    [Fact]
    public void Symbols_hold_the_library_s()
    {
        using var symbols = ZipFile.OpenRead(Path.ChangeExtension(feed.Package, ".snupkg"));

        Assert.Contains(symbols.Entries, entry => entry.FullName == "lib/net10.0/ProxyGen.pdb");
    }

    [Fact]
    public void Package_says_what_it_is_and_depends_on_abstractions_alone()
    {
        using var package = ZipFile.OpenRead(feed.Package);
        using var manifest = package.GetEntry("ProxyGen.nuspec")!.Open();
        var elements = XDocument.Load(manifest).Descendants().ToLookup(element => element.Name.LocalName);

        Assert.Equal("ProxyGen", elements["id"].Single().Value);
        Assert.Equal("MIT", elements["license"].Single().Value);
        Assert.Equal("README.md", elements["readme"].Single().Value);
        Assert.Equal("https://github.com/proxygen/proxygen", elements["repository"].Single().Attribute("url")?.Value);
        Assert.NotEmpty(elements["description"].Single().Value);
        Assert.NotEmpty(elements["tags"].Single().Value);
        Assert.Equal(
            ["Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Hosting.Abstractions"],
            elements["dependency"].Select(static dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal));
    }

    /// <summary>The build that a library comes from, and how many bytes its machine code's header has.</summary>
    private static (Guid Build, int NativeHeader) Describe(ZipArchive package, string path)
    {
        using var content = new MemoryStream();
        using (var entry = package.GetEntry(path)!.Open())
        {
            entry.CopyTo(content);
        }

        content.Position = 0;
        using var image = new PEReader(content);
        var metadata = image.GetMetadataReader();
        return (metadata.GetGuid(metadata.GetModuleDefinition().Mvid), image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
    }
}
