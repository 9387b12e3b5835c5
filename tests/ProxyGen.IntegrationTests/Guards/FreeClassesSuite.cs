using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Guards;

/// <summary>Classes that synchronise themselves: no call waits for another.</summary>
public abstract class FreeClassesSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task All_calls_run_together()
    {
        var turnstile = Manager.CreateTurnstile();
        string first = $"{Guid.NewGuid()}";
        string second = $"{Guid.NewGuid()}";

        await OnThreads(4, _ => turnstile.Meet(first, 4));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => turnstile.MeetAsync(second, 4)));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_they_do_themselves_is_all_there_is()
    {
        var turnstile = Manager.CreateTurnstile();

        await OnThreads(4, _ =>
        {
            for (int i = 0; i < 250; i++)
            {
                turnstile.Pass();
            }
        });

        Assert.Equal(1000, turnstile.Count);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Objects_among_their_arguments_are_entered()
    {
        var turnstile = Manager.CreateTurnstile();
        var probe = Manager.CreateProbe();
        string signal = $"{Guid.NewGuid()}";

        var holding = probe.HoldAsync(signal);
        var noting = turnstile.NoteInAsync(probe, "after").AsTask();
        await turnstile.PassAsync();
        Assert.False(noting.IsCompleted);
        await Manager.CreateProbe().OpenAsync(signal);
        await Task.WhenAll(holding, noting);

        Assert.Equal(["held", "left", "after"], probe.Notes);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task But_not_those_that_are_free_themselves()
    {
        var turnstile = Manager.CreateTurnstile();
        var other = Manager.CreateTurnstile();
        string meeting = $"{Guid.NewGuid()}";

        await OnThreads(3, _ => turnstile.MeetAt(other, meeting, 3));
    }
}
