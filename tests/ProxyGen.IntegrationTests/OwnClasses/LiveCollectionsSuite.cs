using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.OwnClasses;

public abstract class LiveCollectionsSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task A_live_list_is_the_objects_own() => OffThread(() =>
    {
        var team = Manager.CreateTeam();

        SharedList<string> log = team.Log;
        log.Add("a");
        team.Log.AddRange(["b", "c"]);

        Assert.Equal(["a", "b", "c"], team.Log);
        Assert.Equal(3, team.LogLength);
        Assert.Equal(log, team.Log);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Dictionaries_and_queues_are_live_too() => OffThread(() =>
    {
        var team = Manager.CreateTeam();

        team.Scores.Increment("ada", 5);
        team.Tasks.Enqueue("clean");

        Assert.Equal(5, team.Scores["ada"]);
        Assert.Equal(1, team.Tasks.Count);
        Assert.Equal("clean", team.Tasks.Dequeue());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Sets_and_stacks_are_live_too() => OffThread(() =>
    {
        var team = Manager.CreateTeam();

        SharedSet<string> tags = team.Tags;
        Assert.True(tags.Add("a"));
        Assert.False(team.Tags.Add("A"));
        SharedStack<string> undo = team.Undo;
        undo.Push("first");
        team.Undo.Push("second");
        team.Guests.Add(Manager.CreatePerson("Eve"));
        team.Guests.Single().Age = 30;

        Assert.Equal(["second", "first"], undo);
        Assert.Equal(tags, team.Tags);
        Assert.Equal(30, team.Guests.Single().Age);
        Assert.Equal("second", team.Undo.Pop());
        team.SetTags(["new"]);
        Assert.Equal(["new"], team.Tags);
        Assert.Equal(["a"], tags);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Assigning_copies_into_a_new_instance() => OffThread(() =>
    {
        var team = Manager.CreateTeam();
        var before = team.Log;
        before.Add("old");

        var replacement = new List<string> { "new" };
        team.SetLogAsync(replacement).AsTask().Wait(Deadline.OfStep);
        replacement.Add("not seen");

        Assert.Equal(["new"], team.Log);
        Assert.Equal(["old"], before);
        Assert.NotEqual(before, team.Log);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Null_is_null() => OffThread(() =>
    {
        var team = Manager.CreateTeam();

        Assert.Null(team.Missing);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_live_collection_outlives_the_proxy_of_its_owner() => OffThread(() =>
    {
        var team = Manager.CreateTeam();
        var log = team.Log;

        team.Dispose();
        log.Add("still here");

        Assert.Equal(["still here"], log);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_consumer_can_wait_on_a_live_queue()
    {
        var team = Manager.CreateTeam();
        var waiting = team.Tasks.DequeueAsync().AsTask();

        await team.Tasks.EnqueueAsync("wake up");

        Assert.Equal("wake up", await waiting);
        Assert.Equal(0, team.LogLength);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Methods_and_live_collections_exclude_each_other()
    {
        var account = Manager.CreateAccount("Ada");

        await OnThreads(4, number =>
        {
            for (int i = 0; i < 100; i++)
            {
                if (number % 2 == 0)
                {
                    account.Deposit(1m);
                }
                else
                {
                    account.History.Add("note");
                }
            }
        });

        Assert.Equal(200, account.History.Count(entry => entry == "note"));
        Assert.Equal(200, account.History.Count(entry => entry == "+1"));
    }
}
