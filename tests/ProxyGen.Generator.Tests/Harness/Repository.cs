using System.Reflection;

namespace ProxyGen.Generator.Tests.Harness;

/// <summary>Where the sources are that the tests read.</summary>
internal static class Repository
{
    /// <summary>The folder of this test project.</summary>
    public static string TestProject { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static data => data.Key == "ProjectDirectory").Value!;

    /// <summary>The folder of the whole repository.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(TestProject, "../.."));
}
