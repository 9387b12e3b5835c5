using System.Diagnostics;
using ProxyGen.Channels.SharedMemory;

namespace ProxyGen.Tests.Lanes;

/// <summary>When a lane's turn begins and ends, in steps of a time that the tests make: no thread runs.</summary>
public sealed class LaneTurnsTests : IDisposable
{
    private const int FewLanes = 3;
    private const int ManyLanes = 10;
    private static readonly long Microsecond = Stopwatch.Frequency / 1_000_000;

    private readonly List<TurnLane> _lanes = [];
    private readonly List<ServerLane> _watched = [];
    private readonly LaneTurns _turns = new(places: 1);
    private long _now = 1;

    [Fact]
    public void Lanes_join_after_so_many_calls_and_one_has_its_turn()
    {
        Watch(FewLanes);
        Call(_lanes[0], LaneTurn.FewestFreeCalls - 1);
        Call(_lanes[1], LaneTurn.FewestFreeCalls);
        Look();
        Assert.Equal([LaneLayout.Watched, LaneLayout.WatchedNow, LaneLayout.Watched], Told);

        Call(_lanes[0], 1);
        Call(_lanes[2], LaneTurn.FewestFreeCalls);
        Look();
        Assert.Equal([LaneLayout.WatchedLater, LaneLayout.WatchedNow, LaneLayout.WatchedLater], Told);
        Assert.True(_lanes[0].Lane.Turn.IsWaiting);
        Assert.False(_lanes[1].Lane.Turn.IsWaiting);
    }

    [Fact]
    public void Nobody_takes_turns_while_there_are_enough_places()
    {
        Watch(1);
        Call(_lanes[0], 1000);
        Look();
        Assert.False(_turns.AreTaken);

        Begin(FewLanes);
        _watched.RemoveRange(1, _watched.Count - 1);
        Look();
        Assert.False(_turns.AreTaken);
        Assert.All(Told, static told => Assert.Equal(LaneLayout.Watched, told));
    }

    [Fact]
    public void A_turn_goes_on_while_calls_are_served_though_no_look_finds_a_request()
    {
        Begin(FewLanes);
        for (int look = 0; look < 90; look++)
        {
            Pass(10);
            Call(_lanes[0], 1);
            Look();
            Assert.Equal(0, InTurn);
        }
    }

    [Fact]
    public void A_turn_goes_on_over_pauses_that_are_short_however_many()
    {
        Begin(FewLanes);
        foreach (int pause in Enumerable.Repeat(20, 40).Append(60))
        {
            CallAndPause(_lanes[0], 1, pause);
            Assert.Equal(0, InTurn);
        }
    }

    [Fact]
    public void A_turn_ends_with_pauses_that_are_too_long_together()
    {
        Begin(FewLanes);
        foreach (int pause in (int[])[30, 30])
        {
            CallAndPause(_lanes[0], 1, pause);
            Assert.Equal(0, InTurn);
        }

        CallAndPause(_lanes[0], 1, 21);
        Assert.Equal(1, InTurn);
    }

    [Fact]
    public void A_request_that_waits_to_be_taken_is_no_pause()
    {
        Begin(FewLanes);
        Call(_lanes[0], 2);
        _lanes[0].HasRequest = true;
        Look();
        Pass(100);
        Look();
        Assert.Equal(0, InTurn);

        _lanes[0].HasRequest = false;
        Look();
        Pass(61);
        Look();
        Assert.Equal(1, InTurn);
    }

    [Fact]
    public void A_turn_ends_after_so_many_calls()
    {
        Begin(FewLanes);
        Call(_lanes[0], 999);
        Look();
        Assert.Equal(0, InTurn);

        Call(_lanes[0], 1);
        Look();
        Assert.Equal(1, InTurn);
        Assert.Equal([LaneLayout.WatchedLater, LaneLayout.WatchedNow, LaneLayout.WatchedLater], Told);
    }

    [Fact]
    public void A_turn_ends_after_a_millisecond()
    {
        Begin(FewLanes);
        Spend(999);
        Assert.Equal(0, InTurn);

        Spend(1);
        Assert.Equal(1, InTurn);
    }

    [Fact]
    public void Turns_are_twice_as_long_when_many_wait()
    {
        Begin(ManyLanes);
        Spend(1999);
        Assert.Equal(0, InTurn);
        Spend(1);
        Assert.Equal(1, InTurn);

        Call(_lanes[1], 1999);
        Look();
        Assert.Equal(1, InTurn);
        Call(_lanes[1], 1);
        Look();
        Assert.Equal(2, InTurn);
    }

    [Fact]
    public void A_client_that_no_core_was_free_for_gives_way_soon()
    {
        Begin(FewLanes);
        _lanes[0].IsClientAsleep = true;
        Pass(199);
        Look();
        Assert.Equal(0, InTurn);

        Pass(1);
        Look();
        Assert.Equal(1, InTurn);
    }

    [Fact]
    public void A_call_that_goes_on_elsewhere_ends_the_turn()
    {
        Begin(FewLanes);
        Call(_lanes[0], 5);
        Look();
        _lanes[0].TakeRequest();
        Look();
        Assert.Equal(1, InTurn);
    }

    [Fact]
    public void Everyone_has_a_turn_in_order()
    {
        Begin(ManyLanes);
        for (int turn = 1; turn <= 3 * ManyLanes; turn++)
        {
            Spend(2000);
            Assert.Equal(turn % ManyLanes, InTurn);
        }
    }

