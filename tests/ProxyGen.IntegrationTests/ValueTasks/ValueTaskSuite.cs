using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.ValueTasks;

/// <summary>The value tasks that asynchronous members return: each stands for a call that is used again for others afterwards.</summary>
public abstract class ValueTaskSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
#pragma warning disable CA2012, PG1501 // What happens if value tasks are used in other ways than once and at once is what is tested.
    [Fact(Timeout = Deadline.OfTest)]
    public async Task It_may_be_awaited_once()
    {
        using var account = Manager.CreateAccount("Ada");
        var balance = account.GetBalanceAsync();
        var deposit = account.DepositAsync(1);
        await balance;
        await deposit;

        var again = await Assert.ThrowsAsync<InvalidOperationException>(async () => await balance);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await deposit);

        Assert.Contains("awaited once", again.Message, StringComparison.Ordinal);
        Assert.Equal(1, await account.GetBalanceAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Its_result_cannot_be_read_before_it_is_done()
    {
        string signal = $"{Guid.NewGuid()}";
        using var blocker = Manager.CreateProbe();
        using var opener = Manager.CreateProbe();
        var blocked = blocker.BlockAsync(signal);

        var early = Assert.Throws<InvalidOperationException>(() => blocked.GetAwaiter().GetResult());

        await opener.OpenAsync(signal);
        Assert.Equal(signal, await blocked);
        Assert.Contains("not done yet", early.Message, StringComparison.Ordinal);
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_is_cancelled_when_its_call_is_withdrawn(bool isAwaitedBefore)
    {
        string signal = $"{Guid.NewGuid()}";
        using var probe = Manager.CreateProbe();
        using var opener = Manager.CreateProbe();
        using var cancellation = new CancellationTokenSource();
        var blocked = probe.BlockAsync(signal);
        var withdrawn = probe.NoteInUnlessAsync(opener, "never", cancellation.Token);
        var task = isAwaitedBefore ? withdrawn.AsTask() : null;

        await cancellation.CancelAsync();
        if (task is null)
        {
            await Eventually.IsTrueAsync(() => withdrawn.IsCompleted, "the call is withdrawn");
            Assert.True(withdrawn.IsCanceled);
            task = withdrawn.AsTask();
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        Assert.True(task.IsCanceled);
        await opener.OpenAsync(signal);
        await blocked;
        Assert.Empty(await opener.GetNotesAsync());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task It_fails_as_its_call_does()
    {
        var thrower = Manager.CreateThrower();
        var failed = thrower.InvalidAsync("told");

        await Eventually.IsTrueAsync(() => failed.IsCompleted, "the call has failed");

        Assert.True(failed.IsFaulted);
        Assert.Equal("told", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await failed)).Message);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_keeps_a_call_from_being_made_is_told_by_it()
    {
        var account = Manager.CreateAccount("Ada");
        using var probe = Manager.CreateProbe();
        var withdrawn = probe.NoteInUnlessAsync(probe, "never", new CancellationToken(canceled: true));
        account.Dispose();

        var balance = account.GetBalanceAsync();
        var deposit = account.DepositAsync(1);

        Assert.True(withdrawn.IsCanceled);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await withdrawn);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await balance);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await deposit);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_nobody_awaits_keeps_nothing()
    {
        using var keeper = Manager.CreateProbe();
        int before = (await Manager.GetObjectsAsync(forceFullCollection: true)).Count;

        // Twice: what was given back is used again.
        for (int round = 0; round < 2; round++)
        {
            Drop(keeper);

            await Eventually.ObjectsAsync(
                Manager, objects => objects.Count <= before, "results and arguments of calls that nobody awaits are given back");
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Many_on_their_way_each_have_their_own_result() => OffThread(() =>
    {
        const int Threads = 4;
        const int Together = 500;
        using var array = Manager.CreateArray<int>(Threads * Together);
        array.SetRange(0, Enumerable.Range(0, Threads * Together).ToArray());

        Task.WaitAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(async () =>
        {
            for (int round = 0; round < 10; round++)
            {
                var calls = Enumerable.Range(0, Together).Select(number => array.GetItemAsync((thread * Together) + number)).ToList();
                for (int number = 0; number < Together; number++)
                {
                    Assert.Equal((thread * Together) + number, await calls[number]);
                }
            }
        })).ToArray());
    });

    private void Drop(ProbeProxy keeper)
    {
        for (int number = 0; number < 50; number++)
        {
            _ = Manager.CreateAccountAsync($"dropped {number}");
            _ = keeper.NoteInAsync(Manager.CreateProbe(), "dropped");
        }
    }
#pragma warning restore CA2012, PG1501
}
