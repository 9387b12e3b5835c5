using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

public sealed class DataTypeTests
{
    [Theory]
    [InlineData("class Data { private Data() { } public int A { get; private set; } }")]
    [InlineData("class Data { protected internal Data(int a) => A = a; public int A { get; } }")]
    [InlineData("record Data(int A = 5, string B = \"b\", DayOfWeek C = DayOfWeek.Monday, double D = double.NaN, object? E = null);")]
    [InlineData("record struct Data { public required int A { get; init; } public int B { get; init; } }")]
    [InlineData("readonly struct Data { private Data(int a) => A = a; public int A { get; } public int B { get; private init; } }")]
    [InlineData("class Data { public int @class { get; init; } public int @event { get; private set; } public readonly int @in; }")]
    [InlineData("class Data { public object? A { get; set; } public object[] B { get; init; } = []; public Dictionary<object, object?> C { get; } = []; }")]
    [InlineData("class Data { public int? A { get; private set; } public string? B { get; init; } public (int X, string? Y)? C { get; } }")]
    [InlineData("class Base<T> { public T? A { get; private set; } } public class Data : Base<List<string?>> { public int B { get; } }")]
    [InlineData("class Base<T> where T : struct, Enum { private Base() { } public T A { get; private set; } public class Inner { private Inner() { } public T B { get; } } } public class Data { public Base<DayOfWeek>? A { get; set; } public Base<DayOfWeek>.Inner? B { get; set; } }")]
    [InlineData("class Base { private readonly int _x = 1; public int A => _x; public virtual int V { get; protected set; } } public class Data : Base { public override int V { get => 1; } }")]
    [InlineData("class Data { [SharedIgnore] public Stream? A { get; set; } public int Type { get; private set; } public int HashCode { get; init; } }")]
    [InlineData("class Data { public UserProxy? A { get; init; } public List<UserProxy> B { get; private set; } = []; }")]
    public void Shape_compiles_free_of_warnings(string type) => GeneratorHarness.Run($$"""
        namespace Demo;
        public {{type}}
        [Shared] public class User { public void Use(Data data) { } public List<Data?> Get() => []; }
        """);

    [Fact]
    public void Members_closed_in_a_reference_assembly_are_still_known()
    {
        CSharpCompilation library = TestCompilation.CreateAssembly(
            "Library", "namespace Lib; public class Item { public int A { get; private set; } public int B { get; } public int C => 1; }");
        using MemoryStream image = new();
        Assert.True(library.Emit(
            image,
            options: new EmitOptions(metadataOnly: true, includePrivateMembers: false),
            cancellationToken: TestContext.Current.CancellationToken).Success);

        GeneratorRun run = GeneratorHarness.Run(TestCompilation.Create("""
            namespace Demo;
            [Shared] public class User { public void Use(Lib.Item item) { } }
            """).AddReferences(MetadataReference.CreateFromImage(image.ToArray())));

        string formatter = run.Sources["Lib.Item.Formatter.g.cs"];
        Assert.Contains("<A>k__BackingField", formatter, StringComparison.Ordinal);
        Assert.Contains("<B>k__BackingField", formatter, StringComparison.Ordinal);
        Assert.DoesNotContain("\"C\"", formatter, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class Data { public int A { get; set; } }", "class Data { public int B { get; set; } }")]
    [InlineData("class Data { public int A { get; set; } }", "class Data { public required int A { get; set; } }")]
    [InlineData("class Data { public int A { get; set; } }", "class Data { public long A { get; set; } }")]
    [InlineData("[SharedUnion(0, typeof(X))] abstract class Data; class X : Data;", "[SharedUnion(1, typeof(X))] abstract class Data; class X : Data;")]
    [InlineData("[System.Runtime.Serialization.DataContract] class Data { [System.Runtime.Serialization.DataMember(Order = 0)] public int A; }", "[System.Runtime.Serialization.DataContract] class Data { [System.Runtime.Serialization.DataMember(Order = 1)] public int A; }")]
    public void Fingerprints_tell_shapes_apart(string first, string second) => Assert.NotEqual(Dispatcher(first), Dispatcher(second));

    private static string Dispatcher(string type) =>
        GeneratorHarness.Run($"namespace Demo; {type} [Shared] internal class User {{ public void Use(Data data) {{ }} }}")
            .Sources["Demo.User.Dispatcher.g.cs"];
}
