using ProxyGen.Channels.SharedMemory;

namespace ProxyGen.Tests.Lanes;

/// <summary>
/// The steps of the protocol of lanes (docs/ring-protocol.md), in all orders that depart from the plain one at few places: two clients make
/// calls, the manager serves and sleeps. Nobody may sleep while there is something to do, and each request is served once. Orders that depart at
/// more places on request: <c>PROXYGEN_MODEL_DEPARTURES=3</c>.
/// </summary>
public sealed class LaneProtocolTests(ITestOutputHelper output)
{
    private const int Bell = 0;
    private const int Calls = 1;
    private static readonly int Departures = int.TryParse(Environment.GetEnvironmentVariable("PROXYGEN_MODEL_DEPARTURES"), out int asked) ? asked : 2;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_request_is_served_once_and_nobody_sleeps_on(bool inTurns)
    {
        var model = new Model(Departures);
        model.Explore(
            model => [Manager(model, inTurns), Client(model, 0), Client(model, 1)],
            actors =>
            {
                Assert.True(actors[1].IsFinished && actors[2].IsFinished, $"A client waits for ever after {model.Trace}");
                Assert.True(actors[0].OtherCounts is [Calls, Calls], $"A result is not known to be taken after {model.Trace}");
                Assert.True(actors[0].Counts is [Calls, Calls], $"Served {actors[0].Counts[0]}, {actors[0].Counts[1]} after {model.Trace}");
            });
        output.WriteLine($"{model.Runs} orders");
        Assert.True(model.Runs > 1_000, $"Only {model.Runs} orders");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_client_that_is_killed_at_any_step_holds_up_nobody(bool inTurns)
    {
        var model = new Model(Departures);
        model.Explore(
            model => [Manager(model, inTurns), Client(model, 0, isMortal: true), Client(model, 1)],
            actors =>
            {
                Assert.True(actors[2].IsFinished, $"The other client waits for ever after {model.Trace}");
                int[] served = actors[0].Counts;
                Assert.True(served[0] <= Calls && served[0] >= actors[1].Counts[0], $"Served {served[0]} after {model.Trace}");
                Assert.True(served[1] == Calls, $"Served {served[1]} after {model.Trace}");
            });
    }

    [Fact]
    public void When_the_manager_is_killed_at_any_step_no_client_waits_on()
    {
        var model = new Model(Departures);
        model.Explore(
            static model =>
            {
                var manager = Manager(model, isMortal: true);
                return [manager, Client(model, 0), Closer(model, 0, manager)];
            },
            actors => Assert.True(actors[1].IsFinished, $"The client waits for ever after {model.Trace}"));
    }

    private static ModelActor Client(Model model, int index, bool isMortal = false) => new(model, $"c{index}", actor =>
    {
        var requester = Requester(actor, index);
        for (int call = 0; call < Calls; call++)
        {
            requester.Publish(length: call);
            if (!requester.IsAnswered && !requester.SleepUntilAnswered())
            {
                return;
            }

            requester.Acknowledge();
            actor.Counts[0]++;
        }
    })
    {
        IsMortal = isMortal,
    };

    // What finds the manager's death by the socket's end: another thread of the client's process.
    private static ModelActor Closer(Model model, int index, ModelActor manager) =>
        new(model, "x", actor => Requester(actor, index).Close()) { IsReady = () => manager.IsKilled };

    private static ModelActor Manager(Model model, bool inTurns = false, bool isMortal = false) => new(model, "m", actor =>
    {
        var bell = new Bell<ModelMemory>(new ModelMemory(actor, Bell));
        LaneReplier<ModelMemory>[] lanes = [new(Lane(actor, 0)), new(Lane(actor, 1))];
        bool[] isWatched = new bool[lanes.Length];
        int[] served = actor.Counts;
        int[] acknowledged = actor.OtherCounts;
        uint seen = 0;
        int turn = 0;
        while (true)
        {
            bool isIdle = true;
            for (int i = 0; i < lanes.Length; i++)
            {
                if (isWatched[i] && (!inTurns || i == turn) && lanes[i].TryTake())
                {
                    isIdle = false;
                    served[i]++;
                    lanes[i].Answer(length: 0, noticesBefore: 0);
                }
                else if (isWatched[i])
                {
                    LookForAcknowledgement(i);
                }
            }

            uint rings = bell.Rings;
            if (rings != seen)
            {
                seen = rings;
                isIdle = false;
                ulong sessions = bell.TakeSessions(0);
                for (int i = 0; i < lanes.Length; i++)
                {
                    if ((sessions & (1UL << i)) != 0 && Session(actor, i).TakeBits(LaneLayout.RungLanes) != 0 && !isWatched[i])
                    {
                        isWatched[i] = true;
                        lanes[i].Watch();
                    }
                }
            }

            int next = (turn + 1) % lanes.Length;
            if (isIdle && inTurns && isWatched[next] && lanes[next].HasRequest)
            {
                isIdle = false;
                lanes[next].WatchNow();
                if (isWatched[turn])
                {
                    lanes[turn].WatchLater();
                }

                turn = next;
            }

            if (isIdle)
            {
                for (int i = 0; i < lanes.Length; i++)
                {
                    if (isWatched[i])
                    {
                        isWatched[i] = !lanes[i].TryUnwatch();
                        LookForAcknowledgement(i);
                    }
                }

                if (Array.TrueForAll(isWatched, static watched => !watched))
                {
                    bell.Sleep(seen, Timeout.InfiniteTimeSpan);
                }
            }
        }

        void LookForAcknowledgement(int lane)
        {
            if (served[lane] > acknowledged[lane] && lanes[lane].IsAcknowledged(lanes[lane].Number))
            {
                acknowledged[lane] = served[lane];
            }
        }
    })
    {
        IsMortal = isMortal,
    };

    private static LaneRequester<ModelMemory> Requester(ModelActor actor, int index)
    {
        if (index != 0)
        {
            // Slot and place of the lane are what the model tells apart; the session says its slot.
            Session(actor, index).Write(LaneLayout.SessionSlot, (uint)index);
        }

        return new(Lane(actor, index), Session(actor, index), new Bell<ModelMemory>(new ModelMemory(actor, Bell)), index: 0);
    }

    private static ModelMemory Session(ModelActor actor, int index) => new(actor, 1 + (2 * index));

    private static ModelMemory Lane(ModelActor actor, int index) => new(actor, 2 + (2 * index));
}
