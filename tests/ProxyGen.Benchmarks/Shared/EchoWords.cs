using System.IO.MemoryMappedFiles;

namespace ProxyGen.Benchmarks.Shared;

/// <summary>Two words in shared memory, each on a line of its own. Stores and loads need no fence on a machine with total store order.</summary>
internal sealed unsafe class EchoWords : IDisposable
{
    /// <summary>The last request.</summary>
    public const int End = -1;

    private const int ReplyOffset = 128;

    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;

    public EchoWords(MemoryMappedFile file)
    {
        _view = file.CreateViewAccessor();
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
    }

    public int Request
    {
        get => Volatile.Read(ref *(int*)_start);
        set => Volatile.Write(ref *(int*)_start, value);
    }

    public int Reply
    {
        get => Volatile.Read(ref *(int*)(_start + ReplyOffset));
        set => Volatile.Write(ref *(int*)(_start + ReplyOffset), value);
    }

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
    }
}
