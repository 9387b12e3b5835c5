namespace ProxyGen.PackageTests;

public class ProjectReferenceTests(PackageFeed feed)
{
    [Fact]
    public async Task Program_and_test_project_reach_the_package_through_a_library()
    {
        using var workspace = new Workspace(feed);
        workspace.CreatePackageUser("Boards", isProgram: false);
        workspace.Copy("Boards", "Board.cs", "Jobs.cs");

        await workspace.CreateAsync("console", "Notes");
        await workspace.DotnetAsync("add", "Notes", "reference", "Boards");
        workspace.Copy("Notes", "Program.cs");

        Directory.CreateDirectory(Path.Combine(workspace.Projects, "Boards.Tests"));
        workspace.Copy("Boards.Tests", "BoardTests.cs");
        workspace.Write("Boards.Tests/Boards.Tests.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="xunit.v3" Version="{PackageFeed.Metadata("XunitVersion")}" />
                <ProjectReference Include="../Boards/Boards.csproj" />
              </ItemGroup>
            </Project>
            """);

        string published = Path.Combine(workspace.Root, "published");
        await workspace.DotnetAsync("publish", "Notes", "-warnaserror", "-nologo", "-o", published);
        Assert.True(File.Exists(Path.Combine(published, "ProxyGen.Host.dll")));
        var program = await workspace.RunElsewhereAsync(Path.Combine(published, "Notes.dll"));
        Assert.True(program.ExitCode == 0, program.ToString());
        Assert.Equal(["from the parent, from the worker", "3 processes"], program.OutputLines);

        var tests = await workspace.DotnetAsync("run", "--project", "Boards.Tests");
        Assert.Contains("Total: 1, Errors: 0, Failed: 0", tests.Output, StringComparison.Ordinal);

        // Only programs need the host.
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(workspace.Projects, "Boards", "bin"), "ProxyGen.Host.dll", SearchOption.AllDirectories));
    }
}
