using System.Runtime.CompilerServices;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.References;

/// <summary>When objects end, seen from inside a manager that listens in this process.</summary>
public sealed class LifetimeTests : IAsyncLifetime
{
    private readonly ObservedManager _observed = new();
    private SharedManager _manager = null!;

    public async ValueTask InitializeAsync() => _manager = await _observed.ConnectAsync();

    public async ValueTask DisposeAsync()
    {
        await _manager.DisposeAsync();
        await _observed.DisposeAsync();
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_object_ends_with_its_last_proxy()
    {
        var account = _manager.CreateAccount("Ada");
        var same = account.Self();
        var history = account.History;

        account.Dispose();
        same.Dispose();
        GC.Collect();
        history.Add("the owner lives on");
        Assert.Equal(2, _observed.Runtime.Objects.Count);
        history.Dispose();

        await AssertObjectsAsync(0);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task So_it_does_when_the_proxies_are_only_forgotten()
    {
        CreateAndForget();

        await AssertObjectsAsync(0);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_proxy_that_is_used_keeps_it()
    {
        var account = _manager.CreateAccount("Ada");

        for (int i = 0; i < 5; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            account.Deposit(1m);
        }

        Assert.Equal(5m, account.Balance);
        account.Dispose();
        await AssertObjectsAsync(0);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_reference_in_a_queue_belongs_to_the_queue()
    {
        var queue = _manager.CreateQueue<AccountProxy>();

        EnqueueNew(queue);
        await AssertObjectsAsync(2);
        var taken = queue.Dequeue();
        taken.Deposit(1m);
        Assert.Equal(1m, taken.Balance);
        taken.Dispose();

        await AssertObjectsAsync(1);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task So_does_one_in_a_list_a_dictionary_and_a_value()
    {
        var list = _manager.CreateList<AccountProxy>();
        var dictionary = _manager.CreateDictionary<string, AccountProxy>();
        var value = _manager.CreateValue<AccountProxy?>(null);
        StoreIn(list, dictionary, value);

        await AssertObjectsAsync(6);
        ReadAndDispose(list[0]);
        ReadAndDispose(dictionary["a"]);
        ReadAndDispose(value.Value!);
        await AssertObjectsAsync(6);
        list.Clear();
        await AssertObjectsAsync(5);
        dictionary.Remove("a");
        await AssertObjectsAsync(4);
        value.Value = null;

        await AssertObjectsAsync(3);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_object_inside_another_lives_as_long_as_that()
    {
        var team = _manager.CreateTeam();
        AddMembers(team);

        // The team, its list, and two people.
        await AssertObjectsAsync(4);
        Assert.Equal("Ada", NameOfMember(team));
        Assert.Equal("Bob", team.LeaderName());
        team.Leader = null;
        await AssertObjectsAsync(3);
        team.Dispose();

        await AssertObjectsAsync(0);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Objects_that_hold_each_other_end_together()
    {
        CreateCircle();

        await AssertObjectsAsync(0);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_name_holds_its_object_until_it_is_removed()
    {
        _manager.CreateNamedAccount("lifetime", "Ada").Dispose();
        await AssertObjectsAsync(1);

        Assert.True(_manager.Remove("lifetime"));

        await AssertObjectsAsync(0);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_object_is_disposed_when_it_ends_and_not_by_its_proxy()
    {
        string signal = $"{Guid.NewGuid()}";
        var resource = _manager.CreateResource(signal);
        var list = _manager.CreateList<ResourceProxy>([resource]);

        resource.Dispose();
        Assert.False(Signals.IsSet(signal));
        list.Clear();

        await Eventually.IsTrueAfterCollectionAsync(() => Signals.IsSet(signal), "the object is disposed");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_object_that_lives_at_the_managers_end_is_disposed()
    {
        string signal = $"{Guid.NewGuid()}";
        var resource = _manager.CreateResource(signal);

        await _observed.DisposeAsync();

        Assert.True(Signals.IsSet(signal));
        GC.KeepAlive(resource);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Many_objects_leave_nothing()
    {
        using var counts = _manager.CreateDictionary<int, AccountProxy>();
        for (int i = 0; i < 500; i++)
        {
            using var account = _manager.CreateAccount($"{i}");
            counts[i % 10] = account;
        }

        await AssertObjectsAsync(11);
    }

    private Task AssertObjectsAsync(int count) => Eventually.IsTrueAfterCollectionAsync(
        () => _observed.Runtime.Objects.Count == count, $"there are {count} objects ({_observed.Runtime.Objects.Count} at first)");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CreateAndForget() => Assert.Equal("Ada", _manager.CreateAccount("Ada").Self().Owner);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EnqueueNew(SharedQueue<AccountProxy> queue)
    {
        using var account = _manager.CreateAccount("Ada");
        queue.Enqueue(account);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StoreIn(SharedList<AccountProxy> list, SharedDictionary<string, AccountProxy> dictionary, SharedValue<AccountProxy?> value)
    {
        using var first = _manager.CreateAccount("1");
        using var second = _manager.CreateAccount("2");
        using var third = _manager.CreateAccount("3");
        list.Add(first);
        dictionary["a"] = second;
        value.Value = third;
    }

    private static void ReadAndDispose(AccountProxy account)
    {
        Assert.NotEqual("", account.Owner);
        account.Dispose();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddMembers(TeamProxy team)
    {
        using var ada = _manager.CreatePerson("Ada");
        using var bob = _manager.CreatePerson("Bob");
        using var members = team.Members;
        members.Add(ada);
        team.Leader = bob;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string NameOfMember(TeamProxy team)
    {
        using var members = team.Members;
        using var member = members[0];
        return member.Name;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CreateCircle()
    {
        using var ada = _manager.CreatePerson("Ada");
        using var bob = _manager.CreatePerson("Bob");
        ada.Friend = bob;
        bob.Friend = ada;
    }
}
