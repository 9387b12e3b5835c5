using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.OwnClasses;

public abstract class NamesSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task A_named_object_is_found_by_its_name() => OffThread(() =>
    {
        var ada = Manager.CreateNamedAccount("names/ada", "Ada");
        ada.Deposit(5m);

        Assert.Equal(ada, Manager.Get<AccountProxy>("names/ada"));
        Assert.Equal(5m, Manager.Get<AccountProxy>("names/ada").Balance);
        Assert.True(Manager.TryGet<AccountProxy>("names/ada", out var found));
        Assert.Equal(ada, found);
        Assert.Contains("names/ada", Manager.Names);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_taken_name_is_refused() => OffThread(() =>
    {
        Manager.CreateNamedAccount("names/taken", "Ada");

        Assert.Contains("'names/taken'", Assert.Throws<NameTakenException>(
            () => Manager.CreateNamedAccount("names/taken", "Bob")).Message, StringComparison.Ordinal);
        Assert.Throws<NameTakenException>(() => Manager.GetOrCreatePerson("names/taken", "Bob"));
        Assert.Throws<NameTakenException>(() => Manager.Publish("names/taken", Manager.CreateAccount("Bob")));
        Assert.Equal("Ada", Manager.GetOrCreateAccount("names/taken", "Bob").Owner);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_name_that_is_not_there_says_so() => OffThread(() =>
    {
        Assert.Contains("'names/none'", Assert.Throws<NameNotFoundException>(
            () => Manager.Get<AccountProxy>("names/none")).Message, StringComparison.Ordinal);
        Assert.False(Manager.TryGet<AccountProxy>("names/none", out var nothing));
        Assert.Null(nothing);
        Assert.False(Manager.Remove("names/none"));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task An_object_of_another_class_is_a_mismatch() => OffThread(() =>
    {
        Manager.CreateNamedAccount("names/account", "Ada");

        string message = Assert.Throws<ContractMismatchException>(() => Manager.Get<PersonProxy>("names/account")).Message;

        Assert.Contains("Account", message, StringComparison.Ordinal);
        Assert.Contains("Person", message, StringComparison.Ordinal);
        Assert.Throws<ContractMismatchException>(() => Manager.TryGet<PersonProxy>("names/account", out _));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Publish_and_Remove_give_and_take_a_name() => OffThread(() =>
    {
        var ada = Manager.CreateAccount("Ada");

        Manager.Publish("names/published", ada);
        Manager.Publish("names/published", ada);
        Assert.Equal(ada, Manager.Get<AccountProxy>("names/published"));
        Assert.True(Manager.Remove("names/published"));
        Assert.False(Manager.Remove("names/published"));

        Assert.False(Manager.TryGet<AccountProxy>("names/published", out _));
        Assert.Equal("Ada", ada.Owner);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_name_holds_its_object() => OffThread(() =>
    {
        var ada = Manager.CreateNamedAccount("names/held", "Ada");
        ada.Deposit(1m);

        ada.Dispose();

        Assert.Equal(1m, Manager.Get<AccountProxy>("names/held").Balance);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Names_are_checked_and_may_hold_any_text() => OffThread(() =>
    {
        Assert.Throws<ArgumentException>(() => Manager.CreateNamedAccount("", "Ada"));
        Assert.Throws<ArgumentNullException>(() => Manager.Get<AccountProxy>(null!));
        Assert.Throws<ArgumentException>(() => Manager.Remove(""));
        Assert.Throws<ArgumentNullException>(() => Manager.Publish("x", null!));
        Manager.CreateNamedAccount("имя 🔑", "Ada");
        Assert.Equal("Ada", Manager.Get<AccountProxy>("имя 🔑").Owner);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Of_many_that_create_at_once_one_wins()
    {
        var proxies = new AccountProxy[8];

        await OnThreads(8, number => proxies[number] = Manager.GetOrCreateAccount("names/race", $"owner {number}"));

        Assert.Single(proxies.Distinct());
        Assert.Single(proxies.Select(proxy => proxy.Owner).Distinct());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Built_in_types_have_names_and_asynchronous_forms_too()
    {
        var list = await Manager.CreateNamedListAsync<int>("names/list");
        await Manager.PublishAsync("names/list2", list);

        Assert.Equal(list, await Manager.GetAsync<SharedList<int>>("names/list"));
        Assert.Equal(list, Manager.GetOrCreateList<int>("names/list2"));
        await Assert.ThrowsAsync<ContractMismatchException>(async () => await Manager.GetAsync<SharedList<string>>("names/list"));
        Assert.Contains("names/list", await Manager.GetNamesAsync());
        Assert.True(await Manager.RemoveAsync("names/list"));
        await Assert.ThrowsAsync<NameNotFoundException>(async () => await Manager.GetAsync<SharedList<int>>("names/list"));
    }
}
