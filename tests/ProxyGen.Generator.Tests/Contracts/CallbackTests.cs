using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

/// <summary>Delegates, progress and events: what is forwarded, and what each side calls it.</summary>
public sealed class CallbackTests
{
    [Theory]
    [InlineData("Action action")]
    [InlineData("Action? action = null")]
    [InlineData("Action<int, string?> action")]
    [InlineData("Func<int> function")]
    [InlineData("Func<int?, List<string?>?> function")]
    [InlineData("Func<Task> function")]
    [InlineData("Func<int, Task<string?>> function")]
    [InlineData("Func<ValueTask> function")]
    [InlineData("Func<int, CancellationToken, ValueTask<int>> function")]
    [InlineData("Predicate<int> match, Comparison<string> comparison, Converter<int, long> convert")]
    [InlineData("Named named, Nested.Inner inner, Generic<int> generic, Nested.Of<string>.Deep<int> deep")]
    [InlineData("Action<C> own, Action<CProxy> proxy, Func<C, CProxy> both, Action<List<C>> list, Action<(C, int)> tuple")]
    [InlineData("Action<Plain> data, Func<Plain[]> all, Func<SharedList<int>> live")]
    [InlineData("Action<int> call, Action<int> writer, Action<int> reader, Action<int> target, Action<int> handler")]
    [InlineData("Escaped @event")]
    [InlineData("IProgress<int> progress")]
    [InlineData("IProgress<Plain?>? progress = null")]
    [InlineData("IProgress<C> own, IProgress<CProxy> proxy")]
    public void Parameter_that_is_called_back_compiles(string parameters) => GeneratorHarness.Run($$"""
        namespace Demo;
        public delegate string? Named(int? first, string? second, params string[] rest);
        public delegate T Generic<T>(T value) where T : struct;
        public delegate void Escaped(int @class, int reader, int call, int handler, int callback, int writer, int result);
        public class Nested
        {
            internal delegate int Hidden();
            public delegate void Inner(Plain plain);
            public class Of<T> { public delegate T Deep<TValue>(TValue value); }
        }
        public class Plain { public int X { get; set; } }
        [Shared] public class C
        {
            public C() { }
            public C({{parameters}}) { }
            public void M({{parameters}}) { }
            public Task<int> NAsync(int before, {{parameters}}) => Task.FromResult(before);
        }
        """);

    [Theory]
    [InlineData("public event EventHandler? E;")]
    [InlineData("public event EventHandler<Arguments>? E;")]
    [InlineData("public event Action? E;")]
    [InlineData("public event Action<int, string?, C, CProxy>? E;")]
    [InlineData("public event System.ComponentModel.PropertyChangedEventHandler? E;")]
    [InlineData("public event Named? E, F;")]
    [InlineData("public event Action<CancellationToken>? E;")]
    [InlineData("public event Action? BeginCall; public event Action? @event; public int Other() => 1;")]
    [InlineData("public event Action E { add { } remove { } }")]
    [InlineData("public virtual event Action? E;")]
    public void Event_compiles(string members) => GeneratorHarness.Run($$"""
        #pragma warning disable CS0067
        namespace Demo;
        public delegate void Named(object? sender, int? value);
        public class Arguments(int value) : EventArgs { public int Value { get; } = value; }
        [Shared] public class C { {{members}} }
        """);

    [Fact]
    public void Proxy_has_the_event_and_delegates_over_proxies()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            [Shared] public class C
            {
                public event Action<C>? Changed;
                public void Watch(Func<C, string> describe, IProgress<int>? progress) => Changed?.Invoke(this);
            }
            """);

        Assert.Equal(
            [
                "public Action<CProxy>? Changed",
                "public void Watch(Func<CProxy, string> describe, IProgress<int>? progress)",
                "public ValueTask WatchAsync(Func<CProxy, string> describe, IProgress<int>? progress, CancellationToken cancellationToken = default(CancellationToken))",
            ],
            run.MembersOf("Demo.CProxy"));
    }

    [Fact]
    public void Delegates_of_a_generic_class_are_registered_where_it_is_closed()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            [Shared] public class Box<T>
            {
                public event Action<T>? Changed;
                public void ForEach(Func<T, bool> action, IProgress<T> progress) => Changed?.Invoke(default!);
            }
            public static class Program
            {
                public static void Run(SharedManager manager) => manager.CreateBox<int>().Dispose();
            }
            """);

        string registry = run.Sources["ProxyGen.Registry.g.cs"];
        Assert.Contains("RegisterGenerated<global::System.Action<int>>", registry, StringComparison.Ordinal);
        Assert.Contains("RegisterGenerated<global::System.Func<int, bool>>", registry, StringComparison.Ordinal);
        Assert.Contains("RegisterGenerated<global::System.IProgress<int>>", registry, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Action<dynamic>", "dynamic")]
    [InlineData("Func<Stream>", "stream")]
    [InlineData("Func<C>", "declare the proxy")]
    [InlineData("Func<Task<C>>", "declare the proxy")]
    [InlineData("Func<Task<Stream>>", "stream")]
    [InlineData("Action<Action>", "delegates")]
    [InlineData("ByReference", "by reference")]
    [InlineData("ReturnsReference", "by reference")]
    [InlineData("Raw", "declare 'CProxy'")]
    [InlineData("Delegate", "abstract")]
    [InlineData("Action<CancellationToken, CancellationToken>", "several")]
    [InlineData("IProgress<Stream>", "stream")]
    [InlineData("Progress<int>", "IProgress")]
    [InlineData("Action[]", "delegates")]
    public void Delegate_that_cannot_be_forwarded_is_PG0003(string type, string reason)
    {
        string[] messages = RuleHarness.Expect("PG0003", $$"""
            public delegate void ByReference(ref int value);
            public delegate ref int ReturnsReference();
            public delegate void Raw(C raw);
            [Shared] public class C
            {
                public void M([|{{type}}|] handler) { }
                public int Kept { get; set; }
            }
            """);

        Assert.All(messages, message => Assert.Contains(reason, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("public event Func<int>? [|E|];", "nobody waits")]
    [InlineData("public event Func<Task>? [|E|];", "nobody waits")]
    [InlineData("public event Action<Stream>? [|E|];", "stream")]
    [InlineData("public event Action<int, Thread>? [|E|];", "process")]
    [InlineData("public event ConsoleCancelEventHandler? [|E|];", "formatter")]
    public void Event_that_cannot_be_forwarded_is_PG0009(string member, string reason)
    {
        string[] messages = RuleHarness.Expect("PG0009", $$"""
            #pragma warning disable CS0067
            [Shared] public class C
            {
                {{member}}
                public int Kept { get; set; }
            }
            """);

        Assert.All(messages, message => Assert.Contains(reason, message, StringComparison.Ordinal));
    }

    [Fact]
    public void Workers_take_no_delegates() => RuleHarness.Expect(
        "PG0003", "public static class Jobs { [Worker] public static void Run([|Action|] action) => action(); }");

    [Fact]
    public void What_a_named_delegate_takes_is_part_of_the_fingerprint()
    {
        Assert.NotEqual(Fingerprint("int value"), Fingerprint("long value"));

        static string Fingerprint(string parameters)
        {
            GeneratorRun run = GeneratorHarness.Run($$"""
                namespace Demo;
                public delegate void Named({{parameters}});
                [Shared] public class C { public void M(Named named) { } }
                """);
            return run.Sources["Demo.C.Dispatcher.g.cs"].Split('\n').Single(static line => line.Contains("ulong Fingerprint", StringComparison.Ordinal));
        }
    }
}
