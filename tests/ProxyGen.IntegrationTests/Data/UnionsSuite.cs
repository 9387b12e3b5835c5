using ProxyGen.IntegrationTests.Data.Types;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.Serialization;

namespace ProxyGen.IntegrationTests.Data;

public abstract class UnionsSuite(ManagerFixture fixture) : BehaviourSuite(fixture)
{
    [Fact(Timeout = Deadline.OfTest)]
    public Task Values_arrive_as_the_case_that_they_are() => OffThread(() =>
    {
        var shapes = Manager.CreateEcho<Shape?>();

        Assert.Equal(new Circle("c", 1.5), shapes.Return(new Circle("c", 1.5)));
        Assert.Equal(new Square("s", 2), shapes.Return(new Square("s", 2)));
        Assert.Null(shapes.Return(null));
        Assert.Equal("92-01-82-A4-4E-61-6D-65-A1-73-A4-53-69-64-65-02", Wire<Shape>(new Square("s", 2)));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Unions_may_be_nested() => OffThread(() =>
    {
        var shapes = Manager.CreateList<Shape>();

        shapes.Add(new Pair("p", new Circle("c", 1), null));
        shapes.Add(new Many("m", [new Square("s", 1), new Pair("q", new Square("t", 2), new Circle("d", 2))]));

        Assert.Equal(new Pair("p", new Circle("c", 1), null), shapes[0]);
        Assert.Equal(new Pair("q", new Square("t", 2), new Circle("d", 2)), Assert.IsType<Many>(shapes[1]).Shapes[1]);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Interfaces_generic_types_and_known_types_can_be_unions() => OffThread(() =>
    {
        var measures = Manager.CreateEcho<Dictionary<string, IMeasure?>>().Return(
            new Dictionary<string, IMeasure?> { ["a"] = new Meters(2), ["b"] = new Label("x"), ["c"] = null });
        Assert.Equal(new Meters(2), measures["a"]);
        Assert.Equal(new Label("x"), measures["b"]);
        Assert.Null(measures["c"]);

        Assert.Equal(new Success<int>(5), Manager.CreateEcho<Outcome<int>>().Return(new Success<int>(5)));
        Assert.Equal(new Failure<int>("no"), Manager.CreateEcho<Outcome<int>>().Return(new Failure<int>("no")));

        var dog = Assert.IsType<Dog>(Manager.CreateEcho<Animal>().Return(new Dog { Name = "Rex", Age = 3 }));
        Assert.Equal(("Rex", 3), (dog.Name, dog.Age));
        Assert.StartsWith("92-A1-62-81", Wire<Animal>(new Bird()), StringComparison.Ordinal);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task Attributes_of_the_JSON_serializer_name_cases() => OffThread(() =>
    {
        Car car = new("X1", new Bicycle(7));

        Assert.Equal(car, Manager.CreateEcho<IVehicle?>().Return(car));
        Assert.Equal("92-A7-62-69-63-79-63-6C-65-81-A5-47-65-61-72-73-07", Wire<IVehicle>(new Bicycle(7)));
        Fork<string?> tree = new(new Leaf<string?>("a"), new Fork<string?>(new Leaf<string?>(null), null));
        Assert.Equal(tree, Manager.CreateEcho<Tree<string?>>().Return(tree));
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_value_that_is_no_case_is_refused_before_it_is_sent() => OffThread(() =>
    {
        var error = Assert.Throws<MessagePackSerializationException>(() => Manager.CreateEcho<Shape?>().Return(new Sphere("s", 1)));

        Assert.Contains("A 'ProxyGen.IntegrationTests.Data.Types.Sphere' stands where", error.Message, StringComparison.Ordinal);
        Assert.Contains("0 (Circle)", error.Message, StringComparison.Ordinal);
    });

    [Fact(Timeout = Deadline.OfTest)]
    public Task A_class_that_derives_from_the_declared_one_is_refused_before_it_is_sent() => OffThread(() =>
    {
        var error = Assert.Throws<MessagePackSerializationException>(() => Manager.CreateEcho<Circle>().Return(new Sphere("s", 1)));

        Assert.Contains("what it adds would be lost", error.Message, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData(new byte[] { 0x92, 0x05, 0x80 }, "The key 5 was sent")]
    [InlineData(new byte[] { 0x91, 0x00 }, "An array of 1 elements was sent")]
    [InlineData(new byte[] { 0x92, 0xa1, 0x61, 0x80 }, "Expected an integer")]
    [InlineData(new byte[] { 0x80 }, "Expected an array")]
    public void Bytes_that_are_no_case_are_refused(byte[] bytes, string message)
    {
        var error = Assert.Throws<MessagePackSerializationException>(() => MessagePackSerializer.Deserialize<Shape>(bytes));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static string Wire<T>(T value) => BitConverter.ToString(MessagePackSerializer.Serialize(value));
}
