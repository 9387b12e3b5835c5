using System.Diagnostics;
using System.Globalization;
using ProxyGen.Benchmarks.Measuring;
using ProxyGen.Benchmarks.Reporting;
using ProxyGen.Benchmarks.Shared;

namespace ProxyGen.Benchmarks.Serving;

/// <summary>
/// The <c>idle</c> command: clients connect, call, and are silent from then on. How much of a core does the manager use, and how much do the
/// clients, all of them in this process?
/// </summary>
internal static class IdleMeasurement
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(int connections)
    {
        Console.WriteLine($"{Machine.Describe()} · {Length.TotalSeconds} s");
        await using var manager = await SharedManager.StartAsync();
        var clients = new List<SharedManager>();
        for (int i = 0; i < connections; i++)
        {
            Progress.Show($"connecting {i}");
            var client = await SharedManager.ConnectAsync(manager.Address!, manager.Key!);
            await Task.Run(() => client.CreateCounter().Number = 1);
            clients.Add(client);
        }

        Progress.Show("silent");
        await Task.Delay(Settling);
        using var process = Process.GetProcessById(manager.ProcessId!.Value);
        var before = process.TotalProcessorTime;
        var spent = await Spent.MeasureAsync(() => Task.Delay(Length));
        process.Refresh();
        var used = process.TotalProcessorTime - before;
        Progress.Clear();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{connections} silent clients: the manager used {used / spent.Passed:P2} of a core"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the clients' process used {spent.Processor / spent.Passed:P2}"));
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }
    }
}
