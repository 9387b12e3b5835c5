using System.ComponentModel;
using System.Numerics;
using ProxyGen.Interop;
using ProxyGen.Manager;

namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// The sessions whose lanes a loop serves, and their places in the bell.
/// <code>
/// any thread   TryOpen, Add and Remove: under the gate, told to the loop as an arrival; the caller rings
/// the loop     TakeArrivals, TakeRung, LetGo. Pages of sessions that have ended are unmapped when no call uses them any more
/// </code>
/// </summary>
internal sealed class LaneSessions(Bell<PageMemory> bell)
{
    private readonly ServerLanes?[] _sessions = new ServerLanes?[LaneLayout.MaxSessions];
    private readonly List<ServerLanes> _leaving = [];
    private readonly Lock _gate = new();
    private readonly Queue<int> _freeSlots = new();
    private readonly Queue<(ServerLanes Lanes, bool IsNew)> _arrivals = new();
    private int _usedSlots;
    private int _open;
    private bool _isClosed;

    /// <summary>Whether pages wait to be unmapped. Only the loop asks.</summary>
    public bool AnyLeaving => _leaving.Count > 0;

    /// <summary>Lanes for a new session, not served yet; null if there can be none.</summary>
    public ServerLanes? TryOpen(Session session, ILaneConnection connection)
    {
        lock (_gate)
        {
            if (_isClosed || (_freeSlots.Count == 0 && _usedSlots == LaneLayout.MaxSessions))
            {
                return null;
            }

            SharedPages pages;
            try
            {
                pages = SharedPages.Create("proxygen-lanes", LaneLayout.SessionLength);
            }
            catch (Win32Exception exception)
            {
                Console.Error.WriteLine(
                    $"ProxyGen: calls of {session.Description} go over the socket. Shared memory cannot be had: {exception.Message}");
                return null;
            }

            if (!_freeSlots.TryDequeue(out int slot))
            {
                slot = _usedSlots++;
            }

            _open++;
            return new ServerLanes(pages, slot, session, connection);
        }
    }

    /// <summary>Its lanes are served from now on.</summary>
    public void Add(ServerLanes lanes)
    {
        lock (_gate)
        {
            _arrivals.Enqueue((lanes, IsNew: true));
        }
    }

    /// <summary>The session has ended.</summary>
    public void Remove(ServerLanes lanes)
    {
        lock (_gate)
        {
            _arrivals.Enqueue((lanes, IsNew: false));
        }
    }

    /// <summary>There will be no new sessions.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
        }
    }

    /// <summary>Takes over sessions that are new, adds their lanes that have been rung for, and says which sessions have ended.</summary>
    public void TakeArrivals(List<ServerLane> rung, Action<ServerLanes> ended)
    {
        lock (_gate)
        {
            while (_arrivals.TryDequeue(out var arrival))
            {
                if (arrival.IsNew)
                {
                    _sessions[arrival.Lanes.Slot] = arrival.Lanes;

                    // Its client may have rung when nobody knew it.
                    arrival.Lanes.TakeRung(rung);
                    continue;
                }

                _sessions[arrival.Lanes.Slot] = null;
                _leaving.Add(arrival.Lanes);
                ended(arrival.Lanes);
            }
        }
    }

    /// <summary>Adds the lanes that have been rung for.</summary>
    public void TakeRung(List<ServerLane> lanes)
    {
        for (int word = 0; word * LaneLayout.BitsInWord < _usedSlots; word++)
        {
            for (ulong bits = bell.TakeSessions(word); bits != 0; bits &= bits - 1)
            {
                _sessions[(word * LaneLayout.BitsInWord) + BitOperations.TrailingZeroCount(bits)]?.TakeRung(lanes);
            }
        }
    }

    /// <summary>
    /// Gives back the pages of sessions that have ended and that no call uses any more, and their places in the bell. True when there are no
    /// sessions any more and will be none.
    /// </summary>
    public bool LetGo()
    {
        lock (_gate)
        {
            for (int i = _leaving.Count - 1; i >= 0; i--)
            {
                if (!_leaving[i].IsInUse)
                {
                    _open--;
                    _leaving[i].Unmap();
                    _freeSlots.Enqueue(_leaving[i].Slot);
                    _leaving.RemoveAt(i);
                }
            }

            return _isClosed && _open == 0;
        }
    }
}
