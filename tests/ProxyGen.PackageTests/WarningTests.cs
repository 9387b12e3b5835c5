using System.Globalization;
using System.Text.RegularExpressions;

namespace ProxyGen.PackageTests;

/// <summary>What a project that uses the package is told about its code, and how it gets rid of it from the command line.</summary>
public partial class WarningTests(PackageFeed feed)
{
    // A fix that changes a file is the only one for its rule in that run: what another fix of the rule is for is left to the next.
    private const int Rounds = 2;

    private static readonly MarkedSource Till = new(Read("Till.cs"));

    [Fact]
    public async Task Build_warns_at_the_right_places_and_dotnet_format_mends_them()
    {
        using var workspace = new Workspace(feed);
        CreateShop(workspace, "dotnet_diagnostic.PG1202.severity = warning", "dotnet_diagnostic.PG1401.severity = warning");

        var warned = await workspace.DotnetAsync("build", "Shop", "-nologo");
        AssertWarnings(warned, Path.Combine(workspace.Projects, "Shop"));

        for (int round = 0; round < Rounds; round++)
        {
            await workspace.DotnetAsync("format", "analyzers", "Shop", "--severity", "warn");
        }

        Assert.Equal(Read("Till.Fixed.cs"), workspace.Read("Shop/Till.cs"));
        Assert.Equal(Read("Account.cs"), workspace.Read("Shop/Account.cs"));
        Assert.Equal(Read("Program.cs"), workspace.Read("Shop/Program.cs"));

        await workspace.DotnetAsync("build", "Shop", "-nologo", "-warnaserror");
        var run = await workspace.DotnetAsync(Path.Combine("Shop", "bin", "Debug", "net10.0", "Shop.dll"));
        Assert.Equal(
            ["tea, nothing", "1, open, 1, 2", "checked 1, counted 1, sold 1, tea 2", "0"],
            run.OutputLines);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Severities_are_a_matter_of_the_editorconfig()
    {
        using var workspace = new Workspace(feed);
        CreateShop(workspace, "dotnet_analyzer_diagnostic.severity = none", "dotnet_diagnostic.PG1401.severity = error");

        var build = await workspace.TryDotnetAsync("build", "Shop", "-nologo");

        Assert.NotEqual(0, build.ExitCode);
        var (line, column, id) = Assert.Single(Till.Places, static place => place.Id == "PG1401");
        string report = Assert.Single(Reports(build));
        Assert.StartsWith($"{Path.Combine(workspace.Projects, "Shop", "Till.cs")}({line},{column}): error {id}: ", report, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(?<file>.+)\((?<line>\d+),(?<column>\d+)\): warning (?<id>\w+): .+ \((?<link>https://\S+)\) \[(?<project>.+)\]$")]
    private static partial Regex Warning { get; }

    private static void CreateShop(Workspace workspace, params string[] severities)
    {
        workspace.CreatePackageUser("Shop", isProgram: true);
        foreach (string file in new[] { "Account.cs", "Program.cs" })
        {
            workspace.Write($"Shop/{file}", Read(file));
        }

        workspace.Write("Shop/Till.cs", Till.Text);
        workspace.Write(".editorconfig", "root = true\n[Till.cs]\n" + string.Join('\n', severities));
    }

    private static void AssertWarnings(ProgramResult build, string folder)
    {
        List<(int Line, int Column, string Id)> places = [];
        foreach (string report in Reports(build))
        {
            var warning = Warning.Match(report);
            Assert.True(warning.Success, report);
            Assert.Equal(Path.Combine(folder, "Till.cs"), warning.Groups["file"].Value);
            Assert.Equal(Path.Combine(folder, "Shop.csproj"), warning.Groups["project"].Value);
            Assert.EndsWith($"/docs/rules/{warning.Groups["id"].Value}.md", warning.Groups["link"].Value, StringComparison.Ordinal);
            places.Add((Number(warning, "line"), Number(warning, "column"), warning.Groups["id"].Value));
        }

        Assert.Equal(Till.Places, places.Order());
    }

    // The summary at the end of a build repeats them.
    private static IEnumerable<string> Reports(ProgramResult build) => build.OutputLines
        .Select(static line => line.Trim())
        .Where(static line => line.Contains(": warning ", StringComparison.Ordinal) || line.Contains(": error ", StringComparison.Ordinal))
        .Distinct();

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string Read(string file) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Consumers", "Warned", file)).ReplaceLineEndings("\n");
}
