using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public abstract class SharedBarrierSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    private const int Participants = 5;

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(1)]
    [InlineData(10)]
    [Trait("Behaviour", "M65")]
    public async Task Nobody_begins_a_phase_before_all_have_ended_the_one_before(int phases)
    {
        using var barrier = Manager.CreateBarrier(Participants);
        int[] reached = new int[Participants];

        await OnThreads(Participants, number =>
        {
            for (int phase = 0; phase < phases; phase++)
            {
                reached[number] = phase + 1;
                barrier.SignalAndWait();
                Assert.All(reached, other => Assert.InRange(other, phase + 1, phase + 2));
            }
        });

        Assert.Equal(Participants, barrier.ParticipantsRemaining);
        Assert.Equal(phases, barrier.CurrentPhaseNumber);
        Assert.False(barrier.IsBroken);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task As_many_join_as_there_are_participants_and_leaving_breaks_nothing()
    {
        using var barrier = Manager.CreateBarrier(2);
        var first = barrier.Join();
        await using var second = await barrier.JoinAsync();
        Assert.Throws<InvalidOperationException>(() => barrier.Join());

        first.Dispose();
        first.Dispose();
        using var third = barrier.Join();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => barrier.SignalAndWaitAsync().AsTask()));

        Assert.Equal((2, false), (barrier.ParticipantCount, barrier.IsBroken));
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M66")]
    public async Task Each_learns_the_place_in_which_it_came()
    {
        using var barrier = Manager.CreateBarrier(Participants);

        var places = await Task.WhenAll(Enumerable.Range(0, Participants).Select(_ => barrier.SignalAndWaitAsync().AsTask()));

        Assert.Equal(Enumerable.Range(0, Participants), places.Order());
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M67")]
    public async Task The_action_runs_once_for_each_phase_before_anybody_goes_on()
    {
        const int Phases = 5;
        using var barrier = Manager.CreateBarrier(Participants);
        var ran = new List<long>();

        await OnThreads(Participants, _ =>
        {
            for (int phase = 0; phase < Phases; phase++)
            {
                barrier.SignalAndWait(ran.Add);
                Assert.InRange(ran.Count, phase + 1, phase + 2);
            }
        });

        Assert.Equal([0, 1, 2, 3, 4], ran);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M68")]
    [Trait("Behaviour", "M70")]
    public async Task Aborting_it_breaks_it_for_all_until_it_is_reset()
    {
        using var barrier = Manager.CreateBarrier(3);
        var waits = new[] { barrier.SignalAndWaitAsync().AsTask(), Task.Run(() => barrier.SignalAndWait()) };
        await Eventually.IsTrueAsync(() => barrier.ParticipantsRemaining == 1, "two have come");

        barrier.Abort();

        foreach (var wait in waits)
        {
            Assert.Contains("aborted", (await Assert.ThrowsAsync<BrokenBarrierException>(() => wait)).Message, StringComparison.Ordinal);
        }

        Assert.True(barrier.IsBroken);
        await Assert.ThrowsAsync<BrokenBarrierException>(async () => await barrier.SignalAndWaitAsync());
        await Assert.ThrowsAsync<BrokenBarrierException>(async () => await barrier.TrySignalAndWaitAsync(TimeSpan.Zero));
        barrier.Reset();
        Assert.False(barrier.IsBroken);
        await OnThreads(3, _ => barrier.SignalAndWait());
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M69")]
    public async Task Resetting_it_sends_away_who_waits_and_it_can_be_used_again()
    {
        using var barrier = Manager.CreateBarrier(3);
        var waiting = barrier.SignalAndWaitAsync().AsTask();
        await Eventually.IsTrueAsync(() => barrier.ParticipantsRemaining == 2, "one has come");

        await barrier.ResetAsync();

        Assert.Contains("reset", (await Assert.ThrowsAsync<BrokenBarrierException>(() => waiting)).Message, StringComparison.Ordinal);
        Assert.False(barrier.IsBroken);
        Assert.Equal(3, barrier.ParticipantsRemaining);
        await OnThreads(3, _ => barrier.SignalAndWait());
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M71")]
    [Trait("Behaviour", "M72")]
    public async Task A_late_participant_breaks_a_barrier_that_has_a_time_for_each_phase()
    {
        using var barrier = Manager.CreateBarrier(3, TimeSpan.FromMilliseconds(100));
        await OnThreads(3, _ => barrier.SignalAndWait());
        var waits = Enumerable.Range(0, 2).Select(_ => barrier.SignalAndWaitAsync().AsTask()).ToList();

        foreach (var wait in waits)
        {
            await Assert.ThrowsAsync<BrokenBarrierException>(() => wait);
        }

        await Assert.ThrowsAsync<BrokenBarrierException>(async () => await barrier.SignalAndWaitAsync());
        Assert.True(barrier.IsBroken);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Who_gives_up_has_not_come()
    {
        using var barrier = Manager.CreateBarrier(2);
        using var cancellation = new CancellationTokenSource();
        var cancelled = barrier.SignalAndWaitAsync(cancellationToken: cancellation.Token).AsTask();
        await Eventually.IsTrueAsync(() => barrier.ParticipantsRemaining == 1, "one has come");

        Assert.False(await OnBarrierOf(3).TrySignalAndWaitAsync(TimeSpan.FromMilliseconds(20)));
        Assert.False(await OnBarrierOf(3).TrySignalAndWaitAsync(TimeSpan.Zero));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(2, barrier.ParticipantsRemaining);

        var first = barrier.TrySignalAndWaitAsync(TimeSpan.FromMinutes(1)).AsTask();
        await Eventually.IsTrueAsync(() => barrier.ParticipantsRemaining == 1, "one has come");
        Assert.True(barrier.TrySignalAndWait(TimeSpan.Zero));
        Assert.True(await first);
        Assert.False(barrier.IsBroken);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M73")]
    public Task A_single_participant_never_waits() => OffThread(() =>
    {
        using var barrier = Manager.CreateBarrier(1);

        for (int i = 0; i < 10; i++)
        {
            Assert.Equal(0, barrier.SignalAndWait());
        }

        Assert.Equal(10, barrier.CurrentPhaseNumber);
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M75")]
    public async Task A_failing_action_breaks_it_for_all()
    {
        using var barrier = Manager.CreateBarrier(3);
        static void Fail(long phase) => throw new FormatException($"no phase {phase}");

        Exception?[] failures = new Exception?[3];

        await OnThreads(3, number => failures[number] = Record.Exception(() => barrier.SignalAndWait(number == 0 ? null : Fail)));

        Assert.All(failures, failure => Assert.IsType<BarrierPostPhaseException>(failure));
        Assert.All(failures, failure => Assert.Contains("no phase 0", failure!.ToString(), StringComparison.Ordinal));
        Assert.Single(failures, failure => failure!.InnerException is FormatException);
        Assert.True(barrier.IsBroken);
        barrier.Reset();
        var asynchronous = barrier.SignalAndWaitAsync(async phase =>
        {
            await Task.Yield();
            throw new FormatException();
        });
        await OnThreads(2, _ => Assert.Throws<BarrierPostPhaseException>(() => barrier.SignalAndWait()));
        await Assert.ThrowsAsync<BarrierPostPhaseException>(async () => await asynchronous);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task While_the_action_runs_nobody_goes_on_and_nobody_else_comes()
    {
        using var barrier = Manager.CreateBarrier(2);
        var running = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        using var cancellation = new CancellationTokenSource();
        var other = barrier.SignalAndWaitAsync(cancellationToken: cancellation.Token).AsTask();
        await Eventually.IsTrueAsync(() => barrier.ParticipantsRemaining == 1, "one has come");
        var acting = barrier.SignalAndWaitAsync(async _ =>
        {
            running.SetResult();
            await finish.Task;
        }).AsTask();
        await running.Task;

        await cancellation.CancelAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await barrier.SignalAndWaitAsync());
        Assert.False(other.IsCompleted);
        Assert.Equal(1, barrier.AddParticipants());
        finish.SetResult();

        Assert.Equal(0, await other);
        Assert.Equal(1, await acting);
        Assert.Equal(3, barrier.ParticipantsRemaining);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Aborting_it_while_the_action_runs_is_told_to_who_runs_it()
    {
        using var barrier = Manager.CreateBarrier(1);

        await Assert.ThrowsAsync<BrokenBarrierException>(async () => await barrier.SignalAndWaitAsync(_ => barrier.AbortAsync()));
        barrier.Reset();
        await Assert.ThrowsAsync<BrokenBarrierException>(async () => await barrier.SignalAndWaitAsync(_ => barrier.ResetAsync()));

        Assert.False(barrier.IsBroken);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Participants_come_and_go()
    {
        using var barrier = Manager.CreateBarrier(0);
        Assert.Throws<InvalidOperationException>(() => barrier.SignalAndWait());
        Assert.Equal(0, barrier.AddParticipants(3));
        var first = barrier.SignalAndWaitAsync().AsTask();
        var second = barrier.SignalAndWaitAsync().AsTask();
        await Eventually.IsTrueAsync(() => barrier.ParticipantsRemaining == 1, "two have come");

        Assert.Throws<InvalidOperationException>(() => barrier.RemoveParticipants(2));
        barrier.RemoveParticipants();

        await first;
        await second;
        Assert.Equal(2, barrier.ParticipantCount);
        Assert.Throws<InvalidOperationException>(() => barrier.RemoveParticipants(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => barrier.AddParticipants(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Manager.CreateBarrier(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Manager.CreateBarrier(2, TimeSpan.Zero));
    }

    private SharedBarrier OnBarrierOf(int participants) => Manager.CreateBarrier(participants);
}
