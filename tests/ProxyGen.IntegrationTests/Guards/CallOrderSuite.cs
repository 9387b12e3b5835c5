using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Guards;

public abstract class CallOrderSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task Calls_sent_without_waiting_run_in_order()
    {
        using var list = Manager.CreateList<int>();

        await Task.WhenAll(Enumerable.Range(0, 3000).Select(number => list.AddAsync(number).AsTask()));

        int[] all = await list.ToArrayAsync();
        Assert.Equal(Enumerable.Range(0, 3000), all);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_synchronous_call_runs_after_those_sent_before_it()
    {
        using var list = Manager.CreateList<int>();

        for (int round = 0; round < 100; round++)
        {
            var pending = Enumerable.Range(0, 10).Select(number => list.AddAsync(number).AsTask()).ToList();
            list.Add(10);
            await Task.WhenAll(pending);
        }

        Assert.Equal(Enumerable.Range(0, 1100).Select(number => number % 11), list);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Order_holds_while_the_object_is_contended()
    {
        var probe = Manager.CreateProbe();

        await OnThreads(4, number =>
        {
            for (int round = 0; round < 10; round++)
            {
                Task.WaitAll([.. Enumerable.Range(0, 10).Select(i => probe.NoteAsync($"{number}:{(round * 10) + i}").AsTask())]);
            }
        });

        var notes = probe.Notes;
        Assert.Equal(400, notes.Count);
        Assert.All(Enumerable.Range(0, 4), number => Assert.Equal(
            Enumerable.Range(0, 100).Select(i => $"{number}:{i}"),
            notes.Where(note => note.StartsWith($"{number}:", StringComparison.Ordinal))));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Order_holds_when_calls_run_so_long_that_others_pass_them()
    {
        using var list = Manager.CreateList<int>();
        var slow = Manager.CreateProbe();

        // Each slow call runs long enough to be left behind: now and then at the very moment when the next calls come.
        for (int round = 0; round < 40; round++)
        {
            var pending = new List<Task> { slow.WorkAsync(spins: 150_000).AsTask() };
            Thread.SpinWait(round * 2000);
            pending.AddRange(Enumerable.Range(0, 10).Select(number => list.AddAsync((round * 11) + number).AsTask()));
            list.Add((round * 11) + 10);
            await Task.WhenAll(pending);
        }

        Assert.Equal(Enumerable.Range(0, 440), list);
        Assert.Equal(40, slow.Calls);
        Assert.Equal(0, slow.Overlaps);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Calls_with_object_arguments_keep_their_place()
    {
        var probe = Manager.CreateProbe();
        var other = Manager.CreateProbe();
        string signal = $"{Guid.NewGuid()}";

        var holding = other.HoldAsync(signal);
        var calls = new[]
        {
            probe.NoteInAsync(other, "1").AsTask(),
            other.NoteAsync("2").AsTask(),
            probe.NoteInAsync(other, "3").AsTask(),
            other.NoteAsync("4").AsTask(),
        };
        await Manager.CreateProbe().OpenAsync(signal);
        await Task.WhenAll(calls);
        await holding;

        Assert.Equal(["held", "left", "1", "2", "3", "4"], other.Notes);
    }
}
