using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Rules;

public sealed class PG0025Tests
{
    private const string Shared = """

        public record Item(int Id);
        [Shared] public class Cache
        {
            public Item First { get; set; } = new(1);
            public T Echo<T>(T value) => value;
            public Task<T> WaitAsync<T>(T value) => Task.FromResult(value);
        }
        [Shared] public class Box<T>(T? value) { public T? Value { get; set; } = value; public TOut To<TOut>(TOut other) => other; }
        internal static class Hidden
        {
            // The generator does not look into methods.
            public static T Of<T>(Func<T> value) => value();
            public static BoxProxy<T>? FindBox<T>(this SharedManager manager, T like) => null;
        }
        """;

    [Theory]
    [InlineData("manager.[|CreateBox|](Hidden.Of(() => cache.First.Id + cache.First.Id));", "CreateBox<int>(…)")]
    [InlineData("_ = manager.[|CreateNamedBoxAsync|](\"n\", Hidden.Of(() => cache.First));", "CreateNamedBoxAsync<Item>(…)")]
    [InlineData("manager.[|CreateList|](Hidden.Of(() => cache.First.Id.ToString().Split()));", "SharedData(typeof(SharedList<string>))")]
    [InlineData("cache.[|Echo|](Hidden.Of(() => cache.First));", "as 'CacheProxy'|Echo<Item>(…)")]
    [InlineData("_ = cache.[|EchoAsync|](Hidden.Of(() => cache.First));", "EchoAsync<Item>(…)")]
    [InlineData("_ = cache.[|WaitAsync|](Hidden.Of(() => cache.First));", "WaitAsync<Item>(…)")]
    [InlineData("Hidden.Of(() => manager.CreateCache()).[|Echo<long>|](1);", "as 'CacheProxy'")]
    [InlineData("Func<long, long> echo = cache.[|Echo|]; echo(1);", "Echo<long>(…)")]
    [InlineData("Func<long, long> echo = Hidden.Of(() => manager.CreateCache()).[|Echo<long>|]; echo(1);", "as 'CacheProxy'")]
    [InlineData("manager.[|FindBox|](1);", "SharedData(typeof(BoxProxy<int>))")]
    public void A_form_that_was_not_found_is_reported(string use, string advice)
    {
        string message = Assert.Single(Expect(use));

        Assert.All(advice.Split('|'), part => Assert.Contains(part, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("manager.CreateBox<int>(Hidden.Of(() => cache.First.Id));")]
    [InlineData("manager.CreateList<string>(Hidden.Of(() => cache.First.Id.ToString().Split()));")]
    [InlineData("cache.Echo<Item>(Hidden.Of(() => cache.First));")]
    [InlineData("cache.Echo<Item>(new(1)); cache.Echo(Hidden.Of(() => cache.First));")]
    [InlineData("BoxProxy<int>? box = null; _ = box; manager.CreateBox(Hidden.Of(() => cache.First.Id)); manager.FindBox(1);")]
    [InlineData("Func<long, long> echo = cache.Echo<long>; echo(1);")]
    [InlineData("Func<long, BoxProxy<long>> create = manager.CreateBox<long>; create(1);")]
    [InlineData("Make(manager, 5); static BoxProxy<T> Make<T>(SharedManager manager, T value) => manager.CreateBox<T>(value);")]
    [InlineData("Make(cache, 5); static T Make<T>(CacheProxy cache, T value) => cache.Echo(value);")]
    [InlineData("_ = new List<int> { 1 }.Select(item => item * 2).ToList();")]
    public void A_form_that_was_found_or_is_open_is_not(string use) => Expect(use);

    [Theory]
    [InlineData("BoxProxy<int>", "manager.CreateBox(Hidden.Of(() => cache.First.Id));")]
    [InlineData("Box<int>", "manager.CreateBox(Hidden.Of(() => cache.First.Id));")]
    [InlineData("SharedList<Item>", "manager.CreateList(Hidden.Of(() => new[] { cache.First }));")]
    public void A_form_that_SharedData_names_is_not(string type, string use) => RuleHarness.Expect(
        "PG0025", $"[assembly: SharedData(typeof({type}))] namespace Demo {{ {Shared} {Program(use)} }}", isFile: true);

    [Fact]
    public void A_form_of_a_foreign_class_is_known_by_its_name() => RuleHarness.Expect(
        "PG0025",
        $$"""
        [assembly: SharedType(typeof(LinkedList<>))]
        namespace Demo
        {
            using Demo.Tests.Shared;
            {{Shared}}
            {{Program("manager.CreateLinkedList<int>(); manager.[|CreateLinkedList|](Hidden.Of(() => new[] { cache.First }));")}}
        }
        """,
        isFile: true);

    [Fact]
    public void A_form_that_a_referenced_assembly_registers_is_not_reported()
    {
        GeneratorRun library = GeneratorHarness.Run(TestCompilation.CreateAssembly("Library", $$"""
            namespace Demo;
            {{Shared.Replace("internal static class Hidden", "public static class Hidden", StringComparison.Ordinal)}}
            internal static class Uses { public static void Use(SharedManager manager) => manager.CreateBox<int>(1).To<long>(1); }
            """));
        using MemoryStream image = new();
        Assert.True(library.Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        MetadataReference reference = MetadataReference.CreateFromImage(image.ToArray());

        string[] Report(string use) =>
        [
            .. GeneratorHarness.RunUnchecked(TestCompilation.Create($$"""
                namespace Demo;
                [Shared] public class Own { public int Id { get; set; } public string Name { get; set; } = ""; }
                internal static class Program { public static void Use(SharedManager manager, OwnProxy own) { {{use}} } }
                """).AddReferences(reference)).Analysis.Select(static diagnostic => diagnostic.Id),
        ];

        Assert.Empty(Report("manager.CreateBox(Hidden.Of(() => own.Id)); manager.CreateBox<int>(1).To(Hidden.Of(() => own.Id + 1L));"));
        Assert.Equal(["PG0025"], Report("manager.CreateBox(Hidden.Of(() => own.Name));"));
    }

    [Fact]
    public void A_form_that_the_generator_will_find_when_it_runs_again_is_not_reported()
    {
        const string before = "namespace Demo;" + Shared;
        GeneratorRun run = GeneratorHarness.Run(before + Program("cache.Echo(1);"));
        SyntaxTree old = run.Compilation.SyntaxTrees.First();
        SyntaxTree edited = CSharpSyntaxTree.ParseText(
            old.ToString().Replace("cache.Echo(1);", "cache.Echo(2L); manager.CreateBox(1);", StringComparison.Ordinal),
            TestCompilation.ParseOptions,
            old.FilePath,
            cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(GeneratorHarness.Analyze(run.Compilation.ReplaceSyntaxTree(old, edited)));
    }

    private static string[] Expect(string use) => RuleHarness.Expect("PG0025", Shared + Program(use));

    private static string Program(string use) => $$"""

        internal static class Program { public static void Use(SharedManager manager, CacheProxy cache) { {{use}} } }
        """;
}
