using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Rules;

public sealed class PG0003Tests
{
    [Theory]
    [InlineData("counter.[|Compute|](_ => new Thread(() => { }))", "thread")]
    [InlineData("counter.[|Compute|](async value => { await Task.Yield(); return value; })", "Task<int>")]
    [InlineData("counter?[|.Compute<Func<int>>(value => () => value)|]", "delegates")]
    [InlineData("await counter.[|ComputeAsync|](_ => Console.OpenStandardInput())", "stream")]
    [InlineData("late.[|Compute|](_ => new Thread(() => { }))", "thread")]
    [InlineData("counter.Compute<int>(value => value)", null)]
    [InlineData("counter.Compute<CounterProxy>(value => counter)", null)]
    [InlineData("new Counter().Compute(_ => new Thread(() => { }))", null)]
    [InlineData("counter.Other(new Thread(() => { }))", null)]
    public void Type_argument_of_a_generic_method_that_cannot_cross_is_reported(string call, string? reason)
    {
        string[] messages = RuleHarness.Expect("PG0003", $$"""
            [Shared] public class Counter { public T Compute<T>(Func<int, T> function) => function(1); }
            [Shared] public class Late : Counter;
            static class Uses
            {
                static T Other<T>(this CounterProxy proxy, T value) => value;
                static async Task Run(CounterProxy counter, LateProxy late) { await Task.Yield(); _ = {{call}}; }
            }
            """);

        Assert.Equal(reason is null ? 0 : 1, messages.Length);
        Assert.All(messages, message => Assert.Contains(reason!, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dynamic", "declare 'object'")]
    [InlineData("Stream", "stream")]
    [InlineData("FileStream", "stream")]
    [InlineData("Thread", "thread")]
    [InlineData("Type", "name")]
    [InlineData("nint", "address")]
    [InlineData("UIntPtr", "address")]
    [InlineData("Action[]", "delegates")]
    [InlineData("List<Func<int, int>>", "delegates")]
    [InlineData("IProgress<int>[]", "progress")]
    [InlineData("IAsyncEnumerable<int>[]", "asynchronous stream")]
    [InlineData("IComparable", "interface")]
    [InlineData("System.Collections.IEnumerable", "generic collection")]
    [InlineData("System.Collections.IList", "generic collection")]
    [InlineData("System.Collections.ArrayList", "generic collection")]
    [InlineData("System.Collections.Hashtable", "generic collection")]
    [InlineData("Array", "generic collection")]
    [InlineData("Lazy<int>", "pass its value")]
    [InlineData("ILookup<int, string>", "dictionary of lists")]
    [InlineData("System.Text.Encoding", "WebName")]
    [InlineData("Exception", "thrown")]
    [InlineData("int[,,,,]", "more than 4 dimensions")]
    [InlineData("CancellationTokenSource", "formatter")]
    [InlineData("Memory<Stream>", "'Stream' in it cannot")]
    [InlineData("Stream[,]", "'Stream' in it cannot")]
    [InlineData("SharedManager", "formatter")]
    [InlineData("Abstract", "abstract")]
    [InlineData("List<Stream>", "'Stream' in it cannot")]
    [InlineData("Dictionary<string, Type[]>", "'Type' in it cannot")]
    [InlineData("(int, Stream)", "'Stream' in it cannot")]
    [InlineData("Holder", "'Holder.Inner' of type 'Stream?' cannot")]
    [InlineData("Raw", "declare 'OtherProxy'")]
    [InlineData("NoConstructor", "constructor")]
    [InlineData("Opaque", "no public members")]
    [InlineData("Sub", "mark it [Shared] too")]
    public void Type_that_cannot_cross_is_reported_where_it_is_written(string type, string reason)
    {
        string[] messages = RuleHarness.Expect("PG0003", $$"""
            public abstract class Abstract;
            public class Holder { public Stream? Inner { get; set; } }
            public class Raw { public Other? Value { get; set; } }
            public class NoConstructor(int hidden) { public int Value { get; set; } = hidden; }
            public class Opaque { private int _value; internal int Next() => _value++; }
            public class Sub : Other;
            [Shared] public class Other { public int X { get; set; } }
            [Shared] public class C
            {
                public [|{{type}}|] Property { get => throw new InvalidOperationException(); }
                public [|{{type}}|] Field = default!;
                public void Method(int before, [|{{type}}|] argument) { }
                public [|{{type}}|] Result() => throw new InvalidOperationException();
                public int Kept { get; set; }
                [SharedIgnore] public {{type}} Ignored { get => throw new InvalidOperationException(); }
                internal {{type}} Hidden() => throw new InvalidOperationException();
            }
            """);

        Assert.All(messages, message => Assert.Contains(reason, message, StringComparison.Ordinal));
    }

    [Fact]
    public void Message_names_member_type_reason_and_way_out()
    {
        string[] messages = RuleHarness.Expect("PG0003", """
            [Shared] public class Account([|Stream|] source)
            {
                public [|Task<int>|] Later => Task.FromResult(1);
                public Task<[|Stream|]> OpenAsync() => Task.FromResult(source);
            }
            """.Replace("Task<[|Stream|]>", "[|Task<Stream>|]", StringComparison.Ordinal));

        Assert.Equal(
            [
                "Parameter 'source' of 'Account.Account(Stream)' has type 'Stream', which cannot cross the process boundary: a stream "
                + "belongs to the process that opened it; pass the bytes, or a path",
                "'Account.Later' has type 'Task<int>', which cannot cross the process boundary: a task runs in its own process; make "
                + "it a method's result, which proxies await",
                "The result of 'Account.OpenAsync()' has type 'Stream', which cannot cross the process boundary: a stream belongs to "
                + "the process that opened it; pass the bytes, or a path",
            ],
            messages);
    }

    [Fact]
    public void Inherited_member_is_reported_at_the_class() => RuleHarness.Expect("PG0003", """
        public class Base { public Stream? Value { get; set; } }
        [Shared] public class [|C|] : Base { public int Kept { get; set; } }
        """);

    [Fact]
    public void Bad_member_leaves_the_others_alone()
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(
            TestCompilation.Create(
                "namespace Demo; [Shared] public class C { public Stream? Bad { get; set; } public int Good { get; set; } }"));

        GeneratorHarness.AssertCompiles(run);
        Assert.Empty(run.Type("Demo.CProxy").GetMembers("Bad"));
        Assert.Single(run.Type("Demo.CProxy").GetMembers("Good"));
    }

    [Theory]
    [InlineData("manager.[|CreateList<Stream>|]();")]
    [InlineData("manager.[|CreateDictionary<string, Stream>|]();")]
    [InlineData("manager.[|CreateList<Other>|]();")]
    [InlineData("manager.[|CreateBox<Action>|]();")]
    public void Type_argument_that_cannot_cross_is_reported(string use) => RuleHarness.Expect("PG0003", $$"""
        [Shared] public class Other;
        [Shared] public class Box<T> { public T? Value { get; set; } }
        internal static class Program { public static void Use(SharedManager manager) { {{use}} } }
        """);

    [Theory]
    [InlineData("[Worker] public static void Run([|Stream|] input) { }")]
    [InlineData("[Worker] public static [|Action|] Run() => () => { };")]
    [InlineData("[Worker] public static void Run([|Other|] other) { }")]
    public void Argument_or_result_of_a_worker_that_cannot_cross_is_reported(string method) =>
        RuleHarness.Expect("PG0003", $"[Shared] public class Other; public static class Jobs {{ {method} }}");

    [Fact]
    public void Data_named_for_the_assembly_that_cannot_cross_is_reported()
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(TestCompilation.Create("[assembly: SharedData(typeof(Stream))]"));

        Diagnostic diagnostic = Assert.Single(run.Analysis);
        Assert.Equal("PG0003", diagnostic.Id);
        Assert.Equal("Stream", diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, 6));
    }
}
