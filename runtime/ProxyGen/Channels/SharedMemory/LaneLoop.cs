using System.ComponentModel;
using System.Diagnostics;
using ProxyGen.Interop;
using ProxyGen.Manager;

namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// Serves the lanes of all sessions of a manager. One thread at a time has the loop: it looks at the lanes that have been used lately, one
/// after the other, and runs their calls itself; it sleeps on the bell when there have been none for a while. When a call runs long, the
/// loop goes to another thread (<see cref="CallLane"/>, <see cref="StallMonitor"/>), and the one that is left with the call ends or waits for its next turn
/// after it (<see cref="LaneThreads"/>).
/// <code>
/// _watched, _rung, _turns   owned by the thread that has the loop
/// </code>
/// </summary>
internal sealed unsafe class LaneLoop : IStallable, IDisposable
{
    private const int MostPauses = 400;
    private const int MostYields = 50;
    private const int RoundsBetweenSweeps = 4096;
    private const int RoundsBetweenTurns = 16;
    private static readonly TimeSpan LeavingInterval = TimeSpan.FromMilliseconds(10);

    private readonly ManagerRuntime _runtime;
    private readonly SharedPages _bellPages;
    private readonly Bell<PageMemory> _bell;
    private readonly CallLane _role = new();
    private readonly LaneThreads _threads;
    private readonly LaneSessions _sessions;
    private readonly LaneTurns _turns = new(Math.Max(1, Environment.ProcessorCount - 1));
    private readonly List<ServerLane> _watched = [];
    private readonly List<ServerLane> _rung = [];
    private readonly Action<ServerLanes> _forget;
    private readonly Lock _gate = new();
    private SpinBudget _spin = new(MostPauses, MostYields);
    private uint _seenRings;
    private long _round;
    private bool _isStarted;
    private volatile bool _isDisposed;

    private LaneLoop(ManagerRuntime runtime, SharedPages bellPages)
    {
        _runtime = runtime;
        _bellPages = bellPages;
        _bell = new Bell<PageMemory>(new PageMemory(bellPages.Start));
        _sessions = new LaneSessions(_bell);
        _threads = new LaneThreads(Serve);
        _forget = Forget;
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
            if (_sessions.TryOpen(session, connection) is not { } lanes)
            {
                return null;
            }

            if (!_isStarted)
            {
                _isStarted = true;
                _runtime.Stalls.Add(this);
                _threads.Start();
            }

            return lanes;
        }
    }

    /// <summary>Lanes are served from now on.</summary>
    public void Add(ServerLanes lanes)
    {
        lock (_gate)
        {
            _sessions.Add(lanes);
            _bell.Ring();
        }
    }

    /// <summary>The session has ended.</summary>
    public void Remove(ServerLanes lanes)
    {
        lock (_gate)
        {
            // The pages of the bell are there until all sessions have been removed.
            _sessions.Remove(lanes);
            _bell.Ring();
        }
    }

    /// <summary>The call at this mark runs on: another thread serves the other lanes.</summary>
    public void HandOver(long progress)
    {
        if (_role.TryHandOver(progress))
        {
            _threads.Offer();
        }
    }

    /// <summary>The call that this thread runs will wait: another thread serves the other lanes.</summary>
    public void LetOthersServe()
    {
        if (_threads.IsCurrent)
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

            _sessions.Close();
            _isDisposed = true;
            _threads.End();
            if (_isStarted)
            {
                _bell.Ring();
            }
            else
            {
                _bellPages.Dispose();
            }
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
                if (lane.Turn.IsWaiting || !lane.TryTake())
                {
                    lane.ConfirmAcknowledged();
                    continue;
                }

                isIdle = false;
                lane.LastRound = round;
                lane.Turn.Calls++;
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

            if (round % RoundsBetweenTurns == 0)
            {
                _bell.TellCore(Cores.Current);
            }

            if ((isIdle || round % RoundsBetweenTurns == 0) && (_turns.AreTaken || _turns.AreDue(_watched.Count)))
            {
                _turns.Update(_watched, Stopwatch.GetTimestamp());
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
                if (_turns.AnyRequestWaits)
                {
                    // The client whose turn it is has been woken and needs a core, perhaps this one.
                    Thread.Yield();
                }
                else if (EndOrSleep())
                {
                    return true;
                }
            }
        }
    }

    /// <summary>True at the end of the loop.</summary>
    private bool EndOrSleep()
    {
        UnwatchUnused(long.MaxValue);
        if ((_sessions.AnyLeaving || _isDisposed) && _sessions.LetGo())
        {
            lock (_gate)
            {
                _bellPages.Dispose();
                return true;
            }
        }

        if (_watched.Count == 0)
        {
            _bell.Sleep(_seenRings, _sessions.AnyLeaving ? LeavingInterval : Timeout.InfiniteTimeSpan);
        }

        return false;
    }

    /// <summary>False: another thread has the loop.</summary>
    private bool TryServe(ServerLane lane)
    {
        long mark = _role.Begin();
        _role.Enter();
        _runtime.Stalls.Wake();
        lane.Serve();
        return _role.End(mark);
    }

    private void TakeRung()
    {
        _sessions.TakeArrivals(_rung, _forget);
        _sessions.TakeRung(_rung);
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

    private void Forget(ServerLanes ended)
    {
        for (int i = _watched.Count - 1; i >= 0; i--)
        {
            if (ReferenceEquals(_watched[i].Owner, ended))
            {
                _turns.Remove(_watched[i]);
                _watched.RemoveAt(i);
            }
        }
    }

    private void UnwatchUnused(long since)
    {
        for (int i = _watched.Count - 1; i >= 0; i--)
        {
            if (_watched[i].LastRound < since && _watched[i].TryUnwatch())
            {
                _turns.Remove(_watched[i]);
                _watched.RemoveAt(i);
            }
        }
    }
}
