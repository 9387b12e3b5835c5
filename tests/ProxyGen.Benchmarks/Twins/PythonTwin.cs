using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ProxyGen.Benchmarks.Measuring;

namespace ProxyGen.Benchmarks.Twins;

/// <summary>
/// <c>manager_twin.py</c> in a Python process of its own: a line with a row's name and its seconds goes in, a line with the nanoseconds of
/// each operation comes out. The first line that comes out is Python's version and the rows that there are. Between lines it is silent, so it does not disturb what is measured here.
/// </summary>
internal sealed class PythonTwin : ITwin
{
    private const string Interpreter = "python3";
    private const string Script = "twins/manager_twin.py";

    private readonly Process _process;

    private readonly HashSet<string> _rows;

    private PythonTwin(Process process, string version, IEnumerable<string> rows)
    {
        _process = process;
        _rows = [.. rows];
        Version = version;
    }

    public string Name => "Python";

    public string Version { get; }

    /// <summary>Null if there is no Python here.</summary>
    public static PythonTwin? TryStart()
    {
        var start = new ProcessStartInfo(Interpreter) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, Script));
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return null;
        }

        if (process.StandardOutput.ReadLine()?.Split(' ') is [var version, .. var rows])
        {
            return new PythonTwin(process, version, rows);
        }

        process.Dispose();
        throw new InvalidOperationException($"{Interpreter} ended before {Script} was ready; its message stands above.");
    }

    public bool Has(string row) => _rows.Contains(row);

    public async Task<Burst> MeasureAsync(string row, TimeSpan budget)
    {
        await _process.StandardInput.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{row} {budget.TotalSeconds}"));
        await _process.StandardInput.FlushAsync();
        string line = await _process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"The Python twin ended while it measured {row}; its message stands above.");
        return new Burst(JsonSerializer.Deserialize<double[]>(line)!);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
