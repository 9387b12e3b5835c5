using System.Runtime.InteropServices;
using ProxyGen.Channels.SharedMemory;

namespace ProxyGen.Tests.Lanes;

/// <summary>A lane in memory of this process: a test writes what its client would.</summary>
internal sealed unsafe class TurnLane : IDisposable
{
    private readonly byte* _start = (byte*)NativeMemory.AllocZeroed(LaneLayout.LaneLength);
    private readonly PageMemory _memory;

    public TurnLane()
    {
        _memory = new PageMemory(_start);

        // No call runs, so it has no session.
        Lane = new ServerLane(null!, _memory);
    }

    public ServerLane Lane { get; }

    /// <summary>What its client is told: a value of <see cref="LaneLayout.IsWatched"/>.</summary>
    public uint Told => _memory.Read(LaneLayout.IsWatched);

    public bool HasRequest
    {
        set => _memory.Write(LaneLayout.RequestNumber, value ? 1u : 0);
    }

    public bool IsClientAsleep
    {
        set => _memory.Write(LaneLayout.ClientSleeps, value ? 1u : 0);
    }

    /// <summary>A request is taken, and its call does not end.</summary>
    public void TakeRequest()
    {
        HasRequest = true;
        Assert.True(Lane.TryTake());
    }

    public void Dispose() => NativeMemory.Free(_start);
}
