using System.IO.MemoryMappedFiles;
using ProxyGen.Benchmarks.Shared;

namespace ProxyGen.Benchmarks.Workloads;

/// <summary>
/// A process that answers each number in shared memory with the same number, and the other end: two processes, two threads that look at a word
/// again and again. No call through shared memory can be faster.
/// </summary>
internal sealed class MemoryEcho : IAsyncDisposable
{
    private const string Folder = "/dev/shm";
    private const int Length = 4096;

    private readonly string _path;
    private readonly WorkerProcess _process;
    private readonly MemoryMappedFile _file;
    private readonly EchoWords _words;
    private int _last;

    private MemoryEcho(string path)
    {
        _path = path;
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.CreateNew, mapName: null, Length);
        _words = new EchoWords(_file);
        _process = WorkerProcess.Start(ClientProcessWorkers.EchoInMemory, path);
    }

    /// <summary>Null where there is no shared memory.</summary>
    public static MemoryEcho? TryStart() =>
        Directory.Exists(Folder) ? new MemoryEcho(Path.Combine(Folder, $"proxygen-echo-{Guid.NewGuid():N}")) : null;

    public void PingPong()
    {
        _words.Request = ++_last;
        while (_words.Reply != _last)
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        _words.Request = EchoWords.End;
        await _process.WaitForExitAsync();
        await _process.DisposeAsync();
        _words.Dispose();
        _file.Dispose();
        File.Delete(_path);
    }
}
