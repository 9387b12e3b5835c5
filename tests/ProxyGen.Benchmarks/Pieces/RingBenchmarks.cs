using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using ProxyGen.Channels.SharedMemory;

namespace ProxyGen.Benchmarks.Pieces;

/// <summary>Bytes through a ring, written and read by one thread: what a ring costs where no core waits for another.</summary>
public unsafe class RingBenchmarks : IDisposable
{
    private byte* _start;
    private RingEnd<PageMemory> _writer;
    private RingEnd<PageMemory> _reader;
    private byte[] _sent = [];
    private byte[] _received = [];

    /// <summary>How many bytes: a short call, and what one flush of a batch writes.</summary>
    [Params(48, 16 * 1024)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Allocate()
    {
        _start = (byte*)NativeMemory.AlignedAlloc(RingLayout.Length, 4096);
        NativeMemory.Clear(_start, RingLayout.Length);
        var words = new PageMemory(_start);
        _writer = new RingEnd<PageMemory>(words, RingLayout.Capacity, isWriter: true);
        _reader = new RingEnd<PageMemory>(words, RingLayout.Capacity, isWriter: false);
        _sent = new byte[Length];
        _received = new byte[Length];
    }

    [GlobalCleanup]
    public void Dispose()
    {
        NativeMemory.AlignedFree(_start);
        _start = null;
    }

    [Benchmark(Description = "into a ring and out of it")]
    public int Pass()
    {
        // Where the bytes would wrap they are put a little earlier, which costs the same.
        var ring = new Span<byte>(_start + RingLayout.Bytes, RingLayout.Capacity);
        if (!_writer.HasRoom((uint)Length))
        {
            throw new InvalidOperationException("What is written is read at once.");
        }

        _sent.CopyTo(ring.Slice(Math.Min(_writer.Position, RingLayout.Capacity - Length), Length));
        _writer.Advance((uint)Length);
        uint available = _reader.Available;
        ring.Slice(Math.Min(_reader.Position, RingLayout.Capacity - Length), Length).CopyTo(_received);
        _reader.Advance(available);
        return (int)available;
    }
}
