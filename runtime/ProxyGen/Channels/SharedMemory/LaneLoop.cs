using System.ComponentModel;
using System.Numerics;
using ProxyGen.Interop;
using ProxyGen.Manager;

namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// Serves the lanes of all sessions of a manager. One thread at a time has the loop: it looks at the lanes that have been used lately, one
/// after the other, and runs their calls itself; it sleeps on the bell when there have been none for a while. When a call runs long, the
/// loop goes to another thread (<see cref="CallLane"/>, <see cref="StallMonitor"/>), and the one that is left with the call ends or waits for its next turn
/// after it.
/// <code>
/// _watched, _rung, _sessions, _leaving   owned by the thread that has the loop
/// _arrivals                              sessions to add and to let go, under _gate; the bell is rung after
/// </code>
/// </summary>
internal sealed unsafe class LaneLoop : IStallable, IDisposable
{
    private const int MostPauses = 400;
    private const int MostYields = 50;
    private const int RoundsBetweenSweeps = 4096;
    private const int MaxParked = 4;
    private static readonly TimeSpan LeavingInterval = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan ParkingTime = TimeSpan.FromSeconds(10);

    private readonly ManagerRuntime _runtime;
    private readonly SharedPages _bellPages;
    private readonly Bell<PageMemory> _bell;
    private readonly CallLane _role = new();
    private readonly ServerLanes?[] _sessions = new ServerLanes?[LaneLayout.MaxSessions];
    private readonly List<ServerLane> _watched = [];
    private readonly List<ServerLane> _rung = [];
    private readonly List<ServerLanes> _leaving = [];
    private readonly object _gate = new();
    private readonly Queue<int> _freeSlots = new();
    private readonly Queue<(ServerLanes Lanes, bool IsNew)> _arrivals = new();
    private SpinBudget _spin = new(MostPauses, MostYields);
    private int _parked;
    private int _offers;
    private int _lastSlot;
    private int _open;
    private uint _seenRings;
    private long _round;
    private bool _isEnding;
    private bool _isStarted;
    private bool _isDisposed;
    private volatile int _thread;

    private LaneLoop(ManagerRuntime runtime, SharedPages bellPages)
    {
        _runtime = runtime;
        _bellPages = bellPages;
        _bell = new Bell<PageMemory>(new PageMemory(bellPages.Start));
    }

    /// <summary>The pages of the bell, to pass to clients.</summary>
    public SharedPages BellPages => _bellPages;

    public long Progress => _role.Progress;

    /// <summary>Null where processes cannot share memory in this way.</summary>
    public static LaneLoop? TryCreate(ManagerRuntime runtime)
    {
        if (!Futex.IsSupported)
        {
            return null;
        }

        try
        {
            return new LaneLoop(runtime, SharedPages.Create("proxygen-bell", LaneLayout.BellLength));
        }
        catch (Exception exception) when (exception is Win32Exception or EntryPointNotFoundException)
        {
            Console.Error.WriteLine($"ProxyGen: calls go over the socket. Shared memory cannot be had: {exception.Message}");
            return null;
        }
    }

