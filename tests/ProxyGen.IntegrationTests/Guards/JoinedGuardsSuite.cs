using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Guards;

public abstract class JoinedGuardsSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task Two_objects_are_guarded_apart_at_first()
    {
        var owner = Manager.CreateProbe();
        var part = Manager.CreateProbe();
        string signal = $"{Guid.NewGuid()}";

        var holding = owner.HoldAsync(signal);
        await part.NoteAsync("not held");
        Assert.False(holding.IsCompleted);
        part.Open(signal);

        await holding;
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Assigned_to_a_property_they_are_guarded_as_one()
    {
        var owner = Manager.CreateProbe();
        var part = Manager.CreateProbe();
        owner.Partner = part;

        await AssertExclude(owner, part);
        await AssertExclude(part, owner);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Joining_goes_through_chains_of_objects()
    {
        var probes = Enumerable.Range(0, 4).Select(_ => Manager.CreateProbe()).ToArray();
        probes[0].Partner = probes[1];
        probes[2].Partner = probes[3];
        probes[1].Partner = probes[2];

        await AssertExclude(probes[0], probes[3]);
        await AssertExclude(probes[3], probes[0]);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Calls_that_waited_when_guards_were_joined_still_run()
    {
        var owner = Manager.CreateProbe();
        var part = Manager.CreateProbe();
        string signal = $"{Guid.NewGuid()}";

        var holding = part.HoldAsync(signal);
        var joining = owner.SetPartnerAsync(part).AsTask();
        var waiting = Enumerable.Range(0, 10).Select(number =>
            (number % 2 == 0 ? owner : part).NoteAsync($"{number}").AsTask()).ToList();
        await Manager.CreateProbe().OpenAsync(signal);
        await Task.WhenAll(waiting);
        await Task.WhenAll(holding, joining);

        Assert.Equal(["0", "2", "4", "6", "8"], owner.Notes);
        Assert.Equal(["held", "left", "1", "3", "5", "7", "9"], part.Notes);
        await AssertExclude(owner, part);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Joining_and_calling_at_once_neither_overlaps_nor_hangs()
    {
        for (int round = 0; round < 20; round++)
        {
            var probes = Enumerable.Range(0, 3).Select(_ => Manager.CreateProbe()).ToArray();

            await OnThreads(3, number =>
            {
                for (int i = 0; i < 20; i++)
                {
                    if (i == 10)
                    {
                        probes[number].Partner = probes[(number + 1) % 3];
                    }

                    probes[number].Work(spins: 20);
                    probes[(number + 1) % 3].NoteIn(probes[number], "x");
                }
            });

            Assert.All(probes, probe => Assert.Equal(0, probe.Overlaps));
            Assert.All(probes, probe => Assert.Equal(20, probe.Calls));
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Objects_that_a_class_makes_itself_share_its_guard()
    {
        var team = Manager.CreateTeam();
        var mascot = team.Mascot;

        await OnThreads(2, number =>
        {
            for (int i = 0; i < 100; i++)
            {
                mascot.Age = i;
                team.Log.Add($"{number}");
            }
        });

        Assert.Equal(99, mascot.Age);
        Assert.Equal(200, team.LogLength);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_a_constructor_keeps_shares_the_guard_of_the_new_object()
    {
        var first = Manager.CreateProbe();
        var second = Manager.CreateProbe();
        var other = Manager.CreateProbe();
        var keeper = Manager.CreateNamedKeeper($"{Guid.NewGuid()}", first, second);
        string signal = $"{Guid.NewGuid()}";

        var holding = keeper.HoldAsync(signal);
        Task[] noting = [first.NoteAsync(signal).AsTask(), second.NoteAsync(signal).AsTask()];
        await other.NoteAsync("taken after the three");
        Assert.DoesNotContain(noting, static note => note.IsCompleted);
        await other.OpenAsync(signal);
        await Task.WhenAll([holding, .. noting]);

        await AssertExclude(first, second);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Two_objects_that_a_third_brings_together_are_guarded_as_one()
    {
        var holder = Manager.CreateProbe();
        var held = Manager.CreateProbe();
        var keeper = Manager.CreateKeeper(Manager.CreateProbe(), Manager.CreateProbe());

        await keeper.MatchAsync(holder, held);

        await AssertExclude(holder, held);
        await AssertExclude(held, holder);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task So_are_an_argument_and_the_object_that_it_comes_to_keep()
    {
        var holder = Manager.CreateProbe();
        var held = Manager.CreateProbe();

        await held.BecomePartnerOfAsync(holder);

        await AssertExclude(holder, held);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_property_that_cannot_be_read_does_no_harm()
    {
        var probe = Manager.CreateProbe();
        var keeper = Manager.CreateKeeper(Manager.CreateProbe(), Manager.CreateProbe());

        await keeper.CloseAsync(probe);
        await keeper.CloseAsync(probe);

        Assert.Equal(["closed", "closed"], probe.Notes);
    }

    private async Task AssertExclude(ProbeProxy holder, ProbeProxy other)
    {
        string signal = $"{Guid.NewGuid()}";
        int before = other.Notes.Count;

        var holding = holder.HoldAsync(signal);
        var noting = other.NoteAsync(signal).AsTask();
        await Manager.CreateProbe().NoteAsync("taken after the two");
        Assert.False(noting.IsCompleted);
        await Manager.CreateProbe().OpenAsync(signal);
        await Task.WhenAll(holding, noting);

        Assert.Equal(signal, other.Notes[before]);
    }
}
