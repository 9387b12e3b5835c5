using ProxyGen.Interop;
using ProxyGen.Manager;
using ProxyGen.Protocol;

namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// The lanes of one session. The loop that serves them owns them; the session's end tells it to let go, and it gives the pages back when no
/// call uses them any more.
/// </summary>
internal sealed unsafe class ServerLanes
{
    private readonly SharedPages _pages;
    private readonly ServerLane?[] _lanes = new ServerLane?[LaneLayout.MaxLanes];
    private int _count;

    public ServerLanes(SharedPages pages, int slot, Session session, ILaneConnection connection)
    {
        _pages = pages;
        Arena = new Arena(pages, isClient: false);
        Slot = slot;
        Session = session;
        Connection = connection;
        new PageMemory(pages.Start).Write(LaneLayout.SessionSlot, (uint)slot);
    }

    /// <summary>Where long requests and replies are.</summary>
    public Arena Arena { get; }

    /// <summary>Which bit of the bell is theirs.</summary>
    public int Slot { get; }

    public Session Session { get; }

    public ILaneConnection Connection { get; }

    public ProtocolLimits Limits => Session.Runtime.Limits;

    public SharedPages Pages => _pages;

    /// <summary>Whether a call uses the pages.</summary>
    public bool IsInUse
    {
        get
        {
            for (int i = 0; i < _count; i++)
            {
                if (_lanes[i] is { IsInUse: true })
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Adds the lanes that have been rung for.</summary>
    public void TakeRung(List<ServerLane> lanes)
    {
        var session = new PageMemory(_pages.Start);
        for (int word = 0; word < LaneLayout.MaxLanes / LaneLayout.BitsInWord; word++)
        {
            for (ulong bits = session.TakeBits(LaneLayout.RungLanes + (word * sizeof(ulong))); bits != 0; bits &= bits - 1)
            {
                lanes.Add(LaneOf((word * LaneLayout.BitsInWord) + System.Numerics.BitOperations.TrailingZeroCount(bits)));
            }
        }
    }

    /// <summary>Tells the session of all results that the client has taken.</summary>
    public void ConfirmAcknowledged()
    {
        for (int i = 0; i < _count; i++)
        {
            _lanes[i]?.ConfirmAcknowledged();
        }
    }

    public void Unmap() => _pages.Dispose();

    private ServerLane LaneOf(int index)
    {
        _count = Math.Max(_count, index + 1);
        return _lanes[index] ??= new ServerLane(this, new PageMemory(_pages.Start + LaneLayout.FirstLane + ((long)index * LaneLayout.LaneLength)));
    }
}
