namespace ProxyGen.IntegrationTests.Fixtures;

/// <summary>What a process has mapped and open of the lanes in shared memory, seen from outside (Linux).</summary>
internal static class SharedMappings
{
    /// <summary>How many sessions' lanes a process has mapped.</summary>
    public static int OfLanes(int processId) => LinesOfLanes(processId).Count();

    /// <summary>What the system says of the sessions' lanes that a process has mapped; each line begins with their address.</summary>
    public static IEnumerable<string> LinesOfLanes(int processId) =>
        File.ReadLines($"/proc/{processId}/maps").Where(static line => line.Contains("memfd:proxygen-lanes", StringComparison.Ordinal));

    /// <summary>How many files of lanes and bells a process has open.</summary>
    public static int OpenFiles(int processId) => Directory.EnumerateFiles($"/proc/{processId}/fd").Count(static file =>
        new FileInfo(file).LinkTarget?.Contains("memfd:proxygen", StringComparison.Ordinal) ?? false);

    /// <summary>
    /// How many sockets, pipes, mappings without a file and the like a process has open. Assemblies, which it opens when it comes to need
    /// them, do not count.
    /// </summary>
    public static int OpenWithoutFiles(int processId) => Directory.EnumerateFileSystemEntries($"/proc/{processId}/fd").Count(static file =>
        new FileInfo(file).LinkTarget is { } target && (target[0] != '/' || target.StartsWith("/memfd:", StringComparison.Ordinal)));
}
