using System.IO.Compression;
using System.Text.RegularExpressions;

namespace ProxyGen.PackageTests;

public partial class ConsoleProjectTests(PackageFeed feed)
{
    private static readonly string[] BoardOutput = ["from the parent, from the worker", "3 processes"];

    [Fact]
    public async Task New_project_shares_an_object_between_processes_built_run_and_published()
    {
        using var workspace = new Workspace(feed);
        await workspace.CreateAsync("console", "Notes");
        await workspace.AddPackageAsync("Notes");
        workspace.Copy("Notes", "Program.cs", "Board.cs", "Jobs.cs");

        await workspace.DotnetAsync("build", "Notes", "-warnaserror", "-nologo");
        var run = await workspace.DotnetAsync("run", "--project", "Notes", "--no-build");
        Assert.Equal(BoardOutput, run.OutputLines);
        Assert.Empty(run.Error);

        string published = Path.Combine(workspace.Root, "published");
        await workspace.DotnetAsync("publish", "Notes", "-warnaserror", "-nologo", "-o", published);
        Assert.True(File.Exists(Path.Combine(published, "ProxyGen.Host.dll")));

        // What was published stands alone.
        Directory.Delete(Path.Combine(workspace.Projects, "Notes"), recursive: true);
        Directory.Delete(workspace.PackageCache, recursive: true);
        var elsewhere = await workspace.RunElsewhereAsync(Path.Combine(published, "Notes.dll"));
        Assert.True(elsewhere.ExitCode == 0, elsewhere.ToString());
        Assert.Equal(BoardOutput, elsewhere.OutputLines);
    }

    [Fact]
    public async Task Example_of_the_package_s_readme_works()
    {
        using var workspace = new Workspace(feed);
        workspace.CreatePackageUser("Example", isProgram: true);
        workspace.Write("Example/Program.cs", ReadmeExample());

        await workspace.DotnetAsync("build", "Example", "-warnaserror", "-nologo", "-o", "built");
        var run = await workspace.DotnetAsync(Path.Combine("built", "Example.dll"));

        Assert.Equal(["4000"], run.OutputLines);
    }

    [Fact]
    public async Task Stream_property_is_an_error_where_it_is_written()
    {
        using var workspace = new Workspace(feed);
        workspace.CreatePackageUser("Documents", isProgram: false);
        workspace.Copy("Documents", "Document.cs");

        var build = await workspace.TryDotnetAsync("build", "Documents", "-nologo");

        Assert.NotEqual(0, build.ExitCode);
        string[] errors = [.. build.OutputLines.Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct()];
        Assert.Contains("Document.cs(10,12): error PG0003: ", Assert.Single(errors), StringComparison.Ordinal);
        Assert.Contains("'Stream'", errors[0], StringComparison.Ordinal);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock { get; }

    private string ReadmeExample()
    {
        using var package = ZipFile.OpenRead(feed.Package);
        using var readme = new StreamReader(package.GetEntry("README.md")!.Open());
        return Assert.Single(CSharpBlock.Matches(readme.ReadToEnd().ReplaceLineEndings("\n"))).Groups[1].Value;
    }
}
