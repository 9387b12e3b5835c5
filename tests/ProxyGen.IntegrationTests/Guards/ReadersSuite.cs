using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Guards;

/// <summary>Calls that only read one object run together; everything else excludes them.</summary>
public abstract class ReadersSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task Members_that_only_read_run_together()
    {
        var gauge = Manager.CreateGauge();
        string meeting = $"{Guid.NewGuid()}";

        await OnThreads(4, _ => gauge.Meet(meeting, 4));
        string other = $"{Guid.NewGuid()}";
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => gauge.MeetAsync(other, 4)));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Getters_of_automatic_properties_need_no_mark()
    {
        var gauge = Manager.CreateGauge();
        string signal = $"{Guid.NewGuid()}";
        gauge.Value = 7;

        var staying = gauge.StayAsync(signal);
        Assert.Equal(7, await gauge.GetValueAsync());
        Assert.Equal(0, await gauge.CountNotesAsync());
        Assert.False(staying.IsCompleted);
        await Manager.CreateGauge().OpenAsync(signal);

        Assert.Equal(7, await staying);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_getter_with_a_body_excludes()
    {
        var gauge = Manager.CreateGauge();
        string signal = $"{Guid.NewGuid()}";

        var staying = gauge.StayAsync(signal);
        var notes = gauge.GetNotesAsync().AsTask();
        await Manager.CreateGauge().NoteAsync("taken after the two");
        Assert.False(notes.IsCompleted);
        await Manager.CreateGauge().OpenAsync(signal);

        Assert.Empty(await notes);
        await staying;
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_writer_waits_for_readers_and_later_readers_wait_for_it()
    {
        var gauge = Manager.CreateGauge();
        var other = Manager.CreateGauge();
        string signal = $"{Guid.NewGuid()}";

        var staying = gauge.StayAsync(signal);
        var noting = gauge.NoteAsync("written").AsTask();
        var counting = gauge.CountNotesAsync().AsTask();
        await other.NoteAsync("taken after the three");
        Assert.False(noting.IsCompleted);
        Assert.False(counting.IsCompleted);
        await other.OpenAsync(signal);

        await noting;
        Assert.Equal(1, await counting);
        await staying;
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Readers_wait_for_a_writer()
    {
        var gauge = Manager.CreateGauge();
        string signal = $"{Guid.NewGuid()}";
        string meeting = $"{Guid.NewGuid()}";

        var holding = gauge.HoldAsync(signal);
        var readers = Enumerable.Range(0, 3).Select(_ => gauge.MeetAsync(meeting, 3)).ToArray();
        await Manager.CreateGauge().NoteAsync("taken after them");
        Assert.All(readers, reader => Assert.False(reader.IsCompleted));
        await Manager.CreateGauge().OpenAsync(signal);

        await Task.WhenAll(readers);
        await holding;
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_stream_of_readers_does_not_hold_up_a_writer()
    {
        var gauge = Manager.CreateGauge();
        using var stop = new CancellationTokenSource();

        var readers = OnThreads(4, _ =>
        {
            while (!stop.IsCancellationRequested)
            {
                gauge.Look(spins: 500);
            }
        });
        for (int i = 0; i < 200; i++)
        {
            await gauge.ChangeAsync(spins: 50);
        }

        await stop.CancelAsync();
        await readers;

        Assert.Equal(200, gauge.Value);
        Assert.Equal(0, gauge.Overlaps);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task One_callers_reads_and_writes_keep_their_order()
    {
        var gauge = Manager.CreateGauge();

        for (int round = 0; round < 50; round++)
        {
            var counts = new List<Task<int>>();
            for (int i = 0; i < 4; i++)
            {
                _ = gauge.NoteAsync("x").AsTask();
                counts.Add(gauge.CountNotesAsync().AsTask());
                counts.Add(gauge.CountNotesAsync().AsTask());
            }

            int first = (round * 4) + 1;
            Assert.Equal(
                [first, first, first + 1, first + 1, first + 2, first + 2, first + 3, first + 3], await Task.WhenAll(counts));
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_reader_may_read_itself_again_though_a_writer_waits()
    {
        var gauge = Manager.CreateGauge();
        string signal = $"{Guid.NewGuid()}";

        Assert.Equal(0, await Task.Run(() => gauge.ReadThrough(gauge, 5)));
        var reading = gauge.ReadAgainAsync(gauge, signal);
        var noting = gauge.NoteAsync("written").AsTask();
        await Manager.CreateGauge().OpenAsync(signal);

        await Task.WhenAll(reading, noting);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task The_only_reader_may_change_what_it_reads()
    {
        var gauge = Manager.CreateGauge();

        Assert.Equal(1, await Task.Run(() => gauge.ReadAndNote(gauge, "first")));
        Assert.Equal(1, await Task.Run(() => gauge.ReadAndNote(gauge, "second")));

        Assert.Equal(["first", "second"], gauge.Notes);
        string meeting = $"{Guid.NewGuid()}";
        await OnThreads(2, _ => gauge.Meet(meeting, 2));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task One_that_is_not_alone_waits_for_the_others()
    {
        var gauge = Manager.CreateGauge();
        string signal = $"{Guid.NewGuid()}";

        var staying = gauge.StayAsync(signal);
        var changing = gauge.ReadAndNoteAsync(gauge, "late").AsTask();
        var counting = gauge.CountNotesAsync().AsTask();
        await Manager.CreateGauge().NoteAsync("taken after them");
        Assert.False(changing.IsCompleted);
        await Manager.CreateGauge().OpenAsync(signal);

        Assert.Equal(1, await changing);
        await Task.WhenAll(staying, counting);
        Assert.Equal(["late"], gauge.Notes);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Two_that_wait_for_each_other_are_a_deadlock()
    {
        var gauge = Manager.CreateGauge();
        string meeting = $"{Guid.NewGuid()}";

        await AssertOneIsTold(gauge.MeetAndNoteAsync(gauge, meeting, 2).AsTask(), gauge.MeetAndNoteAsync(gauge, meeting, 2).AsTask());

        Assert.Equal([meeting], gauge.Notes);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task So_are_readers_of_two_objects_that_change_each_other()
    {
        var first = Manager.CreateGauge();
        var second = Manager.CreateGauge();
        string meeting = $"{Guid.NewGuid()}";

        await AssertOneIsTold(first.MeetAndNoteAsync(second, meeting, 2).AsTask(), second.MeetAndNoteAsync(first, meeting, 2).AsTask());

        Assert.Equal(1, first.Notes.Count + second.Notes.Count);
        string free = $"{Guid.NewGuid()}";
        await Task.WhenAll(first.MeetAsync(free, 2), second.MeetAsync(free, 2));
    }

    private static async Task AssertOneIsTold(params Task[] calls)
    {
        await Task.WhenAll(calls).ContinueWith(_ => { }, TaskScheduler.Default);

        var told = Assert.Single(calls, call => call.IsFaulted);
        Assert.IsType<DeadlockException>(told.Exception!.InnerException);
    }
}
