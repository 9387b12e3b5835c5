using System.Diagnostics;
using ProxyGen.Interop;

namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// Has a client's thread leave the core of the manager's loop. On a machine with other work the system wakes a thread on the core of the one that
/// wakes it, and the two take turns there for ever: while one runs, the other sleeps, so that no balancing of loads ever finds
/// a thread to move.
/// <code>
/// woken on the loop's core: counted; on another one: the count begins again
/// enough of these in a row: the thread moves to another core, not again within the pause, which is longer if it soon had to again
/// </code>
/// For one thread at a time.
/// </summary>
internal struct CoreChoice
{
    private const int WakesBeforeMove = 4;
    private static readonly long ShortestPause = Stopwatch.Frequency / 500;
    private static readonly long LongestPause = Stopwatch.Frequency;

    private int _wakesOnSameCore;
    private long _movedAt;
    private long _pause;

    /// <summary>The calling thread has slept until its reply came.</summary>
    /// <param name="loopCore">The core of the manager's loop.</param>
    public void Woken(int loopCore)
    {
        if (Cores.Current != loopCore)
        {
            _wakesOnSameCore = 0;
            return;
        }

        if (++_wakesOnSameCore < WakesBeforeMove)
        {
            return;
        }

        _wakesOnSameCore = 0;
        long now = Stopwatch.GetTimestamp();
        long since = now - _movedAt;
        if (since >= _pause)
        {
            _pause = since < 4 * _pause ? Math.Min(LongestPause, _pause * 2) : ShortestPause;
            _pause = Cores.TryLeave(loopCore) ? _pause : LongestPause;
            _movedAt = now;
        }
    }
}
