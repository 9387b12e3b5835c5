using ProxyGen.Interop;

namespace ProxyGen.Channels.SharedMemory;

/// <summary>Words of mapped pages. Valid as long as the pages are.</summary>
internal readonly unsafe struct PageMemory(byte* start) : ILaneMemory
{
    public byte* Start => start;

    public uint Read(int offset) => Volatile.Read(ref *(uint*)(start + offset));

    public void Write(int offset, uint value) => Volatile.Write(ref *(uint*)(start + offset), value);

    public void Increment(int offset) => Interlocked.Increment(ref *(uint*)(start + offset));

    public void SetBits(int offset, ulong bits) => Interlocked.Or(ref *(ulong*)(start + offset), bits);

    public ulong TakeBits(int offset) => Interlocked.Exchange(ref *(ulong*)(start + offset), 0);

    public void Fence() => Interlocked.MemoryBarrier();

    public void Wait(int offset, uint expected, TimeSpan timeout) => Futex.Wait((uint*)(start + offset), expected, timeout);

    public void Wake(int offset) => Futex.Wake((uint*)(start + offset));
}
