using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

public sealed class GenericFormTests
{
    private const string Shared = """
        namespace Demo;
        public record Item(int Id);
        [Shared] public class Other { public int X { get; set; } }
        [Shared] public class Box<T>(T? value) { public T? Value { get; set; } = value; public List<T> All() => []; }
        [Shared] public class Two<TFirst, TSecond>(IEnumerable<TFirst> first, TSecond[] second)
        {
            public int Count => first.Count() + second.Length;
        }
        public static class Outer { [Shared] public class Cell<T> { public T? Value { get; set; } } }
        """;

    [Theory]
    [InlineData("manager.CreateList<int>();", "ProxyGen.SharedList<System.Int32>")]
    [InlineData("manager.CreateDictionary<string, Item>();", "ProxyGen.SharedDictionary<System.String,Demo.Item>")]
    [InlineData("manager.CreateNamedList<long>(\"x\");", "ProxyGen.SharedList<System.Int64>")]
    [InlineData("manager.GetOrCreateList<char>(\"x\");", "ProxyGen.SharedList<System.Char>")]
    [InlineData("manager.CreateListAsync<byte>();", "ProxyGen.SharedList<System.Byte>")]
    [InlineData("manager.CreateList(new[] { 1.5 });", "ProxyGen.SharedList<System.Double>")]
    [InlineData("SharedList<Guid>? list = null; _ = list;", "ProxyGen.SharedList<System.Guid>")]
    [InlineData("manager.CreateList<OtherProxy>();", "ProxyGen.SharedList<shared Demo.Other>")]
    [InlineData(
        "manager.CreateDictionary<string, List<OtherProxy>>();",
        "ProxyGen.SharedDictionary<System.String,System.Collections.Generic.List<shared Demo.Other>>")]
    [InlineData("manager.CreateBox<int>(1);", "Demo.Box<System.Int32>")]
    [InlineData("_ = manager.CreateBoxAsync<OtherProxy>(null);", "Demo.Box<shared Demo.Other>")]
    [InlineData("manager.CreateNamedBox<string>(\"x\", null);", "Demo.Box<System.String>")]
    [InlineData("manager.GetOrCreateBox<Item[]>(\"x\", null);", "Demo.Box<Demo.Item[]>")]
    [InlineData("manager.CreateOuter_Cell<int>();", "Demo.Outer+Cell<System.Int32>")]
    [InlineData("manager.CreateBox(5);", "Demo.Box<System.Int32>")]
    [InlineData("manager.CreateNamedBox(\"x\", new Item(1));", "Demo.Box<Demo.Item>")]
    [InlineData("_ = manager.GetOrCreateBoxAsync(name: \"x\", value: new[] { 'c' });", "Demo.Box<System.Char[]>")]
    [InlineData("manager.CreateTwo(new List<long>(), new[] { true });", "Demo.Two<System.Int64,System.Boolean>")]
    [InlineData("OtherProxy? other = null; manager.CreateBox(other);", "Demo.Box<shared Demo.Other>")]
    [InlineData("BoxProxy<List<int>>? box = null; _ = box;", "Demo.Box<System.Collections.Generic.List<System.Int32>>")]
    [InlineData("Demo.BoxProxy<BoxProxy<int>>? box = null; _ = box;", "Demo.Box<shared Demo.Box<System.Int32>>")]
    [InlineData("_ = typeof(Outer_CellProxy<uint>);", "Demo.Outer+Cell<System.UInt32>")]
    public void A_closed_form_is_registered_where_it_is_used(string use, string contract)
    {
        GeneratorRun run = GeneratorHarness.Run(Shared, $$"""
            namespace Demo;
            internal static class Program { public static void Use(SharedManager manager) { {{use}} } }
            """);

        Assert.Contains($"(\"{contract}\", static reference => ", run.Sources["ProxyGen.Registry.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Formatters_of_a_closed_contracts_members_are_registered_with_it()
    {
        GeneratorRun run = GeneratorHarness.Run(
            Shared, "namespace Demo; [Shared] public class Self { public Box<Item>? Box { get; set; } }");

        Assert.Contains(
            "RegisterGenerated<global::System.Collections.Generic.List<global::Demo.Item>>(",
            run.Sources["ProxyGen.Registry.g.cs"],
            StringComparison.Ordinal);
        Assert.Contains("Demo.Item.Formatter.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void Open_forms_are_not_registered()
    {
        GeneratorRun run = GeneratorHarness.Run(Shared, """
            namespace Demo;
            internal static class Program
            {
                public static BoxProxy<T> Make<T>(SharedManager manager, T value) => manager.CreateBox<T>(value);
            }
            """);

        Assert.DoesNotContain("BoxProxy", run.Sources["ProxyGen.Registry.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Forms_that_unfold_without_end_are_cut_off() => GeneratorHarness.Run("""
        namespace Demo;
        [Shared] public class Grow<T> { public T? Value { get; set; } }
        [Shared] public class Self { public Grow<Grow<Grow<Grow<int>>>>? Deep { get; set; } }
        """);

    [Fact]
    public void Types_named_by_SharedData_are_registered()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            [assembly: SharedData(typeof(Demo.Item))]
            [assembly: SharedData(typeof(Dictionary<string, int[]>))]
            [assembly: SharedData(typeof(SharedList<short>))]
            namespace Demo;
            public record Item(int Id);
            """);

        string registry = run.Sources["ProxyGen.Registry.g.cs"];
        Assert.Contains("new Demo_ItemFormatter()", registry, StringComparison.Ordinal);
        Assert.Contains("RegisterGenerated<int[]>(", registry, StringComparison.Ordinal);
        Assert.Contains("\"ProxyGen.SharedList<System.Int16>\"", registry, StringComparison.Ordinal);
    }
}
