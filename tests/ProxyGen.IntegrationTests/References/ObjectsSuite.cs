using System.Runtime.CompilerServices;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.References;

/// <summary>What lives in a manager and who holds it.</summary>
public abstract class ObjectsSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_lives_is_listed_with_its_holders()
    {
        using var account = Manager.CreateNamedAccount("listed", "Ada");
        using var same = Manager.Get<AccountProxy>("listed");

        var listed = Assert.Single(Manager.Objects, item => item.Names.Contains("listed"));

        Assert.Contains("Account", listed.ClassName, StringComparison.Ordinal);
        Assert.Equal(account.ToString(), $"AccountProxy #{listed.Id}");
        var holder = Assert.Single(listed.Holders);
        Assert.Equal(Environment.ProcessId, holder.ProcessId);
        Assert.Equal(2, holder.References);
        Assert.Contains($"#{listed.Id} 'listed', held by process {Environment.ProcessId}", listed.ToString(), StringComparison.Ordinal);
        Assert.Equal(listed.Id, (await Manager.GetObjectsAsync()).Single(item => item.Names.Contains("listed")).Id);
        Manager.Remove("listed");
    }

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M111")]
    public async Task The_count_is_back_when_all_proxies_are_dropped()
    {
        int before = await CountAsync();

        UseMany();

        await Eventually.ObjectsAsync(Manager, objects => objects.Count == before, $"there are {before} objects again");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Forgotten_proxies_are_given_back_by_their_finalizers()
    {
        int before = await CountAsync();

        Forget(1000);

        await Eventually.ObjectsAsync(Manager, objects => objects.Count == before, $"there are {before} objects again");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_only_another_object_holds_has_no_holder()
    {
        using var accounts = Manager.CreateList<AccountProxy>();
        var account = Manager.CreateAccount("Ada");
        string text = account.ToString();
        accounts.Add(account);
        account.Dispose();

        await Eventually.ObjectsAsync(
            Manager,
            objects => objects.Single(item => text == $"AccountProxy #{item.Id}") is { Holders.Count: 0, Names.Count: 0 },
            "only the list holds the account");
        accounts.Clear();

        await Eventually.ObjectsAsync(Manager, objects => objects.All(item => text != $"AccountProxy #{item.Id}"), "nothing does");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Objects_that_keep_proxies_of_each_other_end_together()
    {
        int before = await CountAsync();

        CreateCircle();

        await Eventually.ObjectsAsync(Manager, objects => objects.Count == before, $"there are {before} objects again");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task So_do_collections_with_proxies_of_what_holds_them()
    {
        int before = await CountAsync();

        CreateCircleOfCollections();

        await Eventually.ObjectsAsync(Manager, objects => objects.Count == before, $"there are {before} objects again");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_proxy_cannot_be_used_after_it_is_disposed()
    {
        var account = Manager.CreateAccount("Ada");
        var same = account.Self();

        account.Dispose();
        account.Dispose();

        Assert.Throws<ObjectDisposedException>(() => account.Balance);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await account.DepositAsync(1m));
        Assert.Equal("Ada", same.Owner);
        same.Dispose();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void UseMany()
    {
        using var account = Manager.CreateAccount("Ada");
        using var same = account.Self();
        using var history = account.History;
        using var queue = Manager.CreateQueue<AccountProxy>();
        using var lists = Manager.CreateDictionary<string, SharedList<AccountProxy>>();
        using var list = Manager.CreateList<AccountProxy>([account, same]);
        lists["a"] = list;
        queue.Enqueue(account);
        queue.Enqueue(same);
        using var taken = queue.Dequeue();
        using var inner = lists["a"];
        using var first = inner[0];
        Assert.Equal(account, first);
        Assert.Equal(account, taken);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Forget(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Manager.CreateAccount("Ada");
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CreateCircle()
    {
        using var first = Manager.CreateLink();
        using var second = Manager.CreateLink();
        first.Next = second;
        second.Next = first;
        second.Others = [first, second];
        Assert.Equal(1, first.Steps());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CreateCircleOfCollections()
    {
        using var dictionary = Manager.CreateDictionary<string, SharedQueue<SharedDictionary<string, LinkProxy>>>();
        using var queue = Manager.CreateQueue<SharedDictionary<string, LinkProxy>>();
        using var inner = Manager.CreateDictionary<string, LinkProxy>();
        using var link = Manager.CreateLink();
        inner["self"] = link;
        queue.Enqueue(inner);
        dictionary["a"] = queue;
        link.Others = [link];
    }

    private async Task<int> CountAsync()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return (await Manager.GetObjectsAsync(forceFullCollection: true)).Count;
    }
}
