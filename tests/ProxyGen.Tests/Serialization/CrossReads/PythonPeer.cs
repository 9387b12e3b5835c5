using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ProxyGen.Tests.Serialization.CrossReads;

/// <summary>
/// The independent implementation of MessagePack: Python's <c>msgpack</c>. Where it is not installed it is fetched from Debian into a
/// temporary folder, which takes neither root nor a change of the system. Where that does not work either, the test is skipped; but not
/// on CI, if there is a Python to install it for.
/// </summary>
internal sealed class PythonPeer
{
    private const string Package = "python3-msgpack";

    private static readonly Lazy<PythonPeer> Found = new(Find);

    private readonly string? _packages;
    private readonly string? _missing;

    private PythonPeer(string? packages, string? missing)
    {
        _packages = packages;
        _missing = missing;
    }

    /// <summary>What the peer found in each payload, and the payload as it writes the same values.</summary>
    public static IReadOnlyList<(string Found, byte[] Again)> Read(IEnumerable<byte[]> payloads)
    {
        var peer = Found.Value;
        if (peer._missing is { } missing)
        {
            Assert.Skip(missing);
        }

        string script = Path.Combine(AppContext.BaseDirectory, "Serialization", "CrossReads", "msgpack_peer.py");
        var (exitCode, output, error) = Run(
            "python3", [script], peer._packages,
            input: JsonSerializer.Serialize(payloads.Select(static bytes => Convert.ToHexString(bytes))));
        Assert.True(exitCode == 0, error);
        return [.. JsonSerializer.Deserialize<string[][]>(output)!.Select(static answer => (answer[0], Convert.FromHexString(answer[1])))];
    }

    private static PythonPeer Find()
    {
        if (!Try("python3", ["-c", "pass"], null, out string reason))
        {
            return new PythonPeer(null, $"There is no Python 3 to check against ({reason}). Install python3 and {Package}.");
        }

        if (Try("python3", ["-c", "import msgpack"], null, out _))
        {
            return new PythonPeer(null, null);
        }

        if (Fetch(out reason) is { } packages)
        {
            return new PythonPeer(packages, null);
        }

        string missing = $"Python has no module 'msgpack', and it could not be fetched ({reason}). Install it: apt-get install {Package}, "
            + "or pip install msgpack.";
        return Environment.GetEnvironmentVariable("CI") == "true"
            ? throw new InvalidOperationException(missing)
            : new PythonPeer(null, missing);
    }

    private static string? Fetch(out string reason)
    {
        string folder = Directory.CreateTempSubdirectory("proxygen-msgpack-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(Path.Combine(folder, "state", "lists", "partial"));
        Directory.CreateDirectory(Path.Combine(folder, "cache", "archives", "partial"));
        string[] own =
        [
            "-qq", "-o", $"Dir::State={folder}/state", "-o", "Dir::State::status=/var/lib/dpkg/status", "-o", $"Dir::Cache={folder}/cache",
        ];
        if (!Try("apt-get", [.. own, "update"], folder, out reason)
            || !Try("apt-get", [.. own, "download", Package], folder, out reason)
            || !Try("dpkg-deb", ["-x", Directory.GetFiles(folder, "*.deb").Single(), folder], folder, out reason))
        {
            return null;
        }

        string packages = Path.Combine(folder, "usr", "lib", "python3", "dist-packages");
        return Try("python3", ["-c", "import msgpack"], packages, out reason) ? packages : null;
    }

    private static bool Try(string program, string[] arguments, string? folder, out string reason)
    {
        try
        {
            var (exitCode, _, error) = Run(program, arguments, folder, input: "");
            reason = $"{program} {arguments[^1]}: {error.Trim()}";
            return exitCode == 0;
        }
        catch (Win32Exception exception)
        {
            reason = exception.Message;
            return false;
        }
    }

    private static (int ExitCode, string Output, string Error) Run(string program, string[] arguments, string? folder, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        if (folder is not null)
        {
            start.WorkingDirectory = folder;
            start.Environment["PYTHONPATH"] = folder;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
