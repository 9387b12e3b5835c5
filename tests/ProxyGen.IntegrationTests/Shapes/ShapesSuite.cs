using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shapes.@namespace;

namespace ProxyGen.IntegrationTests.Shapes;

public abstract class ShapesSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Required_members_are_parameters_of_the_creation() => OffThread(() =>
    {
        var form = Manager.CreateForm(1, "Claim", [3, 4], new() { ["a"] = 1 });
        var named = Manager.CreateNamedForm(Guid.NewGuid().ToString(), number: 2, title: "T", pages: [], marks: [], kind: "special");

        Assert.Equal(1, form.Number);
        Assert.Equal("Claim", form.Title);
        Assert.Equal("plain", form.Kind);
        Assert.Equal([3, 4], form.Pages);
        form.Marks["b"] = 2;
        Assert.Equal(2, form.Marks.Count);
        Assert.Equal("special", named.Kind);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Records_are_classes() => OffThread(() =>
    {
        var ticket = Manager.CreateTicket("A1");

        ticket.Price = 12.5m;
        ticket.Split(out string seat, out int row);

        Assert.Equal(("A1", 1), (seat, row));
        Assert.Equal("Ticket { Seat = A1, Row = 1, Price = 12.5 }", ticket.Describe());
        Assert.Equal("B2", ticket.Moved("B2").Seat);
        Assert.NotEqual(ticket, ticket.Moved("A1"));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Default_values_are_those_of_the_class() => OffThread(() =>
    {
        var proxy = Manager.CreateDefaults();
        var local = new Defaults();

        Assert.Equal(local.Enums(), proxy.Enums());
        Assert.Equal(local.Numbers(), proxy.Numbers());
        Assert.Equal(local.Texts(), proxy.Texts());
        Assert.Equal(local.Structs(), proxy.Structs());
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Overloads_and_indexers_are_told_apart() => OffThread(() =>
    {
        var proxy = Manager.CreateOverloads();

        proxy[1, "b"] = 5;

        Assert.Equal(5, proxy[1, "b"]);
        Assert.Equal(0, proxy[2, "b"]);
        Assert.Equal("int 1", proxy[1]);
        Assert.Equal("string 1", proxy["1"]);
        Assert.Equal(["int", "long", "nullable", "string"], [proxy.Say(1), proxy.Say(1L), proxy.Say((int?)1), proxy.Say("1")]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Any_number_of_arguments_is_passed() => OffThread(() =>
    {
        var proxy = Manager.CreateOverloads();

        Assert.Equal(3, proxy.Count(1, 2, 3));
        Assert.Equal(0, proxy.Count());
        Assert.Equal(2, proxy.CountAll("x", "a", "b"));
        Assert.Equal(2, proxy.CountArrays([1], [2, 3]));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Names_may_be_keywords() => OffThread(() =>
    {
        classProxy proxy = Manager.Createclass(7);

        Assert.Equal(7, proxy.@int);
        Assert.Equal("a 1", proxy.@event("a"));
        Assert.True(proxy.@is(out int number));
        Assert.Equal(7, number);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Classes_may_stand_anywhere_and_share_a_name() => OffThread(() =>
    {
        Assert.Equal("outer", Manager.CreateOuter_Item().Where());
        Assert.Equal("part", Manager.CreateOuter_Item_Part().Where());
        Assert.Equal("namespace", Manager.CreateItem().Where());
        Assert.Equal("nowhere", Manager.CreateGlobalItem().Where());
    });
}
