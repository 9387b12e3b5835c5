using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Guards;

public abstract class ParallelismSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_blocking_call_delays_no_other_object()
    {
        var slow = Manager.CreateProbe();
        var other = Manager.CreateProbe();
        string signal = $"{Guid.NewGuid()}";

        var blocked = Task.Run(() => slow.Block(signal));
        await Task.Run(() =>
        {
            other.AwaitBegun(signal);
            other.Note("meanwhile");
        });
        Assert.False(blocked.IsCompleted);
        Assert.Equal(["meanwhile"], other.Notes);
        other.Open(signal);

        Assert.Equal(signal, await blocked);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_asynchronous_caller_is_not_delayed_either()
    {
        var slow = Manager.CreateProbe();
        var other = Manager.CreateProbe();
        string signal = $"{Guid.NewGuid()}";

        var blocked = slow.BlockAsync(signal).AsTask();
        var notes = Enumerable.Range(0, 50).Select(number => other.NoteAsync($"{number}").AsTask()).ToList();
        await Task.WhenAll(notes);
        Assert.False(blocked.IsCompleted);
        await other.OpenAsync(signal);

        Assert.Equal(signal, await blocked);
        Assert.Equal(Enumerable.Range(0, 50).Select(number => $"{number}"), other.Notes);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Many_calls_can_block_at_once()
    {
        string signal = $"{Guid.NewGuid()}";

        var blocked = Enumerable.Range(0, 12).Select(_ => Manager.CreateProbe().BlockAsync(signal).AsTask()).ToList();
        await Manager.CreateProbe().OpenAsync(signal);

        Assert.Equal(12, (await Task.WhenAll(blocked)).Length);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Calls_that_wait_for_a_busy_object_delay_no_other()
    {
        var slow = Manager.CreateProbe();
        var other = Manager.CreateProbe();
        string signal = $"{Guid.NewGuid()}";

        var holding = slow.HoldAsync(signal);
        var waiting = Enumerable.Range(0, 20).Select(number => slow.NoteAsync($"{number}").AsTask()).ToList();
        await Task.Run(() => other.Note("meanwhile"));
        Assert.All(waiting, call => Assert.False(call.IsCompleted));
        await other.OpenAsync(signal);
        await Task.WhenAll(waiting);
        await holding;

        Assert.Equal(["held", "left", .. Enumerable.Range(0, 20).Select(number => $"{number}")], slow.Notes);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Objects_can_be_created_and_found_while_a_constructor_or_method_runs()
    {
        var slow = Manager.CreateProbe();
        string signal = $"{Guid.NewGuid()}";

        var blocked = slow.BlockAsync(signal).AsTask();
        var named = Manager.CreateNamedProbe($"parallel/{signal}");
        Assert.Equal(named, Manager.Get<ProbeProxy>($"parallel/{signal}"));
        named.Open(signal);

        await blocked;
    }
}
