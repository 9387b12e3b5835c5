namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// Where things are in the pages of a session behind its lanes, in bytes: two rings of bytes, one for each direction.
/// <code>
/// ring      0       written               writer: how many bytes it has put in, modulo 2^32
///           64      read                  reader: how many bytes it has taken out, modulo 2^32
///           128     reader's rings        the writer, and who closes the ring in the reader's process, add one
///           192     reader sleeps         reader sets, whoever wakes it takes
///           256     writer's rings        the reader, and who closes the ring in the writer's process, add one
///           320     writer sleeps         writer sets, whoever wakes it takes
///           4096    bytes; the one with number n is at n modulo <see cref="Capacity"/>
/// </code>
/// Each word is on a cache line of its own.
/// </summary>
internal static class RingLayout
{
    public const int Written = 0;
    public const int Read = 64;
    public const int ReaderRings = 128;
    public const int ReaderSleeps = 192;
    public const int WriterRings = 256;
    public const int WriterSleeps = 320;
    public const int Bytes = 4096;
    public const int Capacity = 128 * 1024;
    public const int Length = Bytes + Capacity;

    /// <summary>What clients write and managers read.</summary>
    public const long Requests = LaneLayout.FirstLane + ((long)LaneLayout.MaxLanes * LaneLayout.LaneLength);

    /// <summary>What managers write and clients read.</summary>
    public const long Replies = Requests + Length;

    public const long End = Replies + Length;
}
