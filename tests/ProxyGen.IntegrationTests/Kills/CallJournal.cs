using System.IO.MemoryMappedFiles;

namespace ProxyGen.IntegrationTests.Kills;

/// <summary>
/// How many calls each flow of a process has begun, and how many of them have returned: a mapped file, so that the kernel keeps what a
/// process wrote before it was killed.
/// </summary>
internal sealed class CallJournal : IDisposable
{
    private const int Flows = 16;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    private CallJournal(MemoryMappedFile file)
    {
        _file = file;
        _view = file.CreateViewAccessor();
    }

    public static CallJournal Create(string path) => Open(path, FileMode.CreateNew);

    public static CallJournal Open(string path) => Open(path, FileMode.Open);

    public long Begun(int flow) => _view.ReadInt64(Offset(flow));

    public long Returned(int flow) => _view.ReadInt64(Offset(flow) + sizeof(long));

    public void Begin(int flow, long count) => _view.Write(Offset(flow), count);

    public void Return(int flow, long count) => _view.Write(Offset(flow) + sizeof(long), count);

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }

    private static CallJournal Open(string path, FileMode mode) =>
        new(MemoryMappedFile.CreateFromFile(path, mode, mapName: null, capacity: Flows * 2 * sizeof(long)));

    private static long Offset(int flow) => flow * 2 * sizeof(long);
}
