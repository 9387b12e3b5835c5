using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace ProxyGen.Channels.Socket;

/// <summary>
/// A new directory that only this user can enter, with one socket in it. Removed on dispose; one whose owner was killed is removed by the
/// next process that makes one.
/// </summary>
internal sealed class SocketDirectory : IDisposable
{
    private const string Prefix = "proxygen-";
    private const string SocketFile = "socket";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly Lazy<bool> AreAbandonedRemoved = new(RemoveAbandoned);

    private readonly string _path;

    private SocketDirectory(string path)
    {
        _path = path;
    }

    public string SocketPath => Path.Combine(_path, SocketFile);

    public static SocketDirectory Create()
    {
        _ = AreAbandonedRemoved.Value;
        var directory = Directory.CreateTempSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(directory.FullName, OwnerOnly);
        }

        return new SocketDirectory(directory.FullName);
    }

    /// <summary>Removes the directory of an address whose owner was killed and could not do so itself; other directories are left alone.</summary>
    public static void RemoveOf(string? address)
    {
        if (address is not null
            && !SocketAddress.IsTcp(address)
            && Path.GetDirectoryName(SocketAddress.Parse(address).ToString()) is { } path
            && Path.GetFileName(path).StartsWith(Prefix, StringComparison.Ordinal))
        {
            Remove(path);
        }
    }

    public void Dispose() => Remove(_path);

    private static bool RemoveAbandoned()
    {
        foreach (string path in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            try
            {
                if (IsAbandoned(path))
                {
                    Remove(path);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Somebody else's, with more in it, or gone meanwhile: whose business it is will see to it.
            }
        }

        return true;
    }

    // A process that is not seen here may still live, in another container with the same directory: then it answers.
    private static bool IsAbandoned(string path)
    {
        string[] parts = Path.GetFileName(path).Split('-');
        if (parts.Length != 3 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int processId) || IsRunning(processId))
        {
            return false;
        }

        using var probe = new System.Net.Sockets.Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            probe.Connect(new UnixDomainSocketEndPoint(Path.Combine(path, SocketFile)));
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(Path.Combine(path, SocketFile));
            Directory.Delete(path);
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody cleaned up before: what was wanted.
        }
    }
}
