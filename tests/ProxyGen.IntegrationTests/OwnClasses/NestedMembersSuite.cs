#pragma warning disable PG1101 // Each test has its objects to itself.
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;

namespace ProxyGen.IntegrationTests.OwnClasses;

public abstract class NestedMembersSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task An_object_inside_is_live() => OffThread(() =>
    {
        var team = Manager.CreateTeam();

        team.Mascot.Name = "Max";
        team.Mascot.Age += 1;

        Assert.Equal("Max", team.Mascot.Name);
        Assert.Equal(1, team.Mascot.Age);
        Assert.Equal(team.Mascot, team.Mascot);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task An_object_can_be_put_inside() => OffThread(() =>
    {
        var team = Manager.CreateTeam();
        var ada = Manager.CreatePerson("Ada");

        Assert.Null(team.Leader);
        team.Leader = ada;
        ada.Name = "Ada Lovelace";

        Assert.Equal(ada, team.Leader);
        Assert.Equal("Ada Lovelace", team.LeaderName());
        team.Leader = null;
        Assert.Null(team.Leader);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Chains_of_objects_are_live() => OffThread(() =>
    {
        var ada = Manager.CreatePerson("Ada");
        ada.Friend = Manager.CreatePerson("Bob");
        ada.Friend.Friend = ada;

        ada.Friend.Friend!.Name = "Eve";

        Assert.Equal("Eve", ada.Name);
        Assert.Equal(ada, ada.Friend.Friend);
    });

    [Fact(Timeout = Deadline.OfTest)]
    [Trait("Behaviour", "M123")]
    public Task A_method_returns_and_takes_objects() => OffThread(() =>
    {
        var team = Manager.CreateTeam();

        var bob = team.Hire("Bob");
        bob.Age = 30;

        Assert.Equal(30, team.Members[0].Age);
        Assert.Equal(bob, team.Members.Single());
        Assert.True(team.Has(bob));
        Assert.False(team.Has(Manager.CreatePerson("Bob")));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Proxies_travel_inside_collections() => OffThread(() =>
    {
        var team = Manager.CreateTeam();
        PersonProxy[] people = [Manager.CreatePerson("Ada"), Manager.CreatePerson("Bob")];

        var back = team.Give([.. people]);

        Assert.Equal(people.Reverse(), back);
        Assert.Equal("Bob", back[0].Name);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Objects_can_be_added_to_a_live_list() => OffThread(() =>
    {
        var team = Manager.CreateTeam();
        var ada = Manager.CreatePerson("Ada");

        team.Members.Add(ada);

        Assert.True(team.Has(ada));
        Assert.Equal(0, team.Members.IndexOf(ada));
    });
}
