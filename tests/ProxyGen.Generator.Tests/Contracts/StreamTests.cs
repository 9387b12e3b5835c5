using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

/// <summary>Methods that return their items one after the other.</summary>
public sealed class StreamTests
{
    [Theory]
    [InlineData("IAsyncEnumerable<int> M()")]
    [InlineData("IAsyncEnumerable<string?> M(int from = 3, CancellationToken cancellationToken = default)")]
    [InlineData("IAsyncEnumerable<C> M(params C[] others)")]
    [InlineData("IAsyncEnumerable<CProxy> M(CProxy? stream = null)")]
    [InlineData("IAsyncEnumerable<(C, List<Plain?>)> M(CancellationToken token)")]
    [InlineData("IAsyncEnumerable<int> M(int call, int reader, int writer, int target, int cancellationToken, int enumerationToken, int OpenAsync, int @class)")]
    [InlineData("virtual IAsyncEnumerable<int> M()")]
    public void Stream_compiles(string method) => GeneratorHarness.Run($$"""
        namespace Demo;
        public class Plain { public int X { get; set; } }
        [Shared] public class C
        {
            public {{method}} => throw new NotSupportedException();
            public IAsyncEnumerable<long> M(long other, string overload) => throw new NotSupportedException();
        }
        """);

    [Fact]
    public void Interfaces_are_implemented() => GeneratorHarness.Run("""
        namespace Demo;
        public interface ISource { IAsyncEnumerable<int> Read(CancellationToken token); }
        [Shared] public class Open : ISource { public IAsyncEnumerable<int> Read(CancellationToken token) => throw new NotSupportedException(); }
        [Shared] public class Hidden : ISource { IAsyncEnumerable<int> ISource.Read(CancellationToken token) => throw new NotSupportedException(); }
        public static class Uses { public static ISource[] Of(OpenProxy open, HiddenProxy hidden) => [open, hidden]; }
        """);

    [Theory]
    [InlineData("public void M(IAsyncEnumerable<int> items) { }")]
    [InlineData("public Task<int> M(int reader, IAsyncEnumerable<string?>? items = null, CancellationToken token = default) => Task.FromResult(reader);")]
    [InlineData("public C(IAsyncEnumerable<(int Number, List<Plain> Plains)> items) { }")]
    [InlineData("public IAsyncEnumerable<CProxy> M(IAsyncEnumerable<CProxy> items) => items;")]
    public void Stream_parameters_compile(string member) => GeneratorHarness.Run($$"""
        namespace Demo;
        public class Plain { public int X { get; set; } }
        [Shared] public class C
        {
            {{member}}
            public int Kept { get; set; }
        }
        """);

    [Fact]
    public void Streams_of_type_parameters_compile() => GeneratorHarness.Run("""
        namespace Demo;
        [Shared] public class Item;
        [Shared] public class Feed<T> where T : class
        {
            public IAsyncEnumerable<T> Read() => throw new NotSupportedException();
            [Interleave] public IAsyncEnumerable<List<T>?> ReadLists(T? items) => throw new NotSupportedException();
            public IAsyncEnumerable<(T, U)> Zip<U>(IAsyncEnumerable<U> others) => throw new NotSupportedException();
        }
        [Shared] public class Owner { public Feed<Item> Items { get; } = new(); }

        public static class Program
        {
            public static IAsyncEnumerable<(string, int)> Use(SharedManager manager, IAsyncEnumerable<int> others) =>
                manager.CreateFeed<string>().Zip(others);
        }
        """);

    [Theory]
    [InlineData("IAsyncEnumerable<T>")]
    [InlineData("IAsyncEnumerable<(int, T[])>")]
    public void A_class_that_takes_a_stream_of_its_type_parameter_is_not_closed_over_instances(string stream) => RuleHarness.Expect("PG0003", $$"""
        [Shared] public class Item;
        [Shared] public class Feed<T> { public Task AddAsync({{stream}} items) => Task.CompletedTask; public T? Last { get; } }
        [Shared] public class Fine { public Feed<ItemProxy> Items { get; } = new(); public Feed<int> Numbers { get; } = new(); }
        [Shared] public class Owner { public [|Feed<Item>|] Items { get; } = new(); }
        """);

    [Fact]
    public void Workers_take_no_streams() =>
        RuleHarness.Expect("PG0003", "public static class Jobs { [Worker] public static void Run([|IAsyncEnumerable<int>|] items) { } }");

    [Fact]
    public void Generic_methods_return_streams_of_known_items() => GeneratorHarness.Run("""
        namespace Demo;
        [Shared] public class C
        {
            public async IAsyncEnumerable<int> M<T>(T x) { await Task.Yield(); yield return x is null ? 0 : 1; }
        }

        public static class Program
        {
            public static IAsyncEnumerable<int> Use(SharedManager manager) => manager.CreateC().M("a");
        }
        """);

    [Theory]
    [InlineData("public IAsyncEnumerable<int> P => null!;", "PG0003", "result of a shared class's method")]
    [InlineData("public void M(List<IAsyncEnumerable<int>> p) { }", "PG0003", "result of a shared class's method")]
    [InlineData("public void M(ref IAsyncEnumerable<int> p) { }", "PG0004", "handed back")]
    [InlineData("public void M(out IAsyncEnumerable<int> p) => p = null!;", "PG0004", "handed back")]
    [InlineData("public void M(ref Action p) { }", "PG0004", "handed back")]
    [InlineData("public void M(IAsyncEnumerable<C> p) { }", "PG0003", "declare the proxy")]
    [InlineData("public void M(IAsyncEnumerable<Action> p) { }", "PG0003", "'Action' in it")]
    [InlineData("public void M(Func<IAsyncEnumerable<int>> p) { }", "PG0003", "result of a shared class's method")]
    [InlineData("public List<IAsyncEnumerable<int>> M() => null!;", "PG0003", "result of a shared class's method")]
    [InlineData("public Task<IAsyncEnumerable<int>> M() => null!;", "PG0003", "result of a shared class's method")]
    [InlineData("public IAsyncEnumerable<Action> M() => null!;", "PG0003", "'Action' in it")]
    [InlineData("public IAsyncEnumerable<int> M(ref int x) => null!;", "PG0004", "by reference")]
    public void Other_streams_are_refused(string member, string id, string reason)
    {
        Diagnostic report = Assert.Single(GeneratorHarness.RunUnchecked(TestCompilation.Create($$"""
            namespace Demo;
            [Shared] public class C
            {
                {{member}}
            }
            """)).Analysis);

        Assert.Equal(id, report.Id);
        Assert.Contains(reason, report.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}