    /// <summary>Lanes for a new session, not served yet; null if there can be none.</summary>
    public ServerLanes? TryOpen(Session session, ILaneConnection connection)
    {
        lock (_gate)
        {
            if (_isDisposed || (!_freeSlots.TryDequeue(out int slot) && (slot = _lastSlot) == LaneLayout.MaxSessions))
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
                if (slot != _lastSlot)
                {
                    _freeSlots.Enqueue(slot);
                }

                return null;
            }

            _lastSlot = Math.Max(_lastSlot, slot + 1);
            _open++;
            if (!_isStarted)
            {
                _isStarted = true;
                _runtime.Stalls.Add(this);
                StartThread();
            }

            return new ServerLanes(pages, slot, session, connection);
        }
    }

    /// <summary>Lanes are served from now on.</summary>
    public void Add(ServerLanes lanes)
    {
        lock (_gate)
        {
            _arrivals.Enqueue((lanes, IsNew: true));
            _bell.Ring();
        }
    }

    /// <summary>The session has ended.</summary>
    public void Remove(ServerLanes lanes)
    {
        lock (_gate)
        {
            _arrivals.Enqueue((lanes, IsNew: false));
            _bell.Ring();
        }
    }

    /// <summary>The call at this mark runs on: another thread serves the other lanes.</summary>
    public void HandOver(long progress)
    {
        if (!_role.TryHandOver(progress))
        {
            return;
        }

        lock (_gate)
        {
            if (_parked > _offers)
            {
                _offers++;
                Monitor.Pulse(_gate);
            }
            else
            {
                StartThread();
            }
        }
    }

    /// <summary>The call that this thread runs will wait: another thread serves the other lanes.</summary>
    public void LetOthersServe()
    {
        if (_thread == Environment.CurrentManagedThreadId)
        {
            HandOver(_role.Progress);
        }
    }

    /// <summary>Ends the loop, once all sessions have been removed.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            Monitor.PulseAll(_gate);
            _bell.Ring();
            if (!_isStarted)
            {
                _bellPages.Dispose();
            }
        }
    }

    private void StartThread() => new Thread(Run) { IsBackground = true, Name = "ProxyGen lanes" }.Start();

    private void Run()
    {
        do
        {
            _thread = Environment.CurrentManagedThreadId;
        }
        while (!Serve() && Park());
    }

    /// <summary>Waits for another turn. False: there is enough of those who wait, or nothing to wait for.</summary>
    private bool Park()
    {
        lock (_gate)
        {
            if (_parked == MaxParked || _isDisposed)
            {
                return false;
            }

            _parked++;
            while (_offers == 0 && !_isDisposed)
            {
                if (!Monitor.Wait(_gate, ParkingTime) && _offers == 0)
                {
                    break;
                }
            }

            _parked--;
            if (_offers == 0)
            {
                return false;
            }

            _offers--;
            return true;
        }
    }

    /// <summary>True at the end of the loop; false when another thread has it.</summary>
    private bool Serve()
    {
        int idleRounds = 0;
        while (true)
        {
            long round = ++_round;
            bool isIdle = true;
            for (int i = 0; i < _watched.Count; i++)
            {
                var lane = _watched[i];
                if (!lane.TryTake())
                {
                    lane.ConfirmAcknowledged();
                    continue;
                }

                isIdle = false;
                lane.LastRound = round;
                if (!TryServe(lane))
                {
                    return false;
                }
            }

            uint rings = _bell.Rings;
            if (rings != _seenRings)
            {
                _seenRings = rings;
                TakeRung();
                isIdle = false;
            }

            if (!isIdle)
            {
                if (idleRounds > 0)
                {
                    _spin.Succeeded(idleRounds);
                    idleRounds = 0;
                }

                if (round % RoundsBetweenSweeps == 0)
                {
                    UnwatchUnused(round - RoundsBetweenSweeps);
                }
            }
            else if (!_spin.TryWait(idleRounds++))
            {
                _spin.Failed();
                idleRounds = 0;
                UnwatchUnused(long.MaxValue);
                if (LetGo())
                {
                    return true;
                }

                if (_watched.Count == 0)
                {
                    _bell.Sleep(_seenRings, _leaving.Count == 0 ? Timeout.InfiniteTimeSpan : LeavingInterval);
                }
            }
        }
    }

    /// <summary>False: another thread has the loop.</summary>
    private bool TryServe(ServerLane lane)
    {
        long mark = _role.Begin();
        _role.Enter();
        _runtime.Stalls.Wake();
        try
        {
            lane.Serve();
        }
        catch (ProtocolException)
        {
            // Its client broke the protocol: its session ends.
            lane.Abandon();
        }

        return _role.End(mark);
    }

    private void TakeRung()
    {
        TakeArrivals();
        for (int word = 0; word * LaneLayout.BitsInWord < _lastSlot; word++)
        {
            for (ulong bits = _bell.TakeSessions(word); bits != 0; bits &= bits - 1)
            {
                _sessions[(word * LaneLayout.BitsInWord) + BitOperations.TrailingZeroCount(bits)]?.TakeRung(_rung);
            }
        }

        foreach (var lane in _rung)
        {
            if (!lane.IsWatched)
            {
                lane.Watch();
                _watched.Add(lane);
            }
        }

        _rung.Clear();
    }

    private void TakeArrivals()
    {
        lock (_gate)
        {
            while (_arrivals.TryDequeue(out var arrival))
            {
                if (arrival.IsNew)
                {
                    _sessions[arrival.Lanes.Slot] = arrival.Lanes;

                    // Its client may have rung when nobody knew it.
                    arrival.Lanes.TakeRung(_rung);
                    continue;
                }

                _sessions[arrival.Lanes.Slot] = null;
                _watched.RemoveAll(lane => ReferenceEquals(lane.Owner, arrival.Lanes));
                _leaving.Add(arrival.Lanes);
            }

            _isEnding = _isDisposed;
        }
    }

    // Sessions that have ended give their pages back when no call uses them any more, and their places in the bell. True when there are none
    // any more and will be none.
    private bool LetGo()
    {
        if (_leaving.Count == 0 && !_isEnding)
        {
            return false;
        }

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

            if (!_isEnding || _open > 0)
            {
                return false;
            }

            _bellPages.Dispose();
            return true;
        }
    }

    private void UnwatchUnused(long since)
    {
        for (int i = _watched.Count - 1; i >= 0; i--)
        {
            if (_watched[i].LastRound < since && _watched[i].TryUnwatch())
            {
                _watched.RemoveAt(i);
            }
        }
    }
}
