namespace ProxyGen.Channels.Socket;

/// <summary>A new directory that only this user can enter, with one socket in it. Removed on dispose.</summary>
internal sealed class SocketDirectory : IDisposable
{
    private const string Prefix = "proxygen-";
    private const string SocketFile = "socket";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string _path;

    private SocketDirectory(string path)
    {
        _path = path;
    }

    public string SocketPath => Path.Combine(_path, SocketFile);

    public static SocketDirectory Create()
    {
        var directory = Directory.CreateTempSubdirectory(Prefix);
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
