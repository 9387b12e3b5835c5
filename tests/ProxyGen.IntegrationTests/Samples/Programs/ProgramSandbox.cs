using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ProxyGen.IntegrationTests.Samples.Programs;

/// <summary>
/// Runs programs as a user would, with a temporary directory of their own: what they and the processes that they start leave behind can
/// be seen. Removed with everything in it at the end.
/// </summary>
internal sealed class ProgramSandbox : IDisposable
{
    private const string TemporaryVariable = "TMPDIR";

    // A build takes that long on a machine that does much else at the same time.
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, string> _environment = [];

    public ProgramSandbox()
    {
        Root = Directory.CreateTempSubdirectory("pg-").FullName;
        Temporary = CreateDirectory("tmp");
        _environment[TemporaryVariable] = Temporary;
    }

    /// <summary>The dotnet that runs this test.</summary>
    public static string Dotnet { get; } = Path.GetFullPath(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>The directory that is removed at the end.</summary>
    public string Root { get; }

    /// <summary>What the programs take for the system's temporary directory.</summary>
    public string Temporary { get; }

    /// <summary>Sets a variable for the programs that are run from now on.</summary>
    public void SetVariable(string name, string value) => _environment[name] = value;

    public string CreateDirectory(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;

    /// <summary>Runs <c>dotnet</c> with these arguments.</summary>
    /// <param name="directory">The directory in which it runs.</param>
    /// <param name="arguments">Its arguments.</param>
    public Task<ProgramResult> RunDotnetAsync(string directory, params IEnumerable<string> arguments) => RunAsync(Dotnet, directory, arguments);

    /// <summary>Runs a program with these arguments.</summary>
    /// <param name="program">Its file.</param>
    /// <param name="directory">The directory in which it runs.</param>
    /// <param name="arguments">Its arguments.</param>
    public async Task<ProgramResult> RunAsync(string program, string directory, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        SetEnvironment(start.Environment);

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = new StringBuilder();
        var error = new StringBuilder();
        var reading = Task.WhenAll(CollectAsync(process.StandardOutput, output), CollectAsync(process.StandardError, error));
        try
        {
            using var timeout = new CancellationTokenSource(LongestRun);
            await process.WaitForExitAsync(timeout.Token);
            string[] left = [.. EndProcesses(), .. Directory.EnumerateFileSystemEntries(Temporary, "proxygen-*")];
            await reading.WaitAsync(timeout.Token);
            return new ProgramResult(process.ExitCode, output.ToString(), error.ToString(), left);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            throw new TimeoutException($"{program} {string.Join(' ', start.ArgumentList)} did not end; it wrote:\n{output}{error}");
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static async Task CollectAsync(StreamReader reader, StringBuilder text)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            text.Append(line).Append('\n');
        }
    }

    /// <summary>Ends the processes that still run in this sandbox, known by their temporary directory; only where there is a /proc.</summary>
    /// <returns>Their command lines.</returns>
    private List<string> EndProcesses()
    {
        var found = new List<string>();
        string mark = $"{TemporaryVariable}={Temporary}";
        foreach (string directory in Directory.Exists("/proc/self") ? Directory.EnumerateDirectories("/proc") : [])
        {
            try
            {
                if (File.ReadAllText(Path.Combine(directory, "environ")).Split('\0').Contains(mark))
                {
                    found.Add(File.ReadAllText(Path.Combine(directory, "cmdline")).Replace('\0', ' '));
                    using var process = Process.GetProcessById(int.Parse(Path.GetFileName(directory), CultureInfo.InvariantCulture));
                    process.Kill();
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
            {
                // No process, one that has just ended, or another user's.
            }
        }

        return found;
    }

    private void SetEnvironment(IDictionary<string, string?> environment)
    {
        // What the build that runs this test tells its own processes is not for a user's build.
        foreach (string name in environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            environment.Remove(name);
        }

        foreach (var (name, value) in _environment)
        {
            environment[name] = value;
        }
    }
}
