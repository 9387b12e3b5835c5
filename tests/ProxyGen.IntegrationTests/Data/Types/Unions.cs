using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using MessagePack;

namespace ProxyGen.IntegrationTests.Data.Types;

[SharedUnion(0, typeof(Circle))]
[SharedUnion(1, typeof(Square))]
[SharedUnion(7, typeof(Composite))]
public abstract record Shape(string Name);

public record Circle(string Name, double Radius) : Shape(Name);

public sealed record Square(string Name, int Side) : Shape(Name);

public sealed record Sphere(string Name, double Radius) : Circle(Name, Radius);

/// <summary>A union in a union.</summary>
[Union(0, typeof(Pair))]
[Union(1, typeof(Many))]
public abstract record Composite(string Name) : Shape(Name);

public sealed record Pair(string Name, Shape First, Shape? Second) : Composite(Name);

public sealed record Many(string Name, List<Shape> Shapes) : Composite(Name);

[SharedUnion(0, typeof(Meters))]
[SharedUnion(1, typeof(Label))]
public interface IMeasure;

public readonly record struct Meters(double Value) : IMeasure;

[MessagePackObject]
public sealed record Label([property: Key(0)] string Text) : IMeasure;

[SharedUnion(0, typeof(Success<>))]
[SharedUnion(1, typeof(Failure<>))]
public abstract record Outcome<T>;

public sealed record Success<T>(T Value) : Outcome<T>;

public sealed record Failure<T>(string Reason) : Outcome<T>;

[DataContract]
[KnownType(typeof(Dog))]
[KnownType(typeof(Bird))]
public abstract class Animal
{
    [DataMember]
    public string? Name { get; set; }
}

[DataContract]
public sealed class Dog : Animal
{
    [DataMember]
    public int Age { get; set; }
}

[DataContract(Name = "b")]
public sealed class Bird : Animal;

[JsonDerivedType(typeof(Bicycle), "bicycle")]
[JsonDerivedType(typeof(Car), "car")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
public interface IVehicle;

public sealed record Bicycle(int Gears) : IVehicle;

public sealed record Car(string Plate, IVehicle? OnRoof) : IVehicle;

[JsonDerivedType(typeof(Leaf<>), 1)]
[JsonDerivedType(typeof(Fork<>), 2)]
public abstract record Tree<T>;

public sealed record Leaf<T>(T Value) : Tree<T>;

public sealed record Fork<T>(Tree<T> Left, Tree<T>? Right) : Tree<T>;
