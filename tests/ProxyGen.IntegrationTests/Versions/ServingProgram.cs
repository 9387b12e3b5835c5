using System.Diagnostics;
using System.Reflection;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Samples.Programs;

namespace ProxyGen.IntegrationTests.Versions;

/// <summary>One of the two builds of the program Shop, serving its manager to others until it is disposed.</summary>
internal sealed class ServingProgram : IAsyncDisposable
{
    private readonly Process _process;

    private ServingProgram(Process process) => _process = process;

    public string Address { get; private set; } = "";

    public string Key { get; private set; } = "";

    /// <summary>Where a build is: <c>Earlier</c> or <c>Later</c>.</summary>
    public static string PathOf(string build) => typeof(ServingProgram).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Shop-" + build)
        .Value!;

    public static async Task<ServingProgram> StartAsync(string build)
    {
        var start = new ProcessStartInfo(ProgramSandbox.Dotnet, [PathOf(build), "serve"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var program = new ServingProgram(Process.Start(start)!);
        program.Address = await program.ReadLineAsync();
        program.Key = await program.ReadLineAsync();
        return program;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(Deadline.OfStep);
        _process.Dispose();
    }

    private async Task<string> ReadLineAsync()
    {
        using var timeout = new CancellationTokenSource(Deadline.OfStep);
        return await _process.StandardOutput.ReadLineAsync(timeout.Token) ?? throw new InvalidOperationException("The program has ended.");
    }
}
