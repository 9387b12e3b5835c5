namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// The manager's steps on a lane. Whoever has the loop takes requests; whoever has a request answers it, once.
/// <code>
/// TryTake    the request number is not the last one served: it is now, and its taker owns the lane until it answers
/// Answer     reply and length written, then the reply number (release). A fence, then: if the client sleeps, wake it
/// Watch      is watched := 1: from now on the loop looks at the request number by itself
/// WatchLater is watched := 2: the same, and the client had better sleep than spin
/// WatchNow   is watched := 3: the same, and the client had better spin than sleep
/// TryUnwatch is watched := 0, fence, and a last look at the request number
/// </code>
/// </summary>
internal struct LaneReplier<TMemory>(TMemory lane)
    where TMemory : struct, ILaneMemory
{
    private uint _number;

    /// <summary>The number of the request taken last.</summary>
    public readonly uint Number => _number;

    /// <summary>Whether there is a request that has not been taken.</summary>
    public readonly bool HasRequest => lane.Read(LaneLayout.RequestNumber) != _number;

    /// <summary>Whether the client has taken the result of the request with this number.</summary>
    public readonly bool IsAcknowledged(uint number) => lane.Read(LaneLayout.Acknowledged) == number;

    /// <summary>Takes the request, if there is one.</summary>
    public bool TryTake()
    {
        uint number = lane.Read(LaneLayout.RequestNumber);
        if (number == _number)
        {
            return false;
        }

        _number = number;
        return true;
    }

    /// <summary>The reply is in its place.</summary>
    /// <param name="length">Its length, or <see cref="LaneLayout.OverConnection"/>.</param>
    /// <param name="noticesBefore">How many frames over the connection the client must have seen before it.</param>
    public readonly void Answer(uint length, uint noticesBefore)
    {
        lane.Write(LaneLayout.ReplyLength, length);
        lane.Write(LaneLayout.NoticesBefore, noticesBefore);
        lane.Write(LaneLayout.ReplyNumber, _number);
        lane.Fence();
        if (lane.Read(LaneLayout.ClientSleeps) != 0)
        {
            lane.Wake(LaneLayout.ReplyNumber);
        }
    }

    /// <summary>From now on the client need not ring.</summary>
    public readonly void Watch() => lane.Write(LaneLayout.IsWatched, LaneLayout.Watched);

    /// <summary>The client need not ring, but its requests are not taken soon: it had better sleep at once.</summary>
    public readonly void WatchLater() => lane.Write(LaneLayout.IsWatched, LaneLayout.WatchedLater);

    /// <summary>The client need not ring, and its requests are taken at once: it had better spin.</summary>
    public readonly void WatchNow() => lane.Write(LaneLayout.IsWatched, LaneLayout.WatchedNow);

    /// <summary>Whether the client sleeps, or has been woken and not run since.</summary>
    public readonly bool IsClientAsleep => lane.Read(LaneLayout.ClientSleeps) != 0;

    /// <summary>From now on the client must ring. False: it has made a request without, and the lane stays watched.</summary>
    public readonly bool TryUnwatch()
    {
        lane.Write(LaneLayout.IsWatched, LaneLayout.Unwatched);
        lane.Fence();
        if (!HasRequest)
        {
            return true;
        }

        Watch();
        return false;
    }
}
