using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.Synchronization;

public abstract class FencingSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task A_call_under_an_older_lease_is_refused_and_has_not_run() => OffThread(() =>
    {
        using var gate = Manager.CreateLock();
        using var account = Manager.CreateAccount("Ada");
        var old = gate.Acquire();
        long oldToken = old.FencingToken;
        using (var fenced = account.Fenced(old))
        {
            fenced.Deposit(1m);
            fenced.Deposit(1m);
        }

        old.Release();
        using var lease = gate.Acquire();
        using var stale = account.Fenced(gate, oldToken);
        stale.Deposit(1m);
        using var current = account.Fenced(lease);
        Assert.Equal(3m, current.Balance);

        var exception = Assert.Throws<StaleFencingTokenException>(() => stale.Deposit(100m));
        Assert.Contains($"{oldToken}", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"{lease.FencingToken}", exception.Message, StringComparison.Ordinal);
        Assert.Throws<StaleFencingTokenException>(() => stale.Balance);
        current.Deposit(1m);
        Assert.Equal(4m, account.Balance);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Asynchronous_calls_and_collections_are_fenced_as_well()
    {
        using var gate = Manager.CreateReentrantLock();
        using var list = Manager.CreateList<int>();
        await using var old = await gate.AcquireAsync();
        await old.ReleaseAsync();
        await using var lease = await gate.AcquireAsync();
        using var stale = list.Fenced(gate, old.FencingToken);
        using var fenced = list.Fenced(lease);

        await stale.AddAsync(1);
        await fenced.AddAsync(2);
        fenced.AddRange([3, 4]);
        await Assert.ThrowsAsync<StaleFencingTokenException>(async () => await stale.AddAsync(5));
        Assert.Throws<StaleFencingTokenException>(() => stale.ToArray());

        Assert.Equal([1, 2, 3, 4], fenced.ToArray());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Leases_of_different_locks_are_not_compared() => OffThread(() =>
    {
        using var firstGate = Manager.CreateLock();
        using var secondGate = Manager.CreateLock();
        using var account = Manager.CreateAccount("Ada");
        using var first = firstGate.Acquire();
        using var second = secondGate.Acquire();
        using var underFirst = account.Fenced(first);
        using var underSecond = account.Fenced(second);

        underSecond.Deposit(1m);
        underFirst.Deposit(1m);

        Assert.Equal(2m, account.Balance);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task The_token_is_that_which_the_lease_has_when_the_call_is_made()
    {
        using var gate = Manager.CreateLock();
        using var condition = Manager.CreateCondition(gate);
        using var account = Manager.CreateAccount("Ada");
        var lease = await gate.AcquireAsync();
        using var fenced = account.Fenced(lease);
        var waiting = condition.WaitAsync(lease).AsTask();
        await Eventually.IsTrueAsync(() => condition.WaitingCount == 1, "it waits");
        await using (var other = await gate.AcquireAsync())
        {
            using var fencedByOther = account.Fenced(other);
            await fencedByOther.DepositAsync(1m);
            await condition.PulseAsync(other);
        }

        await waiting;
        await fenced.DepositAsync(1m);
        await lease.DisposeAsync();

        await Assert.ThrowsAsync<StaleFencingTokenException>(async () => await fenced.DepositAsync(1m));
        Assert.Equal(2m, account.Balance);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Only_exclusive_leases_fence() => OffThread(() =>
    {
        using var gate = Manager.CreateReaderWriterLock();
        using var semaphore = Manager.CreateSemaphore(1);
        using var account = Manager.CreateAccount("Ada");
        using (var permit = semaphore.Acquire())
        using (var read = gate.AcquireRead())
        using (var upgradeable = gate.AcquireUpgradeableRead())
        {
            Assert.Throws<ArgumentException>(() => account.Fenced(permit));
            Assert.Throws<ArgumentException>(() => account.Fenced(read));
            Assert.Throws<ArgumentException>(() => account.Fenced(upgradeable));
            read.Dispose();
            using var upgrade = upgradeable.Upgrade();
            using var fenced = account.Fenced(upgrade);
            fenced.Deposit(1m);
        }

        using var write = gate.AcquireWrite();
        using var fencedByWriter = account.Fenced(write);
        fencedByWriter.Deposit(1m);
        Assert.Equal(2m, account.Balance);
        Assert.Throws<ArgumentOutOfRangeException>(() => account.Fenced(Manager.CreateLock(), 0));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_fenced_proxy_is_a_proxy_of_its_own() => OffThread(() =>
    {
        using var gate = Manager.CreateLock();
        using var lease = gate.Acquire();
        var account = Manager.CreateAccount("Ada");
        var fenced = account.Fenced(lease);
        Assert.Equal(account, fenced);

        account.Dispose();
        fenced.Deposit(1m);
        fenced.Dispose();

        Assert.Throws<ObjectDisposedException>(() => fenced.Balance);
        Assert.Throws<ObjectDisposedException>(() => account.Fenced(lease));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task An_object_remembers_so_many_locks_and_no_more() => OffThread(() =>
    {
        using var account = Manager.CreateAccount("Ada");
        for (int i = 0; i < 256; i++)
        {
            using var gate = Manager.CreateLock();
            using var fenced = account.Fenced(gate, 1);
            fenced.Deposit(1m);
        }

        using var last = Manager.CreateLock();
        using var refused = account.Fenced(last, 1);
        Assert.Contains("256", Assert.Throws<InvalidOperationException>(() => refused.Deposit(1m)).Message, StringComparison.Ordinal);
        Assert.Equal(256m, account.Balance);
    });
}
