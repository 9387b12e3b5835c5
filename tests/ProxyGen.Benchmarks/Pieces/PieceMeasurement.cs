using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace ProxyGen.Benchmarks.Pieces;

/// <summary>The <c>pieces</c> command.</summary>
internal static class PieceMeasurement
{
    // In this process: the project that BenchmarkDotNet would build otherwise is built with this repository's settings, and refused by them.
    public static void Run(string filter)
    {
        var reports = Directory.CreateTempSubdirectory("proxygen-benchmark-");
        try
        {
            var config = DefaultConfig.Instance
                .AddJob(Job.MediumRun.WithToolchain(InProcessEmitToolchain.Instance))
                .WithArtifactsPath(reports.FullName);
            BenchmarkSwitcher.FromAssembly(typeof(PieceMeasurement).Assembly).Run(["--filter", filter], config);
        }
        finally
        {
            reports.Delete(recursive: true);
        }
    }
}
