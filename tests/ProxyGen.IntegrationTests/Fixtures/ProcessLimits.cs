using System.Globalization;
using System.Runtime.InteropServices;

namespace ProxyGen.IntegrationTests.Fixtures;

/// <summary>What the system lets this process, and those that it starts, take (setrlimit(2), Linux).</summary>
internal static partial class ProcessLimits
{
    // From <bits/resource.h> and <signal.h>.
    private const int FileLength = 1;
    private const int Addresses = 9;
    private const int FileTooLong = 25;
    private const nint Ignore = 1;

    /// <summary>How many bytes of addresses this process has mapped.</summary>
    public static long UsedAddresses()
    {
        string line = File.ReadLines("/proc/self/status").First(static line => line.StartsWith("VmSize:", StringComparison.Ordinal));
        return long.Parse(line["VmSize:".Length..^"kB".Length], CultureInfo.InvariantCulture) * 1024;
    }

    /// <summary>No more addresses than these.</summary>
    public static void LimitAddresses(long bytes) => Limit(Addresses, bytes);

    /// <summary>No longer files than that; whoever tries gets an error.</summary>
    public static void LimitFiles(long bytes)
    {
        Assert.NotEqual(-1, SetHandler(FileTooLong, Ignore));
        Limit(FileLength, bytes);
    }

    private static void Limit(int resource, long bytes)
    {
        Span<ulong> limits = [(ulong)bytes, (ulong)bytes];
        Assert.Equal(0, SetLimit(resource, limits));
    }

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetLimit(int resource, Span<ulong> limits);

    [LibraryImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint SetHandler(int signal, nint handler);
}
