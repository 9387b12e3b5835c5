using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Layers;

/// <summary>
/// Holds that each project is in the solution: one that only others refer to would be built as Debug when the solution is built as Release.
/// </summary>
public sealed class SolutionTests
{
    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Path.Combine(Repository.Root, "ProxyGen.slnx"));

        var missing = Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(static file => !file.Split('/').Any(static part => part is "bin" or "obj"))
            .Where(file => !solution.Contains($"\"{file}\"", StringComparison.Ordinal));

        Assert.Empty(missing);
    }
}
