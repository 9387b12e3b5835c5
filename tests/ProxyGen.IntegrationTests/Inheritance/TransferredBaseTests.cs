using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Inheritance;

public sealed class TransferredBaseTests(ProcessFixture fixture) : IClassFixture<ProcessFixture>
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_worker_gets_the_proxy_of_what_an_argument_is()
    {
        var puppy = await fixture.Manager.CreatePuppyAsync("Bit");
        await using var worker = WorkerProcess.Start(ZooJobsWorkers.ProxyOf, (AnimalProxy)puppy);

        Assert.Equal("PuppyProxy says yap", await worker.Result);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_workers_result_is_the_proxy_of_what_it_is()
    {
        var puppy = await fixture.Manager.CreatePuppyAsync("Bit");
        await using var worker = WorkerProcess.Start(ZooJobsWorkers.Same, (AnimalProxy)puppy);

        Assert.Equal(puppy, Assert.IsType<PuppyProxy>(await worker.Result));
    }
}
