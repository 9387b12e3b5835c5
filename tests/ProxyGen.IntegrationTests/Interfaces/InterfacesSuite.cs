#pragma warning disable CA1859 // Calls through the interface are what is tested.
using System.Collections;
using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.IntegrationTests.Interfaces;

public abstract class InterfacesSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task A_proxy_stands_where_an_interface_of_its_class_is_wanted() => OffThread(() =>
    {
        IPet hamster = Manager.CreateHamster("Bo");

        hamster.Age = 2;

        Assert.Equal("Bo", hamster.Name);
        Assert.Equal(2, hamster.Age);
        Assert.Equal("Bo[3]", hamster[3]);
        Assert.Equal("squeak you too", hamster.Greet("you", "too"));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Explicit_members_are_reached_through_the_interface() => OffThread(() =>
    {
        var parrot = Manager.CreateParrot();
        IPet pet = parrot;

        pet.Age = 5;
        pet.Friend = Manager.CreateHamster("Bo");

        Assert.Equal(7, parrot.Name);
        Assert.Equal("Polly", pet.Name);
        Assert.Equal(5, pet.Age);
        Assert.Equal("feather 1", pet[1]);
        Assert.Equal("hello you and 0", pet.Greet("you"));
        Assert.Equal("Bo", pet.Friend.Name);
        Assert.Equal("Bo", Assert.Single(pet.Family()).Name);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Default_members_run_in_the_manager_and_the_classs_own_instead_of_them() => OffThread(() =>
    {
        IPet hamster = Manager.CreateHamster("Bo");
        IPet parrot = Manager.CreateParrot();

        Assert.Equal($"Bo, 0, in {Manager.ProcessId}", hamster.Introduce());
        Assert.Equal("Polly wants a cracker", parrot.Introduce());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Awaitable_members_of_interfaces_are_awaited()
    {
        IPet hamster = await Manager.CreateHamsterAsync("Bo");
        IPet parrot = await Manager.CreateParrotAsync();

        Assert.Equal("squeak you", await hamster.GreetSlowly("you", TestContext.Current.CancellationToken));
        Assert.Equal("hello you", await parrot.GreetSlowly("you"));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_derived_class_may_implement_an_interface_anew() => OffThread(() =>
    {
        var dwarf = Manager.CreateDwarfHamster("Bo");

        Assert.Equal("Bo", dwarf.Name);
        Assert.Equal("little Bo", ((INamed)dwarf).Name);
        Assert.Equal("peep you", ((IPet)dwarf).Greet("you"));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task An_object_arrives_where_an_interface_is_declared() => OffThread(() =>
    {
        var hamster = Manager.CreateHamster("Bo");
        var dwarf = Manager.CreateDwarfHamster("Mo");
        var parrot = Manager.CreateParrot();

        hamster.Adopt(dwarf);
        hamster.AdoptAll([parrot]);
        hamster.Friend = parrot;

        Assert.Equal("DwarfHamster", hamster.KindOf(dwarf));
        Assert.Equal("Parrot", hamster.KindOf(parrot));
        Assert.Equal("nobody", hamster.KindOf(null));
        Assert.Equal(parrot, hamster.Friend);
        Assert.Equal([hamster, dwarf, parrot], hamster.Family().Cast<ISharedProxy>());
        Assert.IsType<DwarfHamsterProxy>(hamster.Family()[1]);
        hamster.Friend = null;
        Assert.Null(hamster.Friend);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task What_is_no_shared_object_cannot_pass_as_an_interface() => OffThread(() =>
    {
        var hamster = Manager.CreateHamster("Bo");

        var argument = Assert.Throws<NotSupportedException>(() => hamster.KindOf(new Local()));
        var result = Assert.Throws<NotSupportedException>(() => hamster.Stranger());

        Assert.Contains("mark the class [Shared]", argument.Message, StringComparison.Ordinal);
        Assert.Contains("Nobody cannot be passed as", result.Message, StringComparison.Ordinal);
        Assert.Equal("Bo", hamster.Name);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_generic_interface_of_a_shared_class_is_one_of_its_proxy_to_others() => OffThread(() =>
    {
        var hamster = Manager.CreateHamster("Bo");
        IStore<HamsterProxy> cage = Manager.CreateCage();
        IStore<int> shelf = Manager.CreateShelf<int>();

        cage.Put(hamster);
        shelf.Put(5);

        Assert.Equal(1, cage.Count);
        Assert.Null(cage.Peek());
        Assert.Equal(hamster, cage.Take());
        Assert.Equal(0, shelf.Peek());
        Assert.Equal(5, shelf.Take());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Items_are_enumerated_over_one_snapshot() => OffThread(() =>
    {
        var bo = Manager.CreateHamster("Bo");
        var cage = Manager.CreateCage();
        cage.Put(bo);
        cage.Put(Manager.CreateDwarfHamster("Mo"));

        List<string> names = [];
        foreach (var hamster in cage)
        {
            names.Add(hamster.Name);
            cage.Put(bo);
        }

        Assert.Equal(["Mo", "Bo"], names);
        Assert.Equal(1, cage.Enumerations);
        Assert.Equal(4, ((IEnumerable)cage).Cast<HamsterProxy>().Count());
        var shelf = Manager.CreateShelf<string>();
        shelf.Put("a");
        shelf.Put("b");
        Assert.Equal(["a", "b"], shelf);
        Assert.Equal("b", ((IReadOnlyList<string>)shelf)[1]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Interfaces_that_proxies_answer_themselves_are_not_forwarded() => OffThread(() =>
    {
        Assert.False(typeof(IEquatable<Hamster>).IsAssignableFrom(typeof(HamsterProxy)));
        var hamster = Manager.CreateHamster("Bo");
        hamster.Dispose();
        Assert.Throws<ObjectDisposedException>(() => hamster.Name);
    });

    private sealed class Local : INamed
    {
        public string Name => "local";
    }
}
