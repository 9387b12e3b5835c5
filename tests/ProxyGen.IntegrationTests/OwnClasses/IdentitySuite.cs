using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.OwnClasses;

public abstract class IdentitySuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Proxies_of_one_object_are_equal() => OffThread(() =>
    {
        var ada = Manager.CreateAccount("Ada");
        var same = ada.Self();
        var other = Manager.CreateAccount("Ada");

        Assert.Equal(ada, same);
        Assert.True(ada == same);
        Assert.Equal(ada.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(ada, other);
        Assert.True(ada != other);
        Assert.False(ada.Equals((object?)null));
        Assert.Contains(same, new HashSet<AccountProxy> { ada });
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Comparing_and_printing_call_nobody() => OffThread(() =>
    {
        var ada = Manager.CreateAccount("Ada");
        ada.Dispose();

        Assert.StartsWith("AccountProxy #", ada.ToString(), StringComparison.Ordinal);
        Assert.Equal(ada, ada);
        Assert.NotEqual(0, ada.GetHashCode());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_disposed_proxy_refuses_calls()
    {
        var ada = Manager.CreateAccount("Ada");
        var list = Manager.CreateList<AccountProxy>();

        ada.Dispose();
        await ada.DisposeAsync();

        Assert.Contains("AccountProxy", Assert.Throws<ObjectDisposedException>(() => ada.Balance).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await ada.DepositAsync(1m));
        Assert.Throws<ObjectDisposedException>(() => list.Add(ada));
        Assert.Throws<ObjectDisposedException>(() => Manager.Publish("identity/disposed", ada));
        Assert.Empty(list);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Disposing_one_proxy_leaves_the_others() => OffThread(() =>
    {
        var ada = Manager.CreateAccount("Ada");
        var same = ada.Self();

        ada.Dispose();
        same.Deposit(2m);

        Assert.Equal(2m, same.Balance);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Proxies_dropped_and_received_at_once_never_lose_the_object()
    {
        using var slot = Manager.CreateValue<AccountProxy?>(Manager.CreateAccount("Ada"));

        await OnThreads(4, _ =>
        {
            for (int i = 0; i < 200; i++)
            {
                using var account = slot.Value!;
                account.Deposit(1m);
            }
        });

        Assert.Equal(800m, slot.Value!.Balance);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_object_of_another_manager_is_refused_where_it_is_needed_itself()
    {
        await using var other = SharedManager.StartInProcess();
        var foreign = other.CreateAccount("Eve");
        var ada = Manager.CreateAccount("Ada");

        Assert.Throws<NotSupportedException>(() => ada.TransferTo(foreign, 1m));
        Assert.Throws<NotSupportedException>(() => Manager.Publish("identity/foreign", foreign));
        Assert.NotEqual(ada, foreign);
        Assert.Equal(0m, ada.Balance);
    }
}
