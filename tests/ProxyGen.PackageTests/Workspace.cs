namespace ProxyGen.PackageTests;

/// <summary>A user's folder with projects, somewhere else than this source tree, with a package cache of its own.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly ProgramSandbox _sandbox = new();

    public Workspace(PackageFeed feed)
    {
        PackageCache = _sandbox.CreateDirectory("packages");
        Projects = _sandbox.CreateDirectory("projects");
        _sandbox.SetVariable("NUGET_PACKAGES", PackageCache);

        // No audit: whether a vulnerability list can be had is not what is tested. No servers: they would outlive the test.
        _sandbox.SetVariable("NuGetAudit", "false");
        _sandbox.SetVariable("MSBUILDDISABLENODEREUSE", "1");
        _sandbox.SetVariable("UseSharedCompilation", "false");

        // Each command ends before it would be worth to compile its code better.
        _sandbox.SetVariable("DOTNET_TieredPGO", "0");
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="proxygen-test" value="{feed.Folder}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="machine" value="{PackageFeed.Metadata("PackageCache")}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    public string PackageCache { get; }

    public string Projects { get; }

    public string Root => _sandbox.Root;

    /// <summary>Makes a project from one of the SDK's templates, without its source files.</summary>
    public async Task CreateAsync(string template, string name)
    {
        await DotnetAsync("new", template, "-o", name, "--framework", "net10.0", "--no-restore", "--no-update-check");
        foreach (string source in Directory.EnumerateFiles(Path.Combine(Projects, name), "*.cs"))
        {
            File.Delete(source);
        }
    }

    /// <summary>Makes a project that uses the package, as the template and the command line would write it; that these do, other tests see.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isProgram">A program, or a library.</param>
    /// <param name="properties">More properties, as they stand in the file.</param>
    /// <param name="items">More items.</param>
    public void CreatePackageUser(string name, bool isProgram, string properties = "", string items = "")
    {
        Directory.CreateDirectory(Path.Combine(Projects, name));
        Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>{(isProgram ? "Exe" : "Library")}</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <PropertyGroup>{properties}</PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ProxyGen" Version="{PackageFeed.Version}" />
                {items}
              </ItemGroup>
            </Project>
            """);
    }

    public Task AddPackageAsync(string project) => DotnetAsync("add", project, "package", "ProxyGen", "--version", PackageFeed.Version);

    /// <summary>Copies files of this test's Consumers folder into a project.</summary>
    public void Copy(string project, params IEnumerable<string> files)
    {
        foreach (string file in files)
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Consumers", file), Path.Combine(Projects, project, file));
        }
    }

    public void Write(string path, string text) => File.WriteAllText(Path.Combine(Projects, path), text);

    public string Read(string path) => File.ReadAllText(Path.Combine(Projects, path));

    /// <summary>Runs a dotnet command in the projects' folder, which must succeed.</summary>
    public async Task<ProgramResult> DotnetAsync(params IEnumerable<string> arguments)
    {
        var result = await TryDotnetAsync(arguments);
        Assert.True(result.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}: {result}");
        return result;
    }

    public Task<ProgramResult> TryDotnetAsync(params IEnumerable<string> arguments) => _sandbox.RunDotnetAsync(Projects, arguments);

    /// <summary>Runs a program in another directory than its own, and sees that it leaves no process and no file behind.</summary>
    public async Task<ProgramResult> RunElsewhereAsync(string program)
    {
        var result = await _sandbox.RunDotnetAsync(_sandbox.CreateDirectory("elsewhere"), program);
        Assert.Empty(result.Left);
        return result;
    }

    /// <summary>Runs a published executable in another directory than its own, and sees that it leaves no process and no file behind.</summary>
    public async Task<ProgramResult> RunExecutableElsewhereAsync(string program, params IEnumerable<string> arguments)
    {
        // Where a program that brings no runtime finds this one.
        _sandbox.SetVariable("DOTNET_ROOT", Path.GetDirectoryName(ProgramSandbox.Dotnet)!);
        var result = await _sandbox.RunAsync(program, _sandbox.CreateDirectory("elsewhere"), arguments);
        Assert.Empty(result.Left);
        return result;
    }

    public void SetVariable(string name, string value) => _sandbox.SetVariable(name, value);

    public void Dispose() => _sandbox.Dispose();
}
