namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// One end of a ring of bytes that one process writes and another reads. Both ends take the same steps on each other's words; one thread at a
/// time has an end, and only <see cref="Ring"/> is for others.
/// <code>
/// Available  writer: room = capacity − (written − read); reader: bytes = written − read. More than fits: the other side breaks the protocol
/// Advance    its own count (release): the bytes before it are there, or free. A fence; then, if the other end sleeps, take that and Ring it
/// Sleep      its rings are read, sleeps := 1 (full fence), and a last look at what is available and at whether the ring is closed;
///            then it sleeps as long as its rings are those read. sleeps := 0
/// Ring       rings of the end + 1 (full fence), and wake who sleeps on them
/// </code>
/// The fence of Advance pairs with that of Sleep: either the sleeper sees the new count, or the other end sees that it sleeps. Who
/// closes the ring notes that first and then rings, so a sleeper sees the note or its rings differ.
/// </summary>
internal struct RingEnd<TMemory>(TMemory ring, uint capacity, bool isWriter)
    where TMemory : struct, ILaneMemory
{
    private uint _count;

    /// <summary>Where its next byte is in the ring.</summary>
    public readonly int Position => (int)(_count % capacity);

    /// <summary>How many bytes can be written, or read.</summary>
    /// <exception cref="ProtocolException">The other side counts what cannot be.</exception>
    public readonly uint Available
    {
        get
        {
            uint used = isWriter ? _count - ring.Read(RingLayout.Read) : ring.Read(RingLayout.Written) - _count;
            if (used > capacity)
            {
                throw new ProtocolException($"A ring of {capacity} bytes holds {used}, says the other side.");
            }

            return isWriter ? capacity - used : used;
        }
    }

    /// <summary>Whether so many bytes can be written. False also if the other side counts what cannot be.</summary>
    public readonly bool HasRoom(uint count)
    {
        uint used = _count - ring.Read(RingLayout.Read);
        return used <= capacity && capacity - used >= count;
    }

    /// <summary>So many more bytes have been written, or read.</summary>
    public void Advance(uint count)
    {
        _count += count;
        ring.Write(isWriter ? RingLayout.Written : RingLayout.Read, _count);
        ring.Fence();
        int sleeps = isWriter ? RingLayout.ReaderSleeps : RingLayout.WriterSleeps;
        if (ring.Read(sleeps) != 0 && ring.TakeBits(sleeps) != 0)
        {
            WakeAt(!isWriter);
        }
    }

    /// <summary>Sleeps until something may be available, or the ring may be closed. Look again.</summary>
    /// <param name="isClosed">Whether it is, as this process knows.</param>
    public readonly void Sleep(Func<bool> isClosed)
    {
        int rings = isWriter ? RingLayout.WriterRings : RingLayout.ReaderRings;
        int sleeps = isWriter ? RingLayout.WriterSleeps : RingLayout.ReaderSleeps;
        uint seen = ring.Read(rings);
        ring.SetBits(sleeps, 1);
        if (Available == 0 && !isClosed())
        {
            ring.Wait(rings, seen, Timeout.InfiniteTimeSpan);
        }

        ring.Write(sleeps, 0);
    }

    /// <summary>Wakes who sleeps at this end.</summary>
    public readonly void Ring() => WakeAt(isWriter);

    private readonly void WakeAt(bool isWriterEnd)
    {
        int rings = isWriterEnd ? RingLayout.WriterRings : RingLayout.ReaderRings;
        ring.Increment(rings);
        ring.Wake(rings);
    }
}
