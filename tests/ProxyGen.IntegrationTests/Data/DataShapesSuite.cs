using ProxyGen.IntegrationTests.Data.Types;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.Serialization;

namespace ProxyGen.IntegrationTests.Data;

public abstract class DataShapesSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Closed_members_and_constructors_are_restored() => OffThread(() =>
    {
        var received = Manager.CreateEcho<Closed>().Return(Closed.Of(10));

        Assert.Equal((10, 11, 12, "13"), (received.Field, received.PrivateSetter, received.ProtectedSetter, received.InitOnly));
        Assert.Equal([14], received.GetOnly);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Closed_members_of_generic_and_base_classes_are_restored() => OffThread(() =>
    {
        var sent = new ClosedFurther { Own = 1, Later = "later" };
        sent.Set("value");
        var received = Manager.CreateEcho<ClosedFurther>().Return(sent);
        Assert.Equal((1, "later", "value"), (received.Own, received.Later, received.Value));
        Assert.Equal(["value"], received.Values);

        var constrained = Manager.CreateEcho<Constrained<int, List<string>>>().Return(Constrained<int, List<string>>.Of(1, ["a"]));
        Assert.Equal(1, constrained.Key);
        Assert.Equal(["a"], constrained.Value);

        var inner = new Constrained<int, List<string>>.Inner<Point?> { Key = 4 };
        inner.Set(new Point(1, 2));
        var receivedInner = Manager.CreateEcho<Constrained<int, List<string>>.Inner<Point?>>().Return(inner);
        Assert.Equal((new Point(1, 2), 4), (receivedInner.Other, receivedInner.Key));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Structs_and_records_of_every_kind() => OffThread(() =>
    {
        var size = Manager.CreateEcho<ReadOnlySize>().Return(ReadOnlySize.Of(1, 2));
        Assert.Equal((1, 2), (size.Width, size.Height));
        Assert.Equal(new Span2(1, 2) { Step = 3 }, Manager.CreateEcho<Span2>().Return(new Span2(1, 2) { Step = 3 }));
        Assert.Equal(new Cat("Tom", 9) { Owner = "Ada" }, Manager.CreateEcho<Cat>().Return(new Cat("Tom", 9) { Owner = "Ada" }));
        var demanding = Manager.CreateEcho<Demanding>().Return(new Demanding { Name = "n", Size = 3, Color = "blue" });
        Assert.Equal(("n", 3, "blue"), (demanding.Name, demanding.Size, demanding.Color));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Collection_classes_of_ones_own_are_copied_by_their_elements() => OffThread(() =>
    {
        Assert.Equal(["a", "b"], Assert.IsType<Names>(Manager.CreateEcho<Names>().Return(["a", "b"])));
        Assert.Equal([5, 3, 1], Manager.CreateEcho<DescendingCollection>().Return([1, 5, 3]));
        Assert.Equal(new Point(1, 2), Manager.CreateEcho<Index<Point>>().Return(new Index<Point> { ["p"] = new(1, 2) })["p"]);
        Assert.Empty(Manager.CreateEcho<Nested>().Return([[], [[]]])[1][0]);
        Assert.Null(Manager.CreateEcho<Names?>().Return(null));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_circle_is_found_and_named() => OffThread(() =>
    {
        var parent = new Parent { Children = { new Child() } };
        Assert.Null(Manager.CreateEcho<Parent>().Return(parent).Children.Single().Parent);
        parent.Children[0].Parent = parent;

        var error = Assert.Throws<MessagePackSerializationException>(() => Manager.CreateEcho<Parent>().Return(parent));

        Assert.Contains("cycles cannot cross", error.Message, StringComparison.Ordinal);
        Assert.Contains("Data.Types.Parent", error.Message, StringComparison.Ordinal);
    });
}
