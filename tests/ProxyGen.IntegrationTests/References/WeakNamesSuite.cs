using System.Runtime.CompilerServices;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.References;

/// <summary>Names that do not keep their object alive.</summary>
public abstract class WeakNamesSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task Such_a_name_goes_with_its_object()
    {
        PublishAndUse("fleeting");

        await Eventually.ObjectsAsync(Manager, objects => objects.All(item => !item.Names.Contains("fleeting")), "the object has ended");

        Assert.False(Manager.TryGet<AccountProxy>("fleeting", out _));
        Assert.DoesNotContain("fleeting", Manager.Names);
        Assert.False(Manager.Remove("fleeting"));
        using var other = Manager.CreateNamedAccount("fleeting", "Bob");
        Assert.Equal("Bob", Manager.Get<AccountProxy>("fleeting").Owner);
        Manager.Remove("fleeting");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task It_finds_the_object_while_something_else_keeps_it()
    {
        using var accounts = Manager.CreateList<AccountProxy>();
        AddPublished(accounts, "kept elsewhere");

        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Manager.GetObjectsAsync(forceFullCollection: true);
        }

        using var found = await Manager.GetAsync<AccountProxy>("kept elsewhere");
        Assert.Equal("Ada", found.Owner);
        Assert.Contains("kept elsewhere", Manager.Names);
        Assert.Throws<NameTakenException>(() => Manager.CreateNamedAccount("kept elsewhere", "Bob"));
        Assert.True(Manager.Remove("kept elsewhere"));
        Assert.False(Manager.TryGet<AccountProxy>("kept elsewhere", out _));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Publishing_again_decides_anew()
    {
        PublishTwice("twice");
        await Manager.GetObjectsAsync(forceFullCollection: true);

        await WeakenAsync("twice");

        await Eventually.ObjectsAsync(Manager, objects => objects.All(item => !item.Names.Contains("twice")), "the object has ended");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public void An_object_that_has_the_name_keeps_it()
    {
        using var ada = Manager.CreateAccount("Ada");
        using var bob = Manager.CreateAccount("Bob");
        Manager.Publish("hers", ada, keepAlive: false);

        Assert.Throws<NameTakenException>(() => Manager.Publish("hers", bob, keepAlive: false));
        Assert.Throws<NameTakenException>(() => Manager.Publish("hers", bob));

        Assert.Equal(ada, Manager.GetOrCreateAccount("hers", "nobody"));
        Manager.Remove("hers");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PublishAndUse(string name)
    {
        using var account = Manager.CreateAccount("Ada");
        Manager.Publish(name, account, keepAlive: false);
        using var found = Manager.Get<AccountProxy>(name);
        Assert.Equal(account, found);
        Assert.Contains(name, Manager.Names);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddPublished(SharedList<AccountProxy> accounts, string name)
    {
        using var account = Manager.CreateAccount("Ada");
        Manager.Publish(name, account, keepAlive: false);
        accounts.Add(account);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PublishTwice(string name)
    {
        using var account = Manager.CreateAccount("Ada");
        Manager.Publish(name, account, keepAlive: false);
        Manager.Publish(name, account);
    }

    private async Task WeakenAsync(string name)
    {
        await using var account = await Manager.GetAsync<AccountProxy>(name);
        Assert.Equal("Ada", account.Owner);
        await Manager.PublishAsync(name, account, keepAlive: false);
    }
}
