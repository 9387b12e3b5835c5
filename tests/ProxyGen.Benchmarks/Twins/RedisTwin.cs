using System.ComponentModel;
using System.Diagnostics;
using ProxyGen.Benchmarks.Measuring;
using ProxyGen.Benchmarks.Workloads;

namespace ProxyGen.Benchmarks.Twins;

/// <summary>A Redis server of the benchmark's own, over a Unix socket, where <c>redis-server</c> is installed. It saves nothing to disk.</summary>
internal sealed class RedisTwin : ITwin
{
    private const string Server = "redis-server";
    private const int Together = 1000;
    private const int ListLength = 1000;
    private const int Megabyte = 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly DirectoryInfo _directory;
    private readonly RedisConnection _connection;
    private readonly Dictionary<string, CallWorkload> _rows;

    private RedisTwin(Process process, DirectoryInfo directory, string version, RedisConnection connection)
    {
        _process = process;
        _directory = directory;
        _connection = connection;
        Version = version;
        connection.Run(RedisConnection.Command(["RPUSH", "numbers", .. Enumerable.Range(0, ListLength).Cast<object>()]));
        connection.Run(RedisConnection.Command("HSET", "hash", "key", 1));
        connection.Run(RedisConnection.Command("SET", "value", 1));
        _rows = new Dictionary<string, CallWorkload>
        {
            ["namespace_get"] = Row(["HGET", "hash", "key"]),
            ["namespace_set"] = Row(["HSET", "hash", "key", 7]),
            ["value_get"] = Row(["GET", "value"]),
            ["value_set"] = Row(["SET", "value", 7]),
            ["dictionary_get"] = Row(["HGET", "hash", "key"]),
            ["dictionary_set"] = Row(["HSET", "hash", "key", 7]),
            ["dictionary_increment"] = Row(["HINCRBY", "hash", "key", 1]),
            ["list_append"] = Row(["RPUSH", "list", 7]),
            ["lock"] = Row(["SET", "gate", "token", "NX"], ["DEL", "gate"]),
            ["queue"] = Row(["RPUSH", "queue", 7], ["LPOP", "queue"]),
            ["enumerate"] = Row(["LRANGE", "numbers", 0, -1]),
            ["megabyte"] = Row(["SET", "blob", new byte[Megabyte]], ["GET", "blob"]),
            ["dictionary_set_together"] = TogetherRow("HSET", "hash", "key", 7),
            ["dictionary_increment_together"] = TogetherRow("HINCRBY", "hash", "key", 1),
        };
    }

    public string Name => "Redis";

    public string Version { get; }

    /// <summary>Null if there is no Redis here.</summary>
    public static async Task<RedisTwin?> TryStartAsync()
    {
        var directory = Directory.CreateTempSubdirectory("proxygen-redis-");
        string path = Path.Combine(directory.FullName, "s");
        var start = new ProcessStartInfo(
            Server, ["--port", "0", "--unixsocket", path, "--save", "", "--appendonly", "no", "--dir", directory.FullName, "--loglevel", "warning"])
        {
            RedirectStandardOutput = true,
        };
        try
        {
            string version = await ReadVersionAsync();
            var process = Process.Start(start)!;
            var clock = Stopwatch.StartNew();
            while (!File.Exists(path))
            {
                if (process.HasExited || clock.Elapsed > Patience)
                {
                    throw new InvalidOperationException($"{Server} has not begun to listen; its message stands above.");
                }

                await Task.Delay(10);
            }

            return new RedisTwin(process, directory, version, new RedisConnection(path));
        }
        catch (Win32Exception)
        {
            directory.Delete();
            return null;
        }
    }

    public bool Has(string row) => _rows.ContainsKey(row);

    public Task<Burst> MeasureAsync(string row, TimeSpan budget) => _rows[row].MeasureAsync(budget);

    public async ValueTask DisposeAsync()
    {
        _connection.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _directory.Delete(recursive: true);
    }

    private static async Task<string> ReadVersionAsync()
    {
        using var process = Process.Start(new ProcessStartInfo(Server, ["--version"]) { RedirectStandardOutput = true })!;
        string text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text.Split("v=").ElementAtOrDefault(1)?.Split(' ')[0] ?? text.Trim();
    }

    private CallWorkload Row(params object[][] commands)
    {
        byte[][] messages = [.. commands.Select(RedisConnection.Command)];
        return new CallWorkload("", twin: null, () =>
        {
            foreach (byte[] message in messages)
            {
                _connection.Run(message);
            }
        });
    }

    private CallWorkload TogetherRow(params object[] command)
    {
        byte[] message = [.. Enumerable.Repeat(RedisConnection.Command(command), Together).SelectMany(static bytes => bytes)];
        return new CallWorkload("", twin: null, () => _connection.Run(message, Together), Together);
    }
}
