using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Workers;

public sealed class WorkerEndTests(ProcessFixture fixture) : IClassFixture<ProcessFixture>
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_method_that_returns_ends_with_0()
    {
        await using var worker = WorkerProcess.Start(PlainJobsWorkers.DoNothing);

        await worker.Completion;
        Assert.Equal(0, await worker.WaitForExitAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_method_that_throws_ends_with_1_and_its_exception_reaches_the_parent()
    {
        await using var worker = WorkerProcess.Start(PlainJobsWorkers.Throw, "what happened");

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => worker.Result);
        Assert.Equal("what happened", exception.Message);
        Assert.Contains("PlainJobs.Throw", exception.StackTrace, StringComparison.Ordinal);
        Assert.Equal("inner", Assert.IsType<StockException>(exception.InnerException).Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => worker.Completion);
        Assert.Equal(1, await worker.WaitForExitAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_methods_and_exceptions_of_the_application_too()
    {
        await using var worker = WorkerProcess.Start(PlainJobsWorkers.ThrowOwnAsync, "sold out");

        Assert.Equal("sold out", (await Assert.ThrowsAsync<StockException>(() => worker.Completion)).Message);
        Assert.Equal(1, await worker.WaitForExitAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Exceptions_bring_their_data()
    {
        await using var worker = WorkerProcess.Start(PlainJobsWorkers.Bid, "lamp", 12.50m);

        var exception = await Assert.ThrowsAsync<BidTooLowException>(() => worker.Completion);

        Assert.Equal("lamp", exception.Lot);
        Assert.Equal(12.50m, exception.Least);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_exception_of_a_shared_object_passes_through_with_its_stack()
    {
        await using var worker = WorkerProcess.Start(PlainJobsWorkers.CallThrower, fixture.Manager.CreateThrower());

        var exception = await Assert.ThrowsAsync<StockException>(() => worker.Completion);

        Assert.Contains("Thrower.OutOfStock", exception.StackTrace, StringComparison.Ordinal);
        Assert.Contains("PlainJobs.CallThrower", exception.StackTrace, StringComparison.Ordinal);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_worker_that_exits_by_itself_gives_its_code()
    {
        await using var worker = WorkerProcess.Start(PlainJobsWorkers.Exit, 7);

        Assert.Equal(7, await worker.WaitForExitAsync());
        Assert.Contains("7", (await Assert.ThrowsAsync<WorkerTerminatedException>(() => worker.Completion)).Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_killed_worker_says_so()
    {
        using var reports = fixture.Manager.CreateQueue<string>();
        await using var worker = WorkerProcess.Start(PlainJobsWorkers.AwaitCancellationAsync, reports);
        Assert.Equal("waiting", await reports.DequeueAsync());
        Assert.Null(worker.ExitCode);

        worker.Kill();

        Assert.Contains($"{worker.Id}", (await Assert.ThrowsAsync<WorkerTerminatedException>(() => worker.Result)).Message, StringComparison.Ordinal);
        Assert.Equal(OperatingSystem.IsWindows() ? -1 : 137, await worker.WaitForExitAsync());
        worker.Kill();
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_worker_killed_while_it_starts_says_so_too()
    {
        await using var worker = WorkerProcess.Start(PlainJobsWorkers.ProcessId);

        worker.Kill();

        await Assert.ThrowsAsync<WorkerTerminatedException>(() => worker.Result);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Cancelling_reaches_the_methods_token()
    {
        using var reports = fixture.Manager.CreateQueue<string>();
        await using var early = WorkerProcess.Start(PlainJobsWorkers.AwaitCancellationAsync, reports);
        early.Cancel();
        Assert.Equal("stopped in good order", await early.Result);
        Assert.Equal("waiting", await reports.DequeueAsync());

        await using var late = WorkerProcess.Start(PlainJobsWorkers.AwaitCancellationAsync, reports);
        Assert.Equal("waiting", await reports.DequeueAsync());
        late.Cancel();
        Assert.Equal("stopped in good order", await late.Result);
        late.Cancel();
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Disposing_a_worker_that_has_returned_leaves_it_its_own_end()
    {
        using var count = fixture.Manager.CreateValue(0);
        var worker = WorkerProcess.Start(FamilyJobsWorkers.NestAsync, count, 1);
        await worker.Result;

        await worker.DisposeAsync();

        Assert.Equal(0, worker.ExitCode);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Disposing_ends_the_process()
    {
        using var reports = fixture.Manager.CreateQueue<string>();
        var worker = WorkerProcess.Start(PlainJobsWorkers.AwaitCancellationAsync, reports);
        Assert.Equal("waiting", await reports.DequeueAsync());
        using var impatience = new CancellationTokenSource();
        var waiting = worker.WaitForExitAsync(impatience.Token);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(worker.HasExited);

        await worker.DisposeAsync();
        await worker.DisposeAsync();

        Assert.True(worker.HasExited);
        Assert.False(RunningProcess.Exists(worker.Id));
    }
}
