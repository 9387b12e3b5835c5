namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// How the clients of a manager wake it, and tell which of their lanes it does not watch has a request.
/// <code>
/// Ring       the session's bit, rings + 1 (full fences); then, if the manager sleeps, wake it
/// Sleep      manager sleeps := 1, and sleep on rings as long as they are those seen (the system's comparison is the fence); manager sleeps := 0
/// </code>
/// Bits are set before the rings are counted, and taken after they are read: a ring that has been seen has its bits taken.
/// </summary>
internal readonly struct Bell<TMemory>(TMemory bell)
    where TMemory : struct, ILaneMemory
{
    /// <summary>How often clients have rung.</summary>
    public uint Rings => bell.Read(LaneLayout.Rings);

    /// <summary>The number of the core that the manager's loop runs on.</summary>
    public int LoopCore => (int)bell.Read(LaneLayout.LoopCore);

    /// <summary>The manager's loop runs on the core of this number.</summary>
    public void TellCore(int core)
    {
        if (core != LoopCore)
        {
            bell.Write(LaneLayout.LoopCore, (uint)core);
        }
    }

    /// <summary>A lane of the session in this slot has its bit set: has the manager look.</summary>
    public void Ring(int slot)
    {
        bell.SetBits(LaneLayout.RungSessions + (slot / LaneLayout.BitsInWord * sizeof(ulong)), 1UL << (slot % LaneLayout.BitsInWord));
        Ring();
    }

    /// <summary>Has the manager look at what it has been told otherwise.</summary>
    public void Ring()
    {
        bell.Increment(LaneLayout.Rings);
        if (bell.Read(LaneLayout.ManagerSleeps) != 0)
        {
            bell.Wake(LaneLayout.Rings);
        }
    }

    /// <summary>Sleeps until somebody rings; not at all if somebody has since <paramref name="seen"/> was read.</summary>
    public void Sleep(uint seen, TimeSpan timeout)
    {
        bell.Write(LaneLayout.ManagerSleeps, 1);
        bell.Wait(LaneLayout.Rings, seen, timeout);
        bell.Write(LaneLayout.ManagerSleeps, 0);
    }

    /// <summary>Takes the bits of 64 sessions.</summary>
    public ulong TakeSessions(int word) => bell.TakeBits(LaneLayout.RungSessions + (word * sizeof(ulong)));
}
