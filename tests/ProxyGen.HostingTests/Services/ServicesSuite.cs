using ProxyGen.HostingTests.Shared;
using ProxyGen.IntegrationTests.Fixtures;

namespace ProxyGen.HostingTests.Services;

/// <summary>Constructor parameters that come from the manager.</summary>
public abstract class ServicesSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Services_are_no_parameters_of_the_creating_methods() => OffThread(() =>
    {
        using CraftsmanProxy ada = Manager.CreateCraftsman("Ada", 2);
        using CraftsmanProxy byDefault = Manager.CreateCraftsman("Bob");

        Assert.Equal(("Ada", 3), (ada.Name, ada.Make(1)));
        Assert.Equal(1, byDefault.Make(1));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Names_and_asynchronous_forms_do_as_well()
    {
        await using CraftsmanProxy named = await Manager.CreateNamedCraftsmanAsync("named craftsman", "Cleo");
        await using CraftsmanProxy same = await Manager.GetOrCreateCraftsmanAsync("named craftsman", "nobody");

        Assert.Equal(named, same);
        Assert.Equal("Cleo", await same.GetNameAsync());
        Assert.True(Manager.Remove("named craftsman"));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Objects_of_one_manager_get_the_same_singleton() => OffThread(() =>
    {
        using CraftsmanProxy dora = Manager.CreateCraftsman("Dora");
        using ReaderProxy reader = Manager.CreateReader();
        dora.Make(7);

        Assert.Contains("Dora made 7", reader.Lines);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Each_object_gets_scoped_services_of_its_own() => OffThread(() =>
    {
        using CraftsmanProxy eve = Manager.CreateCraftsman("Eve");
        using CraftsmanProxy fay = Manager.CreateCraftsman("Fay");
        eve.Open();

        Assert.Equal("Eve", eve.OwnerOfWorkshop());
        Assert.Null(fay.OwnerOfWorkshop());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Scoped_services_end_after_their_object()
    {
        using ReaderProxy reader = Manager.CreateReader();
        await OffThread(() =>
        {
            using CraftsmanProxy gus = Manager.CreateCraftsman("Gus");
            gus.Open();
        });

        await Eventually.ObjectsAsync(
            Manager, _ => reader.Lines.Contains("workshop of Gus closed"), "the services of a dropped object are disposed");
        string[] lines = reader.Lines;
        Assert.True(Array.IndexOf(lines, "Gus left") < Array.IndexOf(lines, "workshop of Gus closed"), string.Join('|', lines));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public Task Optional_service_that_is_not_there_is_null() => OffThread(() =>
    {
        using CraftsmanProxy hal = Manager.CreateCraftsman("Hal");

        Assert.False(hal.HasAbsent);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Service_that_is_missing_is_named() => OffThread(() =>
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Manager.CreateBeggar());

        Assert.Contains(typeof(IAbsent).FullName!, exception.Message, StringComparison.Ordinal);
        Assert.Contains("nullable", exception.Message, StringComparison.Ordinal);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Transactions_put_back_the_state_and_leave_the_services() => OffThread(() =>
    {
        using CraftsmanProxy ina = Manager.CreateCraftsman("Ina", 1);
        using ReaderProxy reader = Manager.CreateReader();

        Assert.Throws<InvalidOperationException>(() => Manager.Transaction(ina, static craftsman =>
        {
            craftsman.Make(5);
            throw new InvalidOperationException("not so");
        }));

        Assert.Equal(3, ina.Make(2));
        Assert.Contains("Ina made 2", reader.Lines);
    });
}
