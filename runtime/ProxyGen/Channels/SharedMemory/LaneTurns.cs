using System.Diagnostics;

namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// Lets clients that call without a pause take turns when there are more of them than cores beside the loop's. Served all at once, each would be
/// woken, would take a core from the loop or from another, call once and sleep again: two switches between threads for each call. In turns one
/// client has a core to itself for some hundred calls, answered while it spins, and the others sleep meanwhile.
/// <code>
/// outside    served at once, as always. After so many calls without being unwatched (FreeCalls) it joins the turns
/// waiting    its requests stay where they are, and its client is told to sleep rather than spin
/// has turn   served. Ends after <see cref="CallsOfTurn"/> calls, or <see cref="LongestTurn"/>, or if its client has not run within
///            <see cref="LongestWaking"/>, or when that does something else between calls for longer than <see cref="MostThought"/>, or the call
///            goes on elsewhere: then it waits again, behind the others. If its client did something else in several turns in a row, the lane is
///            outside again, for twice as many calls as the time before
/// </code>
/// A pause up to <see cref="LongestPause"/> is none: there is one while the caches of a process that has long slept are cold, or an interrupt is served.
/// When more than <see cref="FewestOfLongTurns"/> wait, turns are twice as long: the longer a process has slept, the colder its caches are.
/// The next turn begins before the client of the last one is told to sleep: no core has to be woken from its idleness in between.
/// When there are enough cores, all lanes are outside. Only the loop uses it.
/// </summary>
internal sealed class LaneTurns(int places)
{
    private const int CallsOfTurn = 1000;
    private const int FewestOfLongTurns = 8;
    private const int MostFreeCalls = 4096;
    private const int ThoughtsBeforeLeaving = 3;
    private static readonly long LongestTurn = Stopwatch.Frequency / 1000;
    private static readonly long LongestWaking = Stopwatch.Frequency / 5000;
    private static readonly long LongestPause = Stopwatch.Frequency / 50_000;
    private static readonly long MostThought = 3 * LongestPause;

    private readonly List<ServerLane> _inTurn = [];
    private readonly Queue<ServerLane> _waiting = new();

    /// <summary>Whether any lane takes turns.</summary>
    public bool AreTaken => _inTurn.Count + _waiting.Count > 0;

    /// <summary>Whether there are more lanes in use than places, so that turns may be due.</summary>
    public bool AreDue(int watched) => watched > places;

    /// <summary>Whether a lane that waits for its turn has a request.</summary>
    public bool AnyRequestWaits
    {
        get
        {
            foreach (var lane in _waiting)
            {
                if (lane.HasRequest)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Begins and ends turns.</summary>
    /// <param name="watched">The lanes that the loop looks at.</param>
    /// <param name="now">A time stamp.</param>
    public void Update(List<ServerLane> watched, long now)
    {
        if (!AreDue(watched.Count))
        {
            Clear();
            return;
        }

        foreach (var lane in watched)
        {
            if (!lane.Turn.IsQueued && lane.Turn.Calls >= lane.Turn.FreeCalls)
            {
                Queue(lane);
            }
        }

        for (int i = _inTurn.Count - 1; i >= 0; i--)
        {
            var lane = _inTurn[i];
            bool thinks = Thinks(lane, now);
            if (lane.Turn.Calls >= LaneTurn.FewestFreeCalls)
            {
                lane.Turn.Thoughts = 0;
                lane.Turn.FreeCalls = LaneTurn.FewestFreeCalls;
            }

            if (thinks && ++lane.Turn.Thoughts == ThoughtsBeforeLeaving)
            {
                lane.Turn.Thoughts = 0;
                lane.Turn.FreeCalls = Math.Min(MostFreeCalls, lane.Turn.FreeCalls * 2);
                _inTurn.RemoveAt(i);
                Leave(lane);
            }
            else if (thinks || IsOver(lane.Turn, now))
            {
                _inTurn.RemoveAt(i);
                Begin(now);
                Queue(lane);
            }
        }

        while (_inTurn.Count < places && Begin(now))
        {
        }
    }

    /// <summary>The lane is looked at no more.</summary>
    public void Remove(ServerLane lane)
    {
        if (!lane.Turn.IsQueued)
        {
            lane.Turn.Calls = 0;
            return;
        }

        _inTurn.Remove(lane);
        for (int i = _waiting.Count; i > 0; i--)
        {
            var waiting = _waiting.Dequeue();
            if (!ReferenceEquals(waiting, lane))
            {
                _waiting.Enqueue(waiting);
            }
        }

        Leave(lane);
    }

    private void Clear()
    {
        foreach (var lane in _inTurn)
        {
            Leave(lane);
        }

        foreach (var lane in _waiting)
        {
            Leave(lane);
        }

        _inTurn.Clear();
        _waiting.Clear();
    }

    private bool Begin(long now)
    {
        if (!_waiting.TryDequeue(out var next))
        {
            return false;
        }

        next.Turn.IsWaiting = false;
        next.Turn.Calls = 0;
        next.Turn.Began = now;
        next.Turn.CallsSeen = 0;
        next.Turn.PausedSince = 0;
        next.Turn.Pause = 0;
        next.Turn.Thought = 0;
        next.WatchNow();
        _inTurn.Add(next);
        return true;
    }

    private void Queue(ServerLane lane)
    {
        lane.Turn.IsQueued = true;
        lane.Turn.IsWaiting = true;
        lane.WatchLater();
        _waiting.Enqueue(lane);
    }

    private static void Leave(ServerLane lane)
    {
        lane.Turn.IsQueued = false;
        lane.Turn.IsWaiting = false;
        lane.Turn.Calls = 0;
        if (lane.IsWatched)
        {
            lane.Watch();
        }
    }

    // A client that no core was free for had better not hold up the others.
    private bool IsOver(LaneTurn turn, long now)
    {
        int factor = _waiting.Count > FewestOfLongTurns ? 2 : 1;
        return turn.Calls >= factor * CallsOfTurn || now - turn.Began >= (turn.Calls < 2 ? LongestWaking : factor * LongestTurn);
    }

    private static bool Thinks(ServerLane lane, long now)
    {
        var turn = lane.Turn;
        if (lane.HasRequest || turn.Calls != turn.CallsSeen)
        {
            turn.CallsSeen = turn.Calls;
            turn.Thought += turn.Pause > LongestPause ? turn.Pause : 0;
            turn.Pause = 0;
            turn.PausedSince = 0;
            return false;
        }

        if (lane.IsInUse)
        {
            return true;
        }

        if (lane.IsClientAsleep)
        {
            // It has not run since it was woken.
            return false;
        }

        if (turn.PausedSince == 0)
        {
            turn.PausedSince = now;
        }

        turn.Pause = now - turn.PausedSince;
        return turn.Pause > LongestPause && turn.Thought + turn.Pause > MostThought;
    }
}
