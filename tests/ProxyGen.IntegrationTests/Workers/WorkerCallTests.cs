using System.Globalization;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Workers;

public sealed class WorkerCallTests(ProcessFixture fixture) : IClassFixture<ProcessFixture>
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_worker_is_a_process_of_its_own()
    {
        await using var worker = WorkerProcess.Start(PlainJobsWorkers.ProcessId);

        Assert.Equal(worker.Id, await worker.Result);
        Assert.NotEqual(Environment.ProcessId, worker.Id);
        Assert.Equal(0, await worker.WaitForExitAsync());
        Assert.True(worker.HasExited);
        Assert.Equal(0, worker.ExitCode);
        await worker.Completion;
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Arguments_of_many_types_arrive()
    {
        await using var worker = WorkerProcess.Start(
            PlainJobsWorkers.Describe, 1, null, null, new DateOnly(2024, 2, 29), new Page("Home", 1, []), (1, "f"), [new(1, 2)], DayOfWeek.Friday);

        Assert.Equal("1  null 2024-02-29 Home f 1 Friday", await worker.Result);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Results_of_many_types_arrive()
    {
        byte[] bytes = new byte[3_000_000];
        Random.Shared.NextBytes(bytes);
        await using var reverse = WorkerProcess.Start(PlainJobsWorkers.Reverse, bytes);
        await using var later = WorkerProcess.Start(PlainJobsWorkers.LaterAsync, "a");
        await using var soon = WorkerProcess.Start(PlainJobsWorkers.SoonAsync, 1);
        await using var nothing = WorkerProcess.Start(PlainJobsWorkers.Nothing);

        byte[] reversed = await reverse.Result;
        Assert.Equal(bytes.Reverse(), reversed);
        Assert.Equal(new Page("a", 1, ["x"]), (await later.Result)["a"].Single());
        Assert.Equal(2, await soon.Result);
        Assert.Null(await nothing.Result);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Workers_use_their_parents_objects_without_set_up()
    {
        using var list = fixture.Manager.CreateList<int>();

        var workers = Enumerable.Range(0, 3).Select(_ => WorkerProcess.Start(PlainJobsWorkers.FillAsync, list, 50)).ToList();
        foreach (var worker in workers)
        {
            await worker.Completion;
            await worker.DisposeAsync();
        }

        Assert.Equal(150, list.Count);
        Assert.Equal(Enumerable.Range(0, 50), list.Distinct().Order());
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M181")]
    public async Task What_a_method_returns_is_live_in_a_worker_too()
    {
        using var team = fixture.Manager.CreateTeam();

        await using var worker = WorkerProcess.Start(PlainJobsWorkers.Hire, team, "Bob");
        await worker.Completion;

        using var bob = team.Members[0];
        Assert.Equal(("Bob", 30), (bob.Name, bob.Age));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Workers_share_a_lock()
    {
        using var gate = fixture.Manager.CreateLock();
        using var count = fixture.Manager.CreateValue(0);

        var workers = Enumerable.Range(0, 3).Select(_ => WorkerProcess.Start(LockJobsWorkers.Count, gate, count, 50)).ToList();
        foreach (var worker in workers)
        {
            await worker.Completion;
            await worker.DisposeAsync();
        }

        Assert.Equal(150, count.Value);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task The_culture_is_the_parents()
    {
        var before = CultureInfo.CurrentCulture;
        WorkerProcess<string> worker;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-CH");
            worker = WorkerProcess.Start(PlainJobsWorkers.Culture);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        await using (worker)
        {
            Assert.Equal("de-CH", await worker.Result);
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Workers_may_have_workers()
    {
        using var count = fixture.Manager.CreateValue(0);

        await using var worker = WorkerProcess.Start(FamilyJobsWorkers.NestAsync, count, 2);

        Assert.NotEqual(worker.Id, await worker.Result);
        Assert.Equal(3, count.Value);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Workers_may_have_managers()
    {
        await using var worker = WorkerProcess.Start(FamilyJobsWorkers.UseOwnManagerAsync, 20);

        Assert.Equal(20, await worker.Result);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_proxy_of_an_in_process_manager_is_refused()
    {
        await using var manager = SharedManager.StartInProcess();
        using var list = manager.CreateList<int>();

        var exception = Assert.Throws<NotSupportedException>(() => { WorkerProcess.Start(PlainJobsWorkers.FillAsync, list, 1); });

        Assert.Contains("StartAsync", exception.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_proxy_of_a_disposed_manager_is_refused()
    {
        var manager = await SharedManager.StartAsync();
        var list = manager.CreateList<int>();
        await manager.DisposeAsync();

        Assert.ThrowsAny<Exception>(() => { WorkerProcess.Start(PlainJobsWorkers.FillAsync, list, 1); });
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_disposed_proxy_is_refused()
    {
        var list = fixture.Manager.CreateList<int>();
        list.Dispose();

        await Task.Yield();
        Assert.Throws<ObjectDisposedException>(() => { WorkerProcess.Start(PlainJobsWorkers.FillAsync, list, 1); });
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_result_whose_manager_is_unknown_here_says_so()
    {
        await using var worker = WorkerProcess.Start(FamilyJobsWorkers.ReturnForeignAsync);

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => worker.Result);

        Assert.True(exception is NotSupportedException, $"{exception}");
    }
}
