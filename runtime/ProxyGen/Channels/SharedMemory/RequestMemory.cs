using System.Buffers;

namespace ProxyGen.Channels.SharedMemory;

/// <summary>The request area of a lane as memory that calls borrow. The client may change it at any moment: whatever is read from it is checked where it is used.</summary>
internal sealed unsafe class RequestMemory(byte* start, int length) : MemoryManager<byte>
{
    public override Span<byte> GetSpan() => new(start, length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
