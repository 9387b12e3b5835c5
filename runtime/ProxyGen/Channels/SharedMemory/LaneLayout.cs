namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// Where things are in the pages of a session and in those of the bell, in bytes. docs/ring-protocol.md says who writes which word when.
/// <code>
/// session   0       slot of the session in the bell (manager, once)
///           64      rung lanes, a bit each (client sets, manager takes)
///           4096    lanes, 64 KiB each; behind them rings (<see cref="RingLayout"/>) and room for long frames (<see cref="ArenaLayout"/>)
/// lane      0       request number        client
///           4       client sleeps         client
///           8       request length        client
///           12      acknowledged          client: the number of the last result that it has, where the manager wants to know
///           16      request frame         client
///           16384   reply number          manager
///           16388   is watched            manager: not 0 while the manager looks at the lane without being rung for; 2: not soon; 3: at once
///           16392   reply length          manager; all ones: the reply comes over the connection
///           16396   notices before        manager: how many frames over the connection precede the reply
///           16400   reply frame           manager
/// bell      0       rings                 clients add
///           64      manager sleeps        manager
///           68      loop's core           manager
///           128     rung sessions, a bit each (clients set, manager takes)
/// </code>
/// What the client writes and what the manager writes of a lane is on different cache lines.
/// </summary>
internal static class LaneLayout
{
    public const int MaxSessions = 1024;
    public const int MaxLanes = 1024;
    public const int BitsInWord = 64;

    public const int SessionSlot = 0;
    public const int RungLanes = 64;
    public const int FirstLane = 4096;
    public const int LaneLength = 64 * 1024;

    public const int RequestNumber = 0;
    public const int ClientSleeps = 4;
    public const int RequestLength = 8;
    public const int Acknowledged = 12;
    public const int Request = 16;
    public const int ReplyNumber = 16 * 1024;
    public const int IsWatched = ReplyNumber + 4;
    public const int ReplyLength = ReplyNumber + 8;
    public const int NoticesBefore = ReplyNumber + 12;
    public const int Reply = ReplyNumber + 16;
    public const int RequestCapacity = ReplyNumber - Request;
    public const int ReplyCapacity = LaneLength - Reply;
    public const uint OverConnection = uint.MaxValue;

    public const int Rings = 0;
    public const int ManagerSleeps = 64;
    public const int LoopCore = 68;
    public const int RungSessions = 128;

    public const long SessionLength = ArenaLayout.End;
    public const long BellLength = 4096;

    /// <summary>The values of <see cref="IsWatched"/>.</summary>
    public const uint Unwatched = 0;
    public const uint Watched = 1;
    public const uint WatchedLater = 2;
    public const uint WatchedNow = 3;

    /// <summary>Numbers have 31 bits; this one is none, and says that there will be no reply.</summary>
    public const uint Closed = 0x8000_0000;

    /// <summary>The number of the request that follows one.</summary>
    public static uint Next(uint number) => (number + 1) & ~Closed;
}
