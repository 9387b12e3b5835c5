using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Guards;

public abstract class DeadlockSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task Two_objects_that_call_each_other_are_told()
    {
        var first = Manager.CreateProbe();
        var second = Manager.CreateProbe();
        string meeting = $"{Guid.NewGuid()}";

        await AssertOneIsTold(
            [first, second],
            meeting,
            Task.Run(() => first.MeetAndCall(second, meeting, 2)),
            Task.Run(() => second.MeetAndCall(first, meeting, 2)));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task So_are_asynchronous_methods()
    {
        var first = Manager.CreateProbe();
        var second = Manager.CreateProbe();
        string meeting = $"{Guid.NewGuid()}";

        await AssertOneIsTold(
            [first, second], meeting, first.MeetAndCallAsync(second, meeting, 2), second.MeetAndCallAsync(first, meeting, 2));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_circle_of_four_is_found()
    {
        var probes = Enumerable.Range(0, 4).Select(_ => Manager.CreateProbe()).ToArray();
        string meeting = $"{Guid.NewGuid()}";

        await AssertOneIsTold(
            probes,
            meeting,
            [.. Enumerable.Range(0, 4).Select(number => probes[number].MeetAndCallAsync(probes[(number + 1) % 4], meeting, 4))]);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Calls_one_way_only_are_no_deadlock()
    {
        var first = Manager.CreateProbe();
        var second = Manager.CreateProbe();
        var third = Manager.CreateProbe();
        string meeting = $"{Guid.NewGuid()}";

        await Task.WhenAll(
            first.MeetAndCallAsync(third, meeting, 2), second.MeetAndCallAsync(third, meeting, 2));

        Assert.Equal([meeting, meeting], third.Notes);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_chain_may_enter_its_own_objects_again()
    {
        var probe = Manager.CreateProbe();
        var other = Manager.CreateProbe();

        Assert.Equal(6, await Task.Run(() => probe.Descend(probe, 5)));
        Assert.Equal(12, await probe.DescendAsync(probe, 5));
        await Task.Run(() => probe.NoteThrough(other, probe, "back again"));

        Assert.Equal(["back again"], probe.Notes);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Everything_is_free_again_afterwards()
    {
        var first = Manager.CreateProbe();
        var second = Manager.CreateProbe();

        for (int round = 0; round < 10; round++)
        {
            string meeting = $"{Guid.NewGuid()}";
            await AssertOneIsTold(
                [first, second], meeting, first.MeetAndCallAsync(second, meeting, 2), second.MeetAndCallAsync(first, meeting, 2));
        }

        await first.NoteAsync("free");
        await second.NoteAsync("free");
    }

    private static async Task AssertOneIsTold(ProbeProxy[] circle, string meeting, params Task[] calls)
    {
        await Task.WhenAll(calls).ContinueWith(_ => { }, TaskScheduler.Default);

        var told = Assert.Single(calls, call => call.IsFaulted);
        var exception = Assert.IsType<DeadlockException>(told.Exception!.InnerException);
        Assert.All(circle, probe => Assert.Contains(
            probe.ToString().Replace("ProbeProxy", "Probe", StringComparison.Ordinal), exception.Message, StringComparison.Ordinal));
        Assert.Contains($"process {Environment.ProcessId}", exception.Message, StringComparison.Ordinal);
        Assert.Equal(circle.Length - 1, circle.Sum(probe => probe.Notes.Count(note => note == meeting)));
    }
}
