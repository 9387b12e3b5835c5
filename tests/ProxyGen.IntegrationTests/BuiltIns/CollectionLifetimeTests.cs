using System.Runtime.CompilerServices;
using ProxyGen.Collections;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.BuiltIns;

/// <summary>What collections leave behind, seen from inside a manager that listens in this process.</summary>
public sealed class CollectionLifetimeTests : IAsyncLifetime
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
    [Trait("Behaviour", "M111")]
    public async Task Collections_of_every_kind_leave_nothing()
    {
        UseEach();

        await AssertObjectsAsync(0);
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M104")]
    public async Task A_list_that_contains_itself_is_collected()
    {
        ContainItself();

        await AssertObjectsAsync(0);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_watch_that_is_left_ends()
    {
        using var list = _manager.CreateList<int>([1]);
        await foreach (var change in list.WatchAsync(withExisting: true))
        {
            Assert.True(InManager(list).IsWatched);
            break;
        }

        Assert.False(InManager(list).IsWatched);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_watch_ends_with_the_session_of_who_watches()
    {
        using var list = _manager.CreateNamedList<int>("watched");
        var other = await _observed.ConnectAsync();
        var changes = other.Get<SharedList<int>>("watched").WatchAsync(withExisting: true).GetAsyncEnumerator();
        Assert.True(await changes.MoveNextAsync());
        Assert.True(InManager(list).IsWatched);

        var next = changes.MoveNextAsync().AsTask();
        await other.DisposeAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => next.WaitAsync(Deadline.OfStep));
        await Eventually.IsTrueAsync(() => !InManager(list).IsWatched, "nobody watches");
        list.Add(1);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_reader_that_falls_behind_is_told()
    {
        await using var manager = SharedManager.StartInProcess(new SharedManagerOptions { MaxEventsBehind = 64 });
        using var list = manager.CreateList<int>();
        await using var changes = list.WatchAsync(withExisting: true).GetAsyncEnumerator();
        Assert.True(await changes.MoveNextAsync());

        for (int i = 0; i < 200; i++)
        {
            list.Add(i);
        }

        await Assert.ThrowsAsync<EventsLostException>(async () => await changes.MoveNextAsync());
        Assert.Equal(200, list.Count);
    }

    private ListObject<int> InManager(SharedList<int> list) =>
        (ListObject<int>)_observed.Runtime.FindObject(list.Reference.ObjectId).Subject;

    private Task AssertObjectsAsync(int count) => Eventually.IsTrueAfterCollectionAsync(
        () => _observed.Runtime.Objects.Count == count, $"there are {count} objects ({_observed.Runtime.Objects.Count} at first)");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void UseEach()
    {
        using var account = _manager.CreateAccount("Ada");
        using var list = _manager.CreateList<AccountProxy>([account]);
        using var dictionary = _manager.CreateDictionary<string, AccountProxy>([new("a", account)]);
        using var set = _manager.CreateSet<AccountProxy>([account]);
        using var stack = _manager.CreateStack<AccountProxy>([account]);
        using var array = _manager.CreateArray<AccountProxy>([account]);
        using var names = _manager.CreateNamespace();
        names.Set("account", account);
        var sharded = _manager.CreateShardedDictionary<string, AccountProxy>(4);
        sharded["a"] = account;
        Assert.Equal(account, set.Single());
        Assert.Equal(account, stack.Peek());
        Assert.Equal(account, names.Get<AccountProxy>("account"));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ContainItself()
    {
        using var list = _manager.CreateList<object>();
        list.Add(list);
        Assert.Equal(1, list.Count);
    }
}
