using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Guards;

/// <summary>Calls that one method makes at once: each is part of what made it, and none is part of another.</summary>
public abstract class SiblingsSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task Two_calls_at_once_to_one_object_exclude_each_other()
    {
        var caller = Manager.CreateCrossing();
        var probe = Manager.CreateProbe();

        await caller.WorkAtOnceAsync(probe, 50);

        Assert.Equal(0, probe.Overlaps);
        Assert.Equal(50, probe.Calls);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task So_do_two_that_come_back_to_their_caller_through_others()
    {
        var caller = Manager.CreateCrossing();
        List<CrossingProxy> through = [.. Enumerable.Range(0, 8).Select(_ => Manager.CreateCrossing())];

        await caller.ForwardAtOnceAsync(through, caller);

        Assert.Equal(0, caller.Overlaps);
        Assert.Equal(9, caller.Visits);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task So_do_two_that_a_client_makes_when_it_is_called_back()
    {
        var crossing = Manager.CreateCrossing();
        var probe = Manager.CreateProbe();

        await crossing.CallAsync(() => Task.WhenAll(
            Enumerable.Range(0, 10).Select(number => crossing.VisitAsync([number], [], 0, 0, false))
                .Concat(Enumerable.Range(0, 10).Select(_ => (Task)probe.WorkSlowlyAsync()))));

        Assert.Equal(0, crossing.Overlaps);
        Assert.Equal(10, crossing.Visits);
        Assert.Equal(0, probe.Overlaps);
        Assert.Equal(10, probe.Calls);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task They_keep_their_order()
    {
        var caller = Manager.CreateCrossing();
        var other = Manager.CreateCrossing();

        await caller.NoteAtOnceAsync(other, 100);

        Assert.Equal(Enumerable.Range(0, 100).Select(number => $"{number}"), other.Notes);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task One_does_not_overtake_another_that_waits_for_more()
    {
        var caller = Manager.CreateCrossing();
        var other = Manager.CreateCrossing();
        var held = Manager.CreateCrossing();
        string signal = $"{Guid.NewGuid()}";

        var holding = held.HoldAsync(signal);
        await Manager.CreateCrossing().AwaitBegunAsync(signal);
        var noting = caller.NoteInOrderAsync(other, held, Manager.CreateCrossing(), signal);

        await Task.WhenAll(holding, noting);
        Assert.Equal(["first", "second"], other.Notes);
        Assert.Equal(["left", "first"], held.Notes);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Those_that_only_read_run_together()
    {
        var caller = Manager.CreateCrossing();
        var gauge = Manager.CreateGauge();

        await caller.MeetAtOnceAsync(gauge, $"{Guid.NewGuid()}");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Two_that_wait_for_each_other_are_told()
    {
        var caller = Manager.CreateCrossing();
        var one = Manager.CreateProbe();
        var other = Manager.CreateProbe();

        string outcome = await caller.MeetCrosswiseAsync(one, other, $"{Guid.NewGuid()}");

        Assert.Equal("DeadlockException, done", outcome);
        await one.NoteAsync("free");
        await other.NoteAsync("free");
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Random_trees_of_calls_never_overlap_and_all_end(bool withCircles)
    {
        int seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        List<CrossingProxy> crossings = [.. Enumerable.Range(0, 6).Select(_ => Manager.CreateCrossing())];
        int circles = 0;

        await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(async () =>
        {
            var random = new Random(seed + number);
            for (int i = 0; i < 100; i++)
            {
                int first = random.Next(crossings.Count);
                var further = withCircles ? crossings : crossings[(first + 1)..];
                Interlocked.Add(ref circles, await crossings[first].VisitAsync([random.NextInt64()], further, 4, random.Next(), withCircles));
            }
        })));

        Assert.All(crossings, crossing => Assert.Equal(0, crossing.Overlaps));
        Assert.All(crossings, crossing => Assert.True(crossing.Visits > 0));
        TestContext.Current.TestOutputHelper?.WriteLine($"{circles} circles found");
        if (!withCircles)
        {
            Assert.Equal(0, circles);
        }
    }
}
