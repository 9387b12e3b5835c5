using ProxyGen.IntegrationTests.Data.Types;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.Serialization;

namespace ProxyGen.IntegrationTests.Data;

public abstract class AnnotationsSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Keys_that_are_numbers_give_an_array_with_nil_in_its_gaps() => OffThread(() =>
    {
        var sent = new Numbered { Id = 5, Name = "n", Cache = 1 };
        sent.Hide(9);

        var received = Manager.CreateEcho<Numbered>().Return(sent);

        Assert.Equal((5, "n", 9, 7), (received.Id, received.Name, received.Reveal(), received.Cache));
        Assert.Equal("94-05-09-C0-A1-6E", Wire(sent));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Keys_that_are_names_give_a_map() => OffThread(() =>
    {
        var sent = Named.Of(5, "Ada");

        var received = Manager.CreateEcho<Named>().Return(sent);

        Assert.Equal((5, "Ada"), (received.Id, received.Name));
        Assert.Equal("82-A1-69-05-A1-6E-A3-41-64-61", Wire(sent));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Names_of_members_can_be_their_keys() => OffThread(() =>
    {
        var received = Manager.CreateEcho<NamedByMember>().Return(new NamedByMember(5, "secret") { Text = "t" });

        Assert.Equal(new NamedByMember(5, null) { Text = "t" }, received with { Note = null });
        Assert.NotEqual("secret", received.Note);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Data_contracts_are_copied_by_their_data_members() => OffThread(() =>
    {
        var sent = new Contract { Id = 1, Name = "n", Cache = 2 };

        var received = Manager.CreateEcho<Contract>().Return(sent);

        Assert.Equal((1, "n", 7), (received.Id, received.Name, received.Cache));
        Assert.Equal("92-A1-78-05", Wire(new OrderedContract { Id = 5, Name = "x" }));
        Assert.Equal("x", Manager.CreateEcho<OrderedContract>().Return(new OrderedContract { Id = 5, Name = "x" }).Name);
    });

    private static string Wire<T>(T value) => BitConverter.ToString(MessagePackSerializer.Serialize(value));
}
