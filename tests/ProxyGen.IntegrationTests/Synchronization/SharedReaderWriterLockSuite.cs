using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Synchronization;

public abstract class SharedReaderWriterLockSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Readers_share_it_and_writers_do_not() => OffThread(() =>
    {
        using var gate = Manager.CreateReaderWriterLock();

        using (gate.AcquireRead())
        using (gate.AcquireRead())
        {
            Assert.Equal(2, gate.CurrentReadCount);
            Assert.False(gate.TryAcquireWrite(TimeSpan.Zero, out _));
            Assert.False(gate.TryAcquireWrite(TimeSpan.FromMilliseconds(20), out _));
        }

        using (gate.AcquireWrite())
        {
            Assert.True(gate.IsWriteHeld);
            Assert.False(gate.TryAcquireRead(TimeSpan.Zero, out _));
            Assert.False(gate.TryAcquireWrite(TimeSpan.Zero, out _));
            Assert.False(gate.TryAcquireUpgradeableRead(TimeSpan.Zero, out _));
        }

        Assert.True(gate.TryAcquireRead(TimeSpan.Zero, out var last));
        last.Release();
        Assert.Equal(0, gate.CurrentReadCount);
        Assert.Throws<SynchronizationLockException>(last.Release);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_writer_is_not_starved_and_readers_behind_it_enter_together()
    {
        using var gate = Manager.CreateReaderWriterLock();
        var first = await gate.AcquireReadAsync();
        var writer = gate.AcquireWriteAsync().AsTask();
        var readers = Enumerable.Range(0, 3).Select(_ => gate.AcquireReadAsync().AsTask()).ToArray();
        await Eventually.IsTrueAsync(() => gate.WaitingCount == 4, "all wait");

        await first.DisposeAsync();
        var write = await writer;
        Assert.All(readers, reader => Assert.False(reader.IsCompleted));
        await write.DisposeAsync();
        var leases = await Task.WhenAll(readers);

        Assert.Equal(3, gate.CurrentReadCount);
        foreach (var lease in leases)
        {
            await lease.DisposeAsync();
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Readers_behind_a_writer_that_gives_up_enter()
    {
        using var gate = Manager.CreateReaderWriterLock();
        await using var first = await gate.AcquireReadAsync();
        using var cancellation = new CancellationTokenSource();
        var writer = gate.AcquireWriteAsync(cancellation.Token).AsTask();
        var reader = gate.AcquireReadAsync().AsTask();
        await Eventually.IsTrueAsync(() => gate.WaitingCount == 2, "both wait");

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writer);
        await using var second = await reader;
        Assert.Null(await gate.TryAcquireWriteAsync(TimeSpan.FromMilliseconds(20)));
        await using var third = await gate.TryAcquireReadAsync(TimeSpan.Zero);
        Assert.NotNull(third);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task An_upgradeable_reader_reads_beside_readers_and_writes_alone() => OffThread(() =>
    {
        using var gate = Manager.CreateReaderWriterLock();
        using var upgradeable = gate.AcquireUpgradeableRead();
        Assert.False(gate.TryAcquireUpgradeableRead(TimeSpan.Zero, out _));
        Assert.False(gate.TryAcquireWrite(TimeSpan.Zero, out _));
        var reader = gate.AcquireRead();
        Assert.False(upgradeable.TryUpgrade(TimeSpan.Zero, out _));
        Assert.False(upgradeable.TryUpgrade(TimeSpan.FromMilliseconds(20), out _));
        reader.Dispose();

        using (var write = upgradeable.Upgrade())
        {
            Assert.True(gate.IsWriteHeld);
            Assert.True(write.FencingToken > upgradeable.FencingToken);
            Assert.False(gate.TryAcquireRead(TimeSpan.Zero, out _));
            Assert.Throws<SynchronizationLockException>(() => upgradeable.Upgrade());
            Assert.Throws<SynchronizationLockException>(upgradeable.Release);
        }

        Assert.True(gate.TryAcquireRead(TimeSpan.Zero, out var beside));
        beside.Dispose();
        using var again = upgradeable.Upgrade();
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Nobody_writes_between_reading_and_upgrading()
    {
        using var gate = Manager.CreateReaderWriterLock();
        var upgradeable = await gate.AcquireUpgradeableReadAsync();
        var reader = await gate.AcquireReadAsync();
        var otherWriter = gate.AcquireWriteAsync().AsTask();
        await Eventually.IsTrueAsync(() => gate.WaitingCount == 1, "the writer waits");
        var upgrading = upgradeable.UpgradeAsync().AsTask();
        await Eventually.IsTrueAsync(() => gate.WaitingCount == 2, "the upgrade waits");

        await reader.DisposeAsync();
        var write = await upgrading;
        Assert.False(otherWriter.IsCompleted);
        await write.DisposeAsync();
        Assert.False(otherWriter.IsCompleted);
        await upgradeable.DisposeAsync();

        await (await otherWriter).DisposeAsync();
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_cancelled_upgrade_stays_a_reader()
    {
        using var gate = Manager.CreateReaderWriterLock();
        var upgradeable = await gate.AcquireUpgradeableReadAsync();
        await using var reader = await gate.AcquireReadAsync();
        using var cancellation = new CancellationTokenSource();
        var upgrading = upgradeable.UpgradeAsync(cancellation.Token).AsTask();
        await Eventually.IsTrueAsync(() => gate.WaitingCount == 1, "the upgrade waits");

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => upgrading);
        await Eventually.IsTrueAsync(() => gate.WaitingCount == 0, "the upgrade no longer waits");
        Assert.True(gate.IsUpgradeableReadHeld);
        await using (var beside = await gate.AcquireReadAsync())
        {
        }

        await upgradeable.DisposeAsync();
        Assert.False(gate.IsUpgradeableReadHeld);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Only_upgradeable_leases_are_upgraded_and_time_outs_are_checked()
    {
        using var gate = Manager.CreateReaderWriterLock();
        await using var lease = await gate.AcquireUpgradeableReadAsync();
        await lease.DisposeAsync();

        Assert.Throws<SynchronizationLockException>(() => lease.Upgrade());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await gate.TryAcquireReadAsync(TimeSpan.FromSeconds(-5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => gate.TryAcquireWrite(TimeSpan.MaxValue, out _));
    }
}
