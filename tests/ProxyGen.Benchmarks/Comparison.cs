using ProxyGen.Benchmarks.Measuring;
using ProxyGen.Benchmarks.Reporting;
using ProxyGen.Benchmarks.Twins;
using ProxyGen.Benchmarks.Workloads;

namespace ProxyGen.Benchmarks;

/// <summary>The <c>compare</c> command: every row in rounds, ProxyGen and its twins in turn, so that a noisy minute hits both.</summary>
internal static class Comparison
{
    private const int Interrupted = 130;

    /// <summary>Measures the rows whose names contain one of <paramref name="names"/>, or all if there are none.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        Effort effort, bool usesSharedMemory, string[] names, FileInfo? json, CancellationToken cancellationToken)
    {
        try
        {
            await CompareAsync(effort, usesSharedMemory, names, json, cancellationToken);
            return 0;
        }
#pragma warning disable CA1031 // Ctrl+C ends the other processes as well; whatever that makes fail here is no news.
        catch (Exception) when (cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Progress.Clear();
            return Interrupted;
        }
    }

    private static async Task CompareAsync(
        Effort effort, bool usesSharedMemory, string[] names, FileInfo? json, CancellationToken cancellationToken)
    {
        await using var python = PythonTwin.TryStart();
        await using var redis = await RedisTwin.TryStartAsync();
        ITwin[] twins = [.. new ITwin?[] { python, redis }.OfType<ITwin>()];
        if (python is null)
        {
            Console.WriteLine("python3 not found: nothing to compare with");
        }

        await using var catalog = await WorkloadCatalog.CreateAsync(usesSharedMemory);
        var rows = catalog.Workloads
            .Where(workload => names.Length == 0 || Array.Exists(names, name => workload.Name.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .Select(static workload => new Row(workload))
            .ToList();
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Progress.Show($"warming up: {row.Workload.Name}");
            await row.Workload.MeasureAsync(effort.WarmUp);
        }

        for (int round = 1; round <= effort.Rounds; round++)
        {
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Progress.Show($"round {round} of {effort.Rounds}: {row.Workload.Name}");
                await row.MeasureAsync(twins, effort.Burst);
            }
        }

        Progress.Clear();
        var machine = Machine.Describe(twins);
        Table.Print(rows, machine, effort);
        if (json is not null)
        {
            JsonReport.Write(json, rows, machine, effort);
        }
    }
}
