using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.References;

/// <summary>What an object does with a proxy of itself.</summary>
public abstract class OwnProxySuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task It_is_the_proxy_that_everybody_has()
    {
        var beacon = Manager.CreateBeacon();

        Assert.Equal(beacon, await Task.Run(beacon.Self));
        Assert.Equal(beacon, await beacon.SelfAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_object_can_register_itself_before_it_is_made()
    {
        var board = Manager.CreateList<BeaconProxy>();
        var other = Manager.CreateBeacon();
        string signal = $"{Guid.NewGuid()}";

        var creating = Manager.CreateBeaconAsync(board, signal).AsTask();
        await other.AwaitBegunAsync(signal);
        var found = board[0];
        var reading = found.GetTextAsync().AsTask();
        await other.WorkAsync();
        Assert.False(reading.IsCompleted);
        await other.OpenAsync(signal);

        Assert.Equal("made", await reading);
        Assert.Equal(await creating, found);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_thread_of_its_own_excludes_others_through_it()
    {
        var beacon = Manager.CreateBeacon();
        string signal = $"{Guid.NewGuid()}";

        await beacon.StartThreadAsync(500, signal);
        await OnThreads(2, _ =>
        {
            for (int i = 0; i < 500; i++)
            {
                beacon.Work();
            }
        });
        await Manager.CreateBeacon().HoldAsync(signal);

        Assert.Equal((1500, 0), (beacon.Calls, beacon.Overlaps));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_an_object_makes_shares_its_guard()
    {
        var beacon = Manager.CreateBeacon();
        var other = Manager.CreateBeacon();
        var made = await beacon.MakeAsync();
        string signal = $"{Guid.NewGuid()}";

        var holding = beacon.HoldAsync(signal);
        var working = made.WorkAsync().AsTask();
        await other.WorkAsync();
        Assert.False(working.IsCompleted);
        await other.OpenAsync(signal);

        await Task.WhenAll(holding, working);
        Assert.NotEqual(beacon, made);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Keeping_it_keeps_nothing_alive()
    {
        ulong id;
        using (var beacon = Manager.CreateBeacon())
        {
            beacon.KeepSelf();
            id = beacon.Reference.ObjectId;
        }

        await Eventually.ObjectsAsync(Manager, objects => objects.All(item => item.Id != id), "the object is collected");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task It_is_of_the_right_class_and_only_inside_a_manager()
    {
        var beacon = Manager.CreateBeacon();

        Assert.Contains("LinkProxy", await beacon.AskForAnotherAsync(), StringComparison.Ordinal);
        var exception = Assert.Throws<InvalidOperationException>(() => new Beacon().Self());
        Assert.Contains("lives in no manager", exception.Message, StringComparison.Ordinal);
    }
}
