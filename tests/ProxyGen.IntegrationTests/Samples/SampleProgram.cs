using System.Reflection;
using ProxyGen.IntegrationTests.Samples.Programs;

namespace ProxyGen.IntegrationTests.Samples;

/// <summary>The samples as they were built together with this test.</summary>
internal static class SampleProgram
{
    private static readonly Dictionary<string, string> Paths = typeof(SampleProgram).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(attribute => attribute.Key == "Sample")
        .ToDictionary(attribute => Path.GetFileNameWithoutExtension(attribute.Value!), attribute => attribute.Value!);

    public static IEnumerable<string> Names => Paths.Keys;

    /// <summary>Runs a sample to its end, and sees that it leaves no process and no file behind.</summary>
    public static async Task<ProgramResult> RunAsync(string name, params IEnumerable<string> arguments)
    {
        using var sandbox = new ProgramSandbox();
        var result = await sandbox.RunDotnetAsync(sandbox.Root, [Paths[name], .. arguments]);
        Assert.Empty(result.Left);
        return result;
    }
}
