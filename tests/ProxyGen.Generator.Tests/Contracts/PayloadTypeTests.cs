using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

public sealed class PayloadTypeTests
{
    private const string Types = """
        namespace Demo;
        public enum Kind : byte { A, B }
        public struct Point { public int X; public int Y { get; set; } }
        public readonly record struct Size(int Width, int Height);
        public class Page { public int Number { get; set; } public Page? Next { get; init; } public required string Text { get; set; } }
        public record Chapter(string Title, List<Page> Pages) { public int Length { get; init; } }
        public class Tree<T> { public T? Value { get; set; } public List<Tree<T>> Children { get; set; } = []; }
        public class Derived : Page { public int More { get; set; } }
        public class Locked(int code, string name) { public int Code { get; } = code; public string Name => name; }
        public class Holder { public SelfProxy? Proxy { get; set; } public List<SelfProxy?> All { get; set; } = []; }
        public class Fields { public int A; public readonly int B; public Fields(int b) { B = b; } }
        public class @event { public int @class { get; set; } }
        public class Outer { public class Inner { public int X { get; set; } } public enum Color { Red } }
        [Shared] public class Other { public int X { get; set; } }
        [Shared] public class Box<T> { public T? Value { get; set; } public List<T> All() => []; }
        """;

    public static TheoryData<string> All { get; } =
    [
        "bool", "byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "char", "string", "decimal",
        "Guid", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Half", "System.Numerics.BigInteger", "Uri", "Version",
        "Kind", "DayOfWeek", "Outer.Color", "int?", "Kind?", "DateTime?", "Point?", "Size?",
        "(int, string)", "(int Number, string? Name)", "(int A, (string B, Kind C) D)?", "(int, int, int, int, int, int, int, int, int)",
        "Tuple<int, string>", "Tuple<int, int, int, int, int, int, int>", "ValueTuple<int>",
        "int[]", "string?[]", "int[][]", "byte[]", "byte[][]", "Memory<byte>", "ReadOnlyMemory<byte>", "Page[]", "Kind[]?", "int[]?[]?",
        "List<int>", "Dictionary<string, int>", "HashSet<Guid>", "Queue<int>", "Stack<string>", "KeyValuePair<int, string>",
        "IList<int>", "ICollection<int>", "IEnumerable<int>", "IReadOnlyList<int>", "IReadOnlyCollection<int>",
        "IDictionary<string, int>", "IReadOnlyDictionary<string, int>", "ISet<int>", "IReadOnlySet<int>",
        "ImmutableArray<int>", "ImmutableList<string>", "ImmutableDictionary<string, int>", "ImmutableHashSet<int>",
        "Tuple<int, int, int, int, int, int, int, Tuple<string>>", "int[][,]",
        "Memory<int>", "ReadOnlyMemory<string>", "ArraySegment<byte>", "ArraySegment<Page>",
        "System.Buffers.ReadOnlySequence<byte>", "System.Buffers.ReadOnlySequence<int>",
        "LinkedList<int>", "SortedSet<string>", "SortedDictionary<string, int>", "SortedList<int, Page?>", "OrderedDictionary<string, int>",
        "PriorityQueue<string, int>", "System.Collections.ObjectModel.Collection<int>",
        "System.Collections.ObjectModel.ObservableCollection<string>", "System.Collections.ObjectModel.ReadOnlyCollection<Other>",
        "System.Collections.ObjectModel.ReadOnlyObservableCollection<int>", "System.Collections.ObjectModel.ReadOnlyDictionary<int, Page>",
        "System.Collections.ObjectModel.ReadOnlySet<int>", "System.Collections.Concurrent.ConcurrentDictionary<string, OtherProxy>",
        "System.Collections.Concurrent.ConcurrentQueue<int>", "System.Collections.Concurrent.ConcurrentStack<int>",
        "System.Collections.Concurrent.ConcurrentBag<string>", "ImmutableStack<int>", "ImmutableQueue<int>", "ImmutableSortedSet<string>",
        "ImmutableSortedDictionary<string, int>", "IImmutableList<int>", "IImmutableStack<int>", "IImmutableQueue<int>",
        "IImmutableSet<int>", "IImmutableDictionary<string, int>", "System.Collections.Frozen.FrozenDictionary<string, int>",
        "System.Collections.Frozen.FrozenSet<Kind>",
        "Int128", "UInt128?", "System.Text.Rune", "System.Numerics.Complex", "Index", "Range?", "System.Text.StringBuilder",
        "System.Collections.BitArray?", "System.Globalization.CultureInfo", "TimeZoneInfo", "System.Net.IPAddress", "System.Net.IPEndPoint",
        "System.Text.Json.JsonElement", "System.Text.Json.JsonDocument", "System.Text.Json.Nodes.JsonNode?",
        "System.Text.Json.Nodes.JsonObject", "System.Text.Json.Nodes.JsonArray", "System.Text.Json.Nodes.JsonValue",
        "System.Numerics.Vector2", "System.Numerics.Vector3?", "System.Numerics.Vector4", "System.Numerics.Quaternion",
        "System.Numerics.Plane", "System.Numerics.Matrix3x2", "System.Numerics.Matrix4x4",
        "Dictionary<(int, string?), int>", "Dictionary<Size, int>", "Dictionary<DateTime, Kind[]>", "Dictionary<int[], string>",
        "Point", "Size", "Page", "Page?", "Chapter", "Tree<int>", "Tree<Tree<string>>", "Derived", "Locked", "Holder", "Fields",
        "@event", "Outer.Inner",
        "List<Dictionary<string, Page[]>>", "Dictionary<Kind, (Point, Size?)>",
        "Self", "Self?", "Other", "Self[]", "List<Other>", "Dictionary<string, Self?>", "(Self First, Other? Second)",
        "SelfProxy", "SelfProxy?", "OtherProxy[]", "List<OtherProxy?>", "(SelfProxy, OtherProxy?)", "KeyValuePair<int, SelfProxy>[]",
        "Demo.OtherProxy", "global::Demo.OtherProxy?",
        "Box<int>", "Box<string>?", "Box<Other>", "List<Box<Page>>", "BoxProxy<int>", "BoxProxy<OtherProxy>?",
        "BoxProxy<BoxProxy<int>>[]", "Box<Box<int>>",
        "SharedList<int>", "SharedList<SelfProxy>", "SharedDictionary<string, List<OtherProxy>>?", "List<SharedList<int>>",
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Type_crosses_in_every_position(string type) => GeneratorHarness.Run(Types, $$"""
        #pragma warning disable PG0020 // Shared objects that are kept in plain collections cross as well.
        namespace Demo;
        [Shared] public class Self
        {
            public {{type}} Property { get; set; } = SelfState.Fail<{{type}}>();
            public {{type}} Field = SelfState.Fail<{{type}}>();
            public {{type}} this[{{type}} index] { get => index; set { } }
            public {{type}} Method({{type}} argument, params {{type}}[] rest) => argument;
            public Task<{{type}}> MethodAsync({{type}} argument) => Task.FromResult(argument);
            public ValueTask<{{type}}> ValueAsync({{type}} argument, CancellationToken token) => new(argument);
        }
        internal static class SelfState { public static T Fail<T>() => throw new InvalidOperationException(); }
        """);

    [Theory]
    [InlineData("int[,]")]
    [InlineData("string?[,,]")]
    [InlineData("Page[,,,]?")]
    [InlineData("int[,][]")]
    [InlineData("string?[]?[,]?")]
    [InlineData("(int, Other?)[,][][,,]")]
    [InlineData("byte[,]")]
    [InlineData("OtherProxy?[,]")]
    [InlineData("Other[,]")]
    public void Array_of_several_dimensions_crosses(string type) => GeneratorHarness.Run(Types, $$"""
        #pragma warning disable PG0020 // Shared objects that are kept in plain collections cross as well.
        namespace Demo;
        [Shared] public class Self
        {
            public {{type}} Property { get; set; } = SelfState.Fail<{{type}}>();
            public {{type}} Field = SelfState.Fail<{{type}}>();
            public {{type}} Method({{type}} argument) => argument;
            public Task<List<{{type}}>> MethodAsync({{type}} argument) => Task.FromResult<List<{{type}}>>([argument]);
        }
        internal static class SelfState { public static T Fail<T>() => throw new InvalidOperationException(); }
        """);

    [Theory]
    [InlineData("Page", "Page")]
    [InlineData("Tree<int>", "Tree<int>")]
    [InlineData("List<int>", "global::System.Collections.Generic.List<int>")]
    [InlineData("Dictionary<string, Page[]>", "global::Demo.Page[]")]
    [InlineData("(int A, string? B)", "global::System.ValueTuple<int, string>")]
    [InlineData("Kind?", "global::Demo.Kind?")]
    [InlineData("string?[]", "string[]")]
    [InlineData("string?[,][]", "string[,][]")]
    [InlineData("string?[]?[,]", "string[,][]")]
    [InlineData("Memory<byte>", "global::System.Memory<byte>")]
    [InlineData("ArraySegment<int>", "global::System.ArraySegment<int>")]
    [InlineData("System.Text.Rune", "global::System.Text.Rune")]
    [InlineData("Other[]", "global::Demo.Other[]")]
    [InlineData("Other[]", "global::Demo.OtherProxy[]")]
    [InlineData("OtherProxy?[]", "global::Demo.OtherProxy[]")]
    public void Formatters_are_registered_for_both_sides_and_without_annotations(string type, string registered)
    {
        GeneratorRun run = GeneratorHarness.Run(Types, $$"""
            #pragma warning disable PG0020 // Shared objects that are kept in plain collections cross as well.
            namespace Demo; [Shared] public class Self { public {{type}} Value { get; set; } = default!; }
            """);

        string name = registered.StartsWith("global::", StringComparison.Ordinal) || registered.Contains("string", StringComparison.Ordinal)
            ? registered
            : "global::Demo." + registered;
        Assert.Contains($"FormatterRegistry.RegisterGenerated<{name}>(new ", run.Sources["ProxyGen.Registry.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_type_of_several_contracts_has_one_formatter()
    {
        GeneratorRun run = GeneratorHarness.Run(Types, """
            namespace Demo;
            [Shared] public class Self { public Page? First { get; set; } }
            [Shared] public class Second { public List<Page> Pages { get; set; } = []; }
            public static class Jobs { [Worker] public static void Read(Page page) { } }
            """);

        Assert.Single(run.Sources.Keys, static name => name.StartsWith("Demo.Page.", StringComparison.Ordinal));
        Assert.Single(
            run.Sources["ProxyGen.Registry.g.cs"].Split('\n'),
            static line => line.Contains("Demo_PageFormatter", StringComparison.Ordinal));
    }

    [Fact]
    public void Data_of_a_referenced_assembly_can_cross()
    {
        CSharpCompilation library = TestCompilation.CreateAssembly(
            "Library", "namespace Lib; public record Item(int Id); [Shared] public class Store { public Item? Last { get; set; } }");
        GeneratorRun first = GeneratorHarness.Run(library);
        using MemoryStream image = new();
        Assert.True(first.Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);

        GeneratorHarness.Run(TestCompilation.Create("""
            namespace Demo;
            [Shared] public class Self
            {
                public Lib.Item? Item { get; set; }
                public Lib.Store? Store { get; set; }
                public Lib.StoreProxy? Proxy { get; set; }
                internal static void Use(SharedManager manager) => Lib.StoreManagerExtensions.CreateStore(manager);
            }
            """).AddReferences(MetadataReference.CreateFromImage(image.ToArray())));
    }

    [Fact]
    public void Properties_that_cannot_be_set_are_restored_by_the_constructor_and_computed_ones_are_not_sent()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            public class Data(int code)
            {
                public int Code { get; } = code;
                public string? Name { get; set; }
                public int Twice => Code * 2;
                [SharedIgnore] public int Cache { get; set; }
            }
            [Shared] public class Self { public Data? Value { get; set; } }
            """);

        string formatter = run.Sources["Demo.Data.Formatter.g.cs"];
        Assert.Contains("var result = new global::Demo.Data(memberCode);", formatter, StringComparison.Ordinal);
        Assert.Contains("result.Name = memberName;", formatter, StringComparison.Ordinal);
        Assert.DoesNotContain("Twice", formatter, StringComparison.Ordinal);
        Assert.DoesNotContain("Cache", formatter, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_that_hold_proxies_are_kept_alive()
    {
        GeneratorRun run = GeneratorHarness.Run(
            Types, "namespace Demo; [Shared] public class Self { public void Take(Other a, List<Holder> b, int c, string[] d) { } }");

        string proxy = run.Sources["Demo.Self.Proxy.g.cs"];
        Assert.Contains("GC.KeepAlive(a);", proxy, StringComparison.Ordinal);
        Assert.Contains("GC.KeepAlive(b);", proxy, StringComparison.Ordinal);
        Assert.DoesNotContain("GC.KeepAlive(c);", proxy, StringComparison.Ordinal);
        Assert.DoesNotContain("GC.KeepAlive(d);", proxy, StringComparison.Ordinal);
    }

    [Fact]
    public void Dispatcher_knows_which_members_keep_shared_instances()
    {
        GeneratorRun run = GeneratorHarness.Run(Types, """
            namespace Demo;
            [Shared] public class Self
            {
                public Other? Raw { get; set; }
                public Other Computed => new();
                public OtherProxy? Proxy { get; set; }
                [Shared] public List<Other> Items { get; } = [];
                [Shared] public Dictionary<string, Other>? Values { get; set; }
                [Shared] public List<OtherProxy> Proxies { get; } = [];
            }
            """);

        string dispatcher = run.Sources["Demo.Self.Dispatcher.g.cs"];
        string holds = dispatcher[dispatcher.IndexOf("bool Holds", StringComparison.Ordinal)..];
        Assert.Contains("ReferenceEquals(target.Raw, instance)", holds, StringComparison.Ordinal);
        Assert.Contains("foreach (var item in heldItems)", holds, StringComparison.Ordinal);
        Assert.Contains("foreach (var item in heldValues.Values)", holds, StringComparison.Ordinal);
        Assert.DoesNotContain("Computed", holds, StringComparison.Ordinal);
        Assert.DoesNotContain("Prox", holds, StringComparison.Ordinal);
    }
}