    [Fact]
    public void Who_thinks_in_three_turns_in_a_row_leaves_for_twice_as_many_calls_each_time()
    {
        Begin(FewLanes);
        foreach (int expected in (int[])[64, 128, 256, 512, 1024, 2048, 4096, 4096])
        {
            for (int turn = 1; turn <= 3; turn++)
            {
                Assert.True(_lanes[0].Lane.Turn.IsQueued);
                Think(_lanes[0]);
            }

            Assert.False(_lanes[0].Lane.Turn.IsQueued);
            Assert.Equal(LaneLayout.Watched, _lanes[0].Told);
            Assert.Equal(expected, _lanes[0].Lane.Turn.FreeCalls);
            Call(_lanes[0], expected - 1);
            Look();
            Assert.False(_lanes[0].Lane.Turn.IsQueued);
            Call(_lanes[0], 1);
            Look();
            Assert.True(_lanes[0].Lane.Turn.IsQueued);
        }
    }

    [Fact]
    public void A_turn_full_of_calls_forgets_the_thoughts_before()
    {
        Begin(FewLanes);
        Think(_lanes[0]);
        Think(_lanes[0]);
        TurnOf(_lanes[0]);
        Call(_lanes[0], 1000);
        Look();

        Think(_lanes[0]);
        Think(_lanes[0]);
        Assert.True(_lanes[0].Lane.Turn.IsQueued);
        Think(_lanes[0]);
        Assert.False(_lanes[0].Lane.Turn.IsQueued);
        Assert.Equal(2 * LaneTurn.FewestFreeCalls, _lanes[0].Lane.Turn.FreeCalls);
    }

    [Fact]
    public void Who_calls_without_a_pause_again_leaves_for_few_calls_the_next_time()
    {
        Begin(FewLanes);
        for (int time = 0; time < 2; time++)
        {
            for (int turn = 0; turn < 3; turn++)
            {
                Think(_lanes[0]);
            }

            Assert.Equal(2 * LaneTurn.FewestFreeCalls, _lanes[0].Lane.Turn.FreeCalls);
            Call(_lanes[0], 2 * LaneTurn.FewestFreeCalls);
            Look();
            TurnOf(_lanes[0]);
            Call(_lanes[0], 1000);
            Look();
        }
    }

    [Fact]
    public void A_lane_that_is_looked_at_no_more_holds_up_nobody()
    {
        Begin(FewLanes);
        foreach (int gone in (int[])[2, 0])
        {
            Assert.True(_lanes[gone].Lane.TryUnwatch());
            _turns.Remove(_lanes[gone].Lane);
            _watched.Remove(_lanes[gone].Lane);
            Assert.Equal(LaneLayout.Unwatched, _lanes[gone].Told);
            Assert.Equal(0, _lanes[gone].Lane.Turn.Calls);
        }

        _watched.Add(Add().Lane);
        Look();
        Assert.Equal(1, InTurn);
        Assert.False(_turns.AnyRequestWaits);
    }

    [Fact]
    public void Requests_of_who_waits_are_known()
    {
        Begin(FewLanes);
        _lanes[0].HasRequest = true;
        Assert.False(_turns.AnyRequestWaits);

        _lanes[2].HasRequest = true;
        Assert.True(_turns.AnyRequestWaits);
    }

    public void Dispose() => _lanes.ForEach(static lane => lane.Dispose());

    // The number of the lane whose turn it is.
    private int InTurn => _lanes.FindIndex(static lane => lane.Told == LaneLayout.WatchedNow);

    private uint[] Told => [.. _lanes.Select(static lane => lane.Told)];

    private static void Call(TurnLane lane, int times) => lane.Lane.Turn.Calls += times;

    private void Pass(int microseconds) => _now += microseconds * Microsecond;

    private void Look() => _turns.Update(_watched, _now);

    private TurnLane Add()
    {
        var lane = new TurnLane();
        _lanes.Add(lane);
        lane.Lane.Watch();
        return lane;
    }

    private void Watch(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _watched.Add(Add().Lane);
        }
    }

    // All lanes take turns, and it is the first one's.
    private void Begin(int lanes)
    {
        Watch(lanes - _lanes.Count);
        _lanes.ForEach(static lane => Call(lane, LaneTurn.FewestFreeCalls));
        Look();
        Assert.Equal(0, InTurn);
    }

    // Calls without a pause.
    private void Spend(int microseconds)
    {
        Call(_lanes[InTurn], 2);
        Pass(microseconds);
        Look();
    }

    // The first look finds the calls, the second nothing more.
    private void CallAndPause(TurnLane lane, int times, int microseconds)
    {
        Call(lane, times);
        Look();
        Look();
        Pass(microseconds);
        Look();
    }

    private void TurnOf(TurnLane lane)
    {
        for (int turn = 0; lane.Told != LaneLayout.WatchedNow; turn++)
        {
            Assert.True(turn < ManyLanes);
            Spend(1000);
        }
    }

    // Its turn comes, and ends because its client does something else.
    private void Think(TurnLane lane)
    {
        TurnOf(lane);
        CallAndPause(lane, 2, 61);
        Assert.NotEqual(LaneLayout.WatchedNow, lane.Told);
    }
}
