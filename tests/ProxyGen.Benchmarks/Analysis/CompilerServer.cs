using System.Diagnostics;
using ProxyGen.Benchmarks.Measuring;

namespace ProxyGen.Benchmarks.Analysis;

/// <summary>
/// The SDK's compiler as a server of its own, as <c>dotnet build</c> uses it: what the JIT makes of the analyzers stays for the next compilation.
/// </summary>
internal sealed class CompilerServer(string folder) : IAsyncDisposable
{
    private readonly string _pipe = $"proxygen-benchmark-{Environment.ProcessId}";
    private Process? _server;

    /// <summary>Compiles with the arguments in a file. The processor time is the server's.</summary>
    public async Task<Spent> CompileAsync(string directory, string responseFile)
    {
        var processor = ProcessorTime();
        long start = Stopwatch.GetTimestamp();
        await RunAsync("csc.dll", directory, "/noconfig", $"/shared:{_pipe}", "/keepalive:600", "@" + responseFile);
        var passed = Stopwatch.GetElapsedTime(start);
        _server ??= FindServer();
        return new Spent(passed, ProcessorTime() - processor);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await RunAsync("VBCSCompiler.dll", folder, "-shutdown", $"-pipename:{_pipe}");
            _server.Dispose();
        }
    }

    private TimeSpan ProcessorTime()
    {
        _server?.Refresh();
        return _server?.TotalProcessorTime ?? TimeSpan.Zero;
    }

    // The compiler starts it and tells nobody its number.
    private Process FindServer()
    {
        Process? found = null;
        foreach (var process in Process.GetProcesses())
        {
            string arguments = $"/proc/{process.Id}/cmdline";
            if (found is null && File.Exists(arguments) && File.ReadAllText(arguments).Contains($"-pipename:{_pipe}", StringComparison.Ordinal))
            {
                found = process;
            }
            else
            {
                process.Dispose();
            }
        }

        return found ?? throw new InvalidOperationException("The compiler runs without a server.");
    }

    private async Task RunAsync(string program, string directory, params string[] arguments)
    {
        using var compiler = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(folder, program), .. arguments])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
        })!;
        string output = await compiler.StandardOutput.ReadToEndAsync();
        await compiler.WaitForExitAsync();
        if (compiler.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {output}");
        }
    }
}
