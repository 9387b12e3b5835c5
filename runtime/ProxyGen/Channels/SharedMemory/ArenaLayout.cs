namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// Where things are in the pages of a session behind its rings, in bytes: room for long frames, in blocks. An extent is any number of blocks
/// in a row; what it is named by is the number of its first.
/// <code>
/// 0         taken: a word for each block of the manager's area. The manager writes 1 at an extent's number when it gives the extent away,
///           the client writes 0 when it has read it
/// 4096      the client's area: it alone writes there and knows what is free
/// then      the manager's area: it alone writes there, and takes extents back that the client has read
/// </code>
/// </summary>
internal static class ArenaLayout
{
    public const int BlockLength = 64 * 1024;
    public const int Blocks = 1024;
    public const int AreaLength = Blocks * BlockLength;

    /// <summary>Pages behind these keep no memory when they are not in use.</summary>
    public const int KeptLength = 8 * 1024 * 1024;

    public const long Taken = RingLayout.End;
    public const long Requests = Taken + 4096;
    public const long Replies = Requests + AreaLength;
    public const long End = Replies + AreaLength;
}
