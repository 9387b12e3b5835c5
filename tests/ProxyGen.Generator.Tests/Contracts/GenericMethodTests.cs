using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

public sealed class GenericMethodTests
{
    private const string Shared = """
        namespace Demo;
        public record Item(int Id);
        [Shared] public class Cache
        {
            public CacheProxy? Next { get; set; }
            public Cache Self() => this;
            public void Store<T>(string key, T value) { }
            public List<T> All<T>() => [];
            public Task<T> WaitAsync<T>(T[] values) where T : notnull => Task.FromResult(values[0]);
        }
        [Shared] public class Box<T>(T? value) { public T? Value { get; set; } = value; public TOut? To<TOut>(TOut? other) => other; }
        """;

    [Theory]
    [InlineData("manager.CreateCache().Store(\"k\", 5);", "Cache", "Store", "int")]
    [InlineData("manager.CreateCache().Store<long>(\"k\", 5);", "Cache", "Store", "long")]
    [InlineData("var cache = manager.CreateCache(); cache.Store(\"k\", new Item(1));", "Cache", "Store", "global::Demo.Item")]
    [InlineData("CacheProxy? cache = null; _ = cache!.StoreAsync(\"k\", 'c');", "Cache", "Store", "char")]
    [InlineData("var cache = manager.GetOrCreateCache(\"n\"); cache.All<string>();", "Cache", "All", "string")]
    [InlineData("var cache = manager.Get<CacheProxy>(\"n\"); cache.All<uint>();", "Cache", "All", "uint")]
    [InlineData("var cache = manager.CreateCache(); var next = cache.Next; next!.All<byte>();", "Cache", "All", "byte")]
    [InlineData("CacheProxy? cache = null; cache?.Store(\"k\", 5u);", "Cache", "Store", "uint")]
    [InlineData("var cache = manager.CreateCache(); cache.Next?.All<ushort>();", "Cache", "All", "ushort")]
    [InlineData("var cache = manager.CreateCache(); cache.Self().All<sbyte>();", "Cache", "All", "sbyte")]
    [InlineData("var cache = manager.CreateCache(); cache.Store(\"k\", cache);", "Cache", "Store", "global::Demo.CacheProxy")]
    [InlineData("var cache = manager.CreateCache(); _ = cache.WaitAsync([2.5]);", "Cache", "WaitAsync", "double")]
    [InlineData("var cache = manager.CreateCache(); _ = cache.WaitAsync(new[] { 2.5 });", "Cache", "WaitAsync", "double")]
    [InlineData("var box = manager.CreateBox<int>(1); box.To(\"x\");", "Box", "To", "string")]
    [InlineData("var cache = manager.CreateCache(); var other = cache; manager.CreateBox(other).To(other);", "Box", "To", "global::Demo.CacheProxy")]
    public void A_closed_form_is_registered_where_it_is_called(string use, string type, string method, string argument)
    {
        GeneratorRun run = GeneratorHarness.Run(Shared, $$"""
            namespace Demo;
            internal static class Program { public static void Use(SharedManager manager) { {{use}} } }
            """);

        Assert.Matches(
            $@"Demo\.{type}Dispatcher(<[\w.:]+>)?\.Register{method}_[0-9a-f]{{16}}<{argument}>\(""", run.Sources["ProxyGen.Registry.g.cs"]);
    }

    [Theory]
    [InlineData("var cache = manager.CreateCache(); var box = manager.CreateBox(cache);", "Demo.Box<shared Demo.Cache>")]
    [InlineData("var box = manager.CreateBox(1); var outer = manager.CreateBox(box);", "Demo.Box<shared Demo.Box<System.Int32>>")]
    [InlineData("var a = manager.CreateBox(2.5); manager.CreateBox(a.Value);", "Demo.Box<System.Double>")]
    public void Arguments_that_come_from_generated_members_close_a_class(string use, string contract)
    {
        GeneratorRun run = GeneratorHarness.Run(Shared, $$"""
            namespace Demo;
            internal static class Program { public static void Use(SharedManager manager) { {{use}} } }
            """);

        Assert.Contains($"(\"{contract}\", static reference => ", run.Sources["ProxyGen.Registry.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Variables_in_terms_of_themselves_end_the_search()
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(TestCompilation.Create(
            Shared,
            """
            namespace Demo;
            internal static class Program
            {
                public static void Use(SharedManager manager) { var a = manager.CreateBox(b); var b = manager.CreateBox(a); a.To(a); }
            }
            """));

        Assert.NotEmpty(run.Sources);
    }
}
