using System.Diagnostics;
using System.Text.Json;

namespace ProxyGen.Benchmarks.Analysis;

/// <summary>A project on disk, and the arguments with which the SDK compiles it: the SDK's own analyzers and their settings are among them.</summary>
internal sealed class BuiltProject : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("proxygen-benchmark-");

    private BuiltProject()
    {
    }

    public string Folder => _folder.FullName;

    /// <summary>Where the compiler is.</summary>
    public string Compiler { get; private set; } = "";

    /// <summary>The file with the arguments of a compilation that runs ProxyGen's generator and analyzers.</summary>
    public string WithAnalyzers => Path.Combine(Folder, "with.rsp");

    /// <summary>The same with each of ProxyGen's rules switched off: the compiler runs the generator and the SDK's analyzers only.</summary>
    public string WithoutAnalyzers => Path.Combine(Folder, "without.rsp");

    public static async Task<BuiltProject> CreateAsync(OrdinaryProject project, string? library)
    {
        var built = new BuiltProject();
        try
        {
            project.Write(built._folder);
            await File.WriteAllTextAsync(Path.Combine(built.Folder, "Plant.csproj"), ProjectFile(library));
            await File.WriteAllTextAsync(Path.Combine(built.Folder, "silent.globalconfig"), Silent());
            await built.ReadArgumentsAsync();
            return built;
        }
        catch
        {
            built.Dispose();
            throw;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task ReadArgumentsAsync()
    {
        await RunAsync("restore", "-v", "quiet");
        using var answer = JsonDocument.Parse(await RunAsync(
            "msbuild", "-nologo", "-t:Compile", "-p:Configuration=Release", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
            "-getProperty:RoslynTargetsPath", "-getItem:CscCommandLineArgs"));
        Compiler = Path.Combine(answer.RootElement.GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!, "bincore");
        string[] arguments =
        [
            .. answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
                .Select(static item => item.GetProperty("Identity").GetString()!)
                .Where(static argument => argument != "/noconfig")
                .Select(static argument => argument.Contains(' ') && !argument.Contains('"') ? $"\"{argument}\"" : argument),
        ];
        await File.WriteAllLinesAsync(WithAnalyzers, arguments);
        await File.WriteAllLinesAsync(WithoutAnalyzers, [.. arguments, "/analyzerconfig:silent.globalconfig"]);
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
        })!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed: {output}");
    }

    private static string Silent() => string.Join('\n',
    [
        "is_global = true",
        "global_level = 1000",
        .. Analyzers.All.SelectMany(static analyzer => analyzer.SupportedDiagnostics)
            .Select(static rule => rule.Id).Distinct().Select(static id => $"dotnet_diagnostic.{id}.severity = none"),
        "",
    ]);

    private static string ProjectFile(string? library) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <LangVersion>latest</LangVersion>
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="{Path.Combine(AppContext.BaseDirectory, "ProxyGen.dll")}{(library is null ? "" : ";" + library)}" />
            <Analyzer Include="{Path.Combine(AppContext.BaseDirectory, "ProxyGen.Generator.dll")}" />
          </ItemGroup>
        </Project>
        """;
}
