namespace ProxyGen.HostingTests.Managers;

/// <summary>A folder for keys and sockets, removed at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pg-hosting-");

    public string KeyFile => Path.Combine(_folder.FullName, "key");

    public string Address => "unix:" + SocketPath;

    public string SocketPath => Path.Combine(_folder.FullName, "manager");

    public IEnumerable<string> Files => _folder.EnumerateFiles().Select(static file => file.Name).Order(StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}
