using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Workers;

namespace ProxyGen.IntegrationTests.Load;

public sealed class CollectionLoadTests(ProcessFixture fixture) : IClassFixture<ProcessFixture>
{
    [Fact(Timeout = 2 * Deadline.OfTest)]
    public async Task A_hundred_thousand_appends_of_four_processes_are_all_there_each_ones_in_order()
    {
        const int Writers = 4;
        const int Each = 25_000;
        using var list = fixture.Manager.CreateList<int>();

        await FinishAsync(Enumerable.Range(0, Writers).Select(writer => WorkerProcess.Start(CollectionJobsWorkers.Append, list, writer, Each)));

        int[] all = list.ToArray();
        Assert.Equal(Writers * Each, all.Length);
        Assert.All(Enumerable.Range(0, Writers), writer => Assert.Equal(
            Enumerable.Range(writer * Each, Each), all.Where(item => item / Each == writer)));
    }

    [Fact(Timeout = 2 * Deadline.OfTest)]
    [Trait("Behaviour", "M182")]
    public async Task Eight_processes_lose_nothing_in_any_collection()
    {
        const int Processes = 8;
        const int Times = 1000;
        using var counts = fixture.Manager.CreateDictionary<string, int>();
        using var sharded = fixture.Manager.CreateShardedDictionary<string, int>(4);
        using var array = fixture.Manager.CreateArray<int>(2);
        using var names = fixture.Manager.CreateNamespace();

        await FinishAsync(Enumerable.Range(0, Processes)
            .Select(_ => WorkerProcess.Start(CollectionJobsWorkers.Count, counts, sharded, array, names, Times)));

        Assert.Equal(Processes * Times, counts["updates"]);
        Assert.Equal(Processes * Times, counts["increments"]);
        Assert.Equal(Processes * Times, sharded.Values.Sum());
        Assert.All(sharded.Values, value => Assert.Equal(Processes * Times / 10, value));
        Assert.Equal(Processes * Times, array.Sum());
        Assert.Equal(Processes * Times, names.Get<int>("names"));
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M110")]
    public async Task Each_collection_is_used_from_another_process()
    {
        var manager = fixture.Manager;
        using var list = manager.CreateList<int>([3, 1, 2]);
        using var dictionary = manager.CreateDictionary<string, int>([new("a", 5)]);
        using var set = manager.CreateSet<string>(["from", "here"]);
        using var stack = manager.CreateStack<int>([1, 2]);
        using var array = manager.CreateArray<int>(3);
        using var names = manager.CreateNamespace();

        await FinishAsync([WorkerProcess.Start(CollectionJobsWorkers.UseEach, list, dictionary, set, stack, array, names)]);

        Assert.Equal([3, 2, 1, 3], list);
        Assert.Equal(["a5"], dictionary.Keys);
        Assert.Equal(["from", "here", "there"], set.Order());
        Assert.Equal([3, 1], stack);
        Assert.Equal([0, 0, 3], array);
        Assert.Equal("there", names.Get<string>("From"));
    }

    private static async Task FinishAsync(IEnumerable<WorkerProcess> started)
    {
        foreach (var worker in started.ToList())
        {
            await worker.Completion;
            await worker.DisposeAsync();
        }
    }
}
