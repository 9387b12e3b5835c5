using System.Diagnostics;
using System.Globalization;
using ProxyGen.Benchmarks.Measuring;
using ProxyGen.Benchmarks.Reporting;
using ProxyGen.Benchmarks.Shared;

namespace ProxyGen.Benchmarks.Growth;

/// <summary>
/// The <c>growth</c> command: how the cost of a call grows with what a manager holds and with what is sent. How it grows with client processes is what
/// <c>clients</c> measures.
/// </summary>
internal static class GrowthMeasurement
{
    private const int Entries = 100_000;
    private const double Seconds = 0.6;
    private const double WarmUpSeconds = 1;

    private static readonly int[] ObjectCounts = [1, 100, 10_000, 100_000, 1_000_000];
    private static readonly int[] DictionarySizes = [1, 1_000, 100_000, 1_000_000, 10_000_000];
    private static readonly int[] ThreadCounts = [1, 2, 4, 8, 32, 128];
    private static readonly int[] PayloadLengths = [8, 1 << 10, 16 << 10, 64 << 10, 1 << 20, 8 << 20, 64 << 20];

    public static async Task RunAsync()
    {
        Console.WriteLine($"{Machine.Describe()} · {Seconds} s each, p50 µs");
        await OnManagerAsync(MeasureObjects);
        await OnManagerAsync(MeasureDictionary);
        await OnManagerAsync(MeasureThreads);
        await OnManagerAsync(MeasurePayload);
    }

    private static async Task OnManagerAsync(Action<SharedManager, Process> measure)
    {
        Console.WriteLine();
        await using var manager = await SharedManager.StartAsync(new SharedManagerOptions { MaxMessageLength = 256 << 20 });
        using var process = Process.GetProcessById(manager.ProcessId!.Value);
        await Task.Factory.StartNew(
            () => measure(manager, process), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private static void MeasureObjects(SharedManager manager, Process process)
    {
        WriteLine("objects", "property get", "create + drop", "MB", "bytes/object");
        var counters = new List<CounterProxy> { manager.CreateCounter() };
        long empty = Memory(process);
        foreach (int count in ObjectCounts)
        {
            while (counters.Count < count)
            {
                counters.Add(manager.CreateCounter());
            }

            // Not one that is in the cache of a core already.
            int next = 0;
            double get = Measure(() => _ = counters[next = (int)((next + 7919L) % count)].Number);
            double create = Measure(() => manager.CreateCounter().Dispose());
            WriteLine($"{count:#,0}", Text(get), Text(create), Megabytes(process), count < Entries ? "" : $"{(Memory(process) - empty) / count}");
        }
    }

    private static void MeasureDictionary(SharedManager manager, Process process)
    {
        WriteLine("entries", "get", "set", "Increment", "MB", "bytes/entry");
        using var dictionary = manager.CreateDictionary<int, int>();
        long empty = Memory(process);
        int filled = 0;
        foreach (int size in DictionarySizes)
        {
            while (filled < size)
            {
                int count = Math.Min(Entries, size - filled);
                dictionary.AddRange(Enumerable.Range(filled, count).Select(static key => KeyValuePair.Create(key, key)));
                filled += count;
            }

            int next = 0;
            int Key() => next = (int)((next + 7_919_993L) % size);
            double get = Measure(() => _ = dictionary[Key()]);
            double set = Measure(() => dictionary[Key()] = 1);
            double increment = Measure(() => dictionary.Increment(Key()));
            WriteLine(
                $"{size:#,0}", Text(get), Text(set), Text(increment), Megabytes(process), size < Entries ? "" : $"{(Memory(process) - empty) / size}");
        }
    }

    private static void MeasureThreads(SharedManager manager, Process process)
    {
        WriteLine("threads (lanes)", "Increment", "p99", "calls/s", "slowest/fastest");
        foreach (int count in ThreadCounts)
        {
            using var dictionary = manager.CreateDictionary<string, int>();
            using var start = new Barrier(count);
            var histograms = new LatencyHistogram[count];
            var threads = Enumerable.Range(0, count).Select(number => new Thread(() =>
            {
                LoadClient.MeasureCalls(() => dictionary.Increment("key"), WarmUpSeconds);
                start.SignalAndWait();
                histograms[number] = LoadClient.MeasureCalls(() => dictionary.Increment("key"), Seconds);
            })).ToList();
            threads.ForEach(static thread => thread.Start());
            threads.ForEach(static thread => thread.Join());
            var all = LatencyHistogram.Sum(histograms);
            double fairness = (double)histograms.Min(static own => own.Total) / histograms.Max(static own => own.Total);
            WriteLine($"{count}", Text(all.Microseconds(50)), Text(all.Microseconds(99)), $"{all.Total / Seconds:#,0}", $"{fairness:0.00}");
        }
    }

    private static void MeasurePayload(SharedManager manager, Process process)
    {
        WriteLine("bytes", "set", "get", "set GB/s", "get GB/s");
        using var dictionary = manager.CreateDictionary<string, byte[]>();
        foreach (int length in PayloadLengths)
        {
            byte[] payload = new byte[length];
            double set = Measure(() => dictionary["key"] = payload);
            double get = Measure(() => _ = dictionary["key"]);
            WriteLine($"{length:#,0}", Text(set), Text(get), $"{length / set / 1000:0.00}", $"{length / get / 1000:0.00}");
        }
    }

    private static double Measure(Action call)
    {
        LoadClient.MeasureCalls(call, WarmUpSeconds);
        return LoadClient.MeasureCalls(call, Seconds).Microseconds(50);
    }

    private static long Memory(Process process)
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    private static string Megabytes(Process process) => $"{Memory(process) / 1_000_000:#,0}";

    private static string Text(double microseconds) =>
        microseconds.ToString(microseconds < 10 ? "0.00" : microseconds < 1000 ? "0.0" : "#,0", CultureInfo.InvariantCulture);

    private static void WriteLine(params string[] cells) =>
        Console.WriteLine(string.Concat(cells.Select(static (cell, column) => column == 0 ? cell.PadRight(16) : cell.PadLeft(17))));
}
