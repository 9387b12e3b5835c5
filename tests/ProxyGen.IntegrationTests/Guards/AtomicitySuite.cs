using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Guards;

public abstract class AtomicitySuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task Calls_on_one_object_never_overlap()
    {
        var probe = Manager.CreateProbe();

        await OnThreads(4, _ =>
        {
            for (int i = 0; i < 100; i++)
            {
                probe.Work(spins: 200);
            }
        });

        Assert.Equal(400, probe.Calls);
        Assert.Equal(0, probe.Overlaps);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Neither_do_methods_that_return_tasks()
    {
        var probe = Manager.CreateProbe();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(number =>
            number % 2 == 0 ? probe.WorkSlowlyAsync() : probe.WorkAsync(spins: 50).AsTask()));

        Assert.Equal(200, probe.Calls);
        Assert.Equal(0, probe.Overlaps);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Transfers_both_ways_lose_nothing_and_never_deadlock()
    {
        var accounts = Enumerable.Range(0, 4).Select(number => Manager.CreateAccount($"{number}")).ToArray();

        await OnThreads(8, number =>
        {
            var random = new Random(number);
            for (int i = 0; i < 150; i++)
            {
                int from = random.Next(4);
                accounts[from].TransferTo(accounts[(from + 1 + random.Next(3)) % 4], random.Next(100));
            }
        });

        Assert.Equal(0m, accounts.Sum(account => account.Balance));
        Assert.Contains(accounts, account => account.Balance != 0m);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task An_object_may_be_its_own_argument() => OffThread(() =>
    {
        var ada = Manager.CreateAccount("Ada");

        ada.TransferTo(ada, 5m);

        Assert.Equal(0m, ada.Balance);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_method_holds_its_object_until_its_task_ends()
    {
        var probe = Manager.CreateProbe();
        var door = Manager.CreateProbe();
        string signal = $"{Guid.NewGuid()}";

        var holding = probe.HoldAsync(signal);
        var noting = probe.NoteAsync("after").AsTask();
        await door.OpenAsync(signal);
        await Task.WhenAll(holding, noting);

        Assert.Equal(["held", "left", "after"], probe.Notes);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_method_also_holds_the_objects_among_its_arguments()
    {
        var probe = Manager.CreateProbe();
        var other = Manager.CreateProbe();
        string signal = $"{Guid.NewGuid()}";

        var holding = other.HoldAsync(signal);
        var direct = probe.NoteInAsync(other, "argument").AsTask();
        var nested = probe.NoteInAllAsync([Manager.CreateProbe(), other], "in a list").AsTask();
        await Manager.CreateProbe().OpenAsync(signal);
        await Task.WhenAll(holding, direct, nested);

        Assert.Equal(["held", "left", "argument", "in a list"], other.Notes);
    }
}
