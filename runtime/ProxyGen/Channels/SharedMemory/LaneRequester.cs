namespace ProxyGen.Channels.SharedMemory;

/// <summary>
/// The client's steps on a lane. One thread at a time has the lane.
/// <code>
/// idle       request number = reply number
/// Publish    request and length written, then the request number (release). A fence, then: if the manager does not watch the lane, Ring
/// Ring       the lane's bit, the session's bit, rings + 1, each a full fence; then, if the manager sleeps, wake it
/// Acknowledge  acknowledged := request number; then as Publish
/// Await      spin; or client sleeps := 1, and sleep on the reply number until it is the request's
/// </code>
/// The fence of Publish and Acknowledge pairs with that of <see cref="LaneReplier{TMemory}.TryUnwatch"/>: either the manager sees what was written, or the client sees
/// that it must ring. The full fence of rings + 1 pairs with that of <see cref="Bell{TMemory}.Sleep"/> in the same way, and the one of Await with
/// that of <see cref="LaneReplier{TMemory}.Answer"/>. Who sleeps needs no fence of its own: the system's, before it compares the word, is one.
/// </summary>
internal struct LaneRequester<TMemory>(TMemory lane, TMemory session, Bell<TMemory> bell, int index)
    where TMemory : struct, ILaneMemory
{
    private uint _number;

    /// <summary>The request is in its place: has the manager serve it.</summary>
    public void Publish(int length)
    {
        _number = LaneLayout.Next(_number);
        lane.Write(LaneLayout.RequestLength, (uint)length);
        lane.Write(LaneLayout.RequestNumber, _number);
        HaveSeen();
    }

    /// <summary>Whether the reply is in its place.</summary>
    public readonly bool IsAnswered => lane.Read(LaneLayout.ReplyNumber) == _number;

    /// <summary>How the manager looks at the lane: a value of <see cref="LaneLayout.IsWatched"/>.</summary>
    public readonly uint IsWatched => lane.Read(LaneLayout.IsWatched);

    /// <summary>Sleeps until the reply is in its place, or the lane is closed.</summary>
    /// <returns>False if it is closed.</returns>
    public readonly bool SleepUntilAnswered()
    {
        lane.Write(LaneLayout.ClientSleeps, 1);
        uint reply;
        while ((reply = lane.Read(LaneLayout.ReplyNumber)) != _number && reply != LaneLayout.Closed)
        {
            lane.Wait(LaneLayout.ReplyNumber, reply, Timeout.InfiniteTimeSpan);
        }

        lane.Write(LaneLayout.ClientSleeps, 0);
        return reply == _number;
    }

    /// <summary>The client has taken the result, which the manager wants to know.</summary>
    public readonly void Acknowledge()
    {
        lane.Write(LaneLayout.Acknowledged, _number);
        HaveSeen();
    }

    /// <summary>There will be no reply: wakes the thread that waits for one.</summary>
    public readonly void Close()
    {
        lane.Write(LaneLayout.ReplyNumber, LaneLayout.Closed);
        lane.Wake(LaneLayout.ReplyNumber);
    }

    // Whatever was written is seen by the manager, which looks at the lane by itself or is told to.
    private readonly void HaveSeen()
    {
        lane.Fence();
        if (lane.Read(LaneLayout.IsWatched) == LaneLayout.Unwatched)
        {
            session.SetBits(LaneLayout.RungLanes + (index / LaneLayout.BitsInWord * sizeof(ulong)), 1UL << (index % LaneLayout.BitsInWord));
            bell.Ring((int)session.Read(LaneLayout.SessionSlot));
        }
    }
}
