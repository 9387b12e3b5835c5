using System.Reflection;

[assembly: AssemblyFixture(typeof(ProxyGen.PackageTests.PackageFeed))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace ProxyGen.PackageTests;

/// <summary>A feed with the package of this source tree, made as on a clean clone: nothing that was built before is used.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    /// <summary>No published version, so that nothing else can stand for it.</summary>
    public const string Version = "0.1.0-test";

    private readonly ProgramSandbox _sandbox = new();

    public PackageFeed() => Folder = _sandbox.CreateDirectory("feed");

    public string Folder { get; }

    public string Package => Path.Combine(Folder, $"ProxyGen.{Version}.nupkg");

    /// <summary>What the build of this test knows: paths and versions.</summary>
    public static string Metadata(string key) =>
        typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    public async ValueTask InitializeAsync()
    {
        _sandbox.SetVariable("MSBUILDDISABLENODEREUSE", "1");
        _sandbox.SetVariable("UseSharedCompilation", "false");
        _sandbox.SetVariable("DOTNET_TieredPGO", "0");
        var result = await _sandbox.RunDotnetAsync(
            _sandbox.Root,
            "pack", Metadata("PackageProject"), "-c", "Release", "-o", Folder, "-nologo", "-warnaserror",
            "--artifacts-path", Path.Combine(_sandbox.Root, "build"),
            "-p:RunAnalyzers=false", // The build that this test is part of has run them.
            $"-p:Version={Version}");
        Assert.True(result.ExitCode == 0, result.ToString());
    }

    public ValueTask DisposeAsync()
    {
        _sandbox.Dispose();
        return ValueTask.CompletedTask;
    }
}
