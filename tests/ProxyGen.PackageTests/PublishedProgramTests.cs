namespace ProxyGen.PackageTests;

/// <summary>The ways to publish in which a program is its own host. The program's Main begins with RunIfHost, unless a variable has it do otherwise.</summary>
public class PublishedProgramTests(PackageFeed feed)
{
    private static readonly string[] ProgramOutput =
        ["from the parent, from the worker", "3 processes", "Mark { Value = 1.5, Day = Friday }", "2", "refused: a late mark", "ada, sealed, True"];

    [Fact]
    public async Task Trimmed_single_file_runs_its_manager_and_its_workers_itself()
    {
        using var workspace = new Workspace(feed);
        string program = await PublishAsync(workspace, "SelfContained", "PublishSingleFile", "PublishTrimmed");
        Assert.Equal(["Grades"], FilesBeside(program));

        // What an earlier publication left does not mislead it.
        File.WriteAllText(program + ".deps.json", "{}");
        AssertWorks(await workspace.RunExecutableElsewhereAsync(program));

        workspace.SetVariable("RUN_IF_HOST", "without arguments");
        AssertWorks(await workspace.RunExecutableElsewhereAsync(program));

        workspace.SetVariable("RUN_IF_HOST", "never");
        AssertAdvises(await workspace.RunExecutableElsewhereAsync(program), "This program is a single file or self-contained");

        workspace.SetVariable("RUN_IF_HOST", "parent");
        var second = await workspace.RunExecutableElsewhereAsync(program);
        AssertAdvises(second, "The manager process ended with exit code 3 before it was ready.");
        Assert.Equal(2, second.ErrorLines.Count);
        Assert.StartsWith("This process was started to be a manager or a worker, but Main has gone on", second.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Single_file_without_a_runtime_runs_its_manager_and_its_workers_itself()
    {
        using var workspace = new Workspace(feed);
        string program = await PublishAsync(workspace, "PublishSingleFile", "PublishReadyToRun");

        Assert.Equal(["Grades"], FilesBeside(program));
        AssertWorks(await workspace.RunExecutableElsewhereAsync(program));
    }

    [Fact]
    public async Task Folder_with_a_runtime_of_its_own_runs_its_manager_and_its_workers_itself()
    {
        using var workspace = new Workspace(feed);
        string program = await PublishAsync(workspace, "SelfContained");
        AssertWorks(await workspace.RunExecutableElsewhereAsync(program));

        workspace.SetVariable("RUN_IF_HOST", "never");
        AssertAdvises(await workspace.RunExecutableElsewhereAsync(program), "This program is a single file or self-contained");
    }

    [Fact]
    public async Task Folder_without_a_deps_file_runs_its_manager_and_its_workers_itself()
    {
        using var workspace = new Workspace(feed);
        string program = await PublishAsync(workspace);
        AssertWorks(await workspace.RunExecutableElsewhereAsync(program));

        File.Delete(program + ".deps.json");
        AssertWorks(await workspace.RunExecutableElsewhereAsync(program));
        AssertWorks(await workspace.RunElsewhereAsync(program + ".dll"));
    }

    private static void AssertWorks(ProgramResult result)
    {
        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(ProgramOutput, result.OutputLines);
        Assert.Empty(result.Error);
    }

    private static void AssertAdvises(ProgramResult result, string reason)
    {
        Assert.True(result.ExitCode == 3, result.ToString());
        string error = result.ErrorLines[^1];
        Assert.StartsWith(reason, error, StringComparison.Ordinal);
        Assert.Contains("`if (SharedManager.RunIfHost(args)) { return; }`", error, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> FilesBeside(string program) => Directory.EnumerateFiles(Path.GetDirectoryName(program)!)
        .Where(file => Path.GetExtension(file) != ".pdb")
        .Select(Path.GetFileName);

    /// <summary>Publishes a program with a library of shared classes; any warning fails it.</summary>
    /// <returns>The published executable.</returns>
    private static async Task<string> PublishAsync(Workspace workspace, params string[] properties)
    {
        workspace.CreatePackageUser("Boards", isProgram: false);
        workspace.Copy("Boards", "Board.cs", "Jobs.cs");
        string chosen = string.Concat(properties.Select(property => $"<{property}>true</{property}>"));
        workspace.CreatePackageUser(
            "Grades",
            isProgram: true,
            $"""
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <UseCurrentRuntimeIdentifier>true</UseCurrentRuntimeIdentifier>
            <SelfContained>false</SelfContained>
            <SuppressTrimAnalysisWarnings>false</SuppressTrimAnalysisWarnings>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            {chosen}
            """,
            $"""
            <PackageReference Include="Microsoft.Extensions.DependencyInjection" Version="{PackageFeed.Metadata("ExtensionsVersion")}" />
            <ProjectReference Include="../Boards/Boards.csproj" />
            """);
        workspace.Copy("Grades", "PublishedProgram.cs");

        string published = Path.Combine(workspace.Root, "published");
        await workspace.DotnetAsync("publish", "Grades", "-c", "Release", "-warnaserror", "-nologo", "-o", published);
        return Path.Combine(published, "Grades");
    }
}
