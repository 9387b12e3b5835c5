using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

public sealed class StateTests
{
    [Theory]
    [InlineData("private Lock _gate = new();", "_gate")]
    [InlineData("private readonly Action? _then;", "_then")]
    [InlineData("private Type? _type;", "_type")]
    [InlineData("private nint _handle;", "_handle")]
    [InlineData("private Secret? _secret; private sealed class Secret;", "_secret")]
    [InlineData("[SharedIgnore] public System.IO.Stream? File { get; set; }", "File")]
    public void A_field_that_is_no_data_makes_the_state_opaque(string field, string name)
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(TestCompilation.Create($$"""
            namespace Demo;
            [Shared] public class Self { {{field}} }
            """));

        Assert.Contains(run.Analysis, diagnostic =>
            diagnostic.Id == "PG0018" && diagnostic.GetMessage(null).Contains($"'{name}'", StringComparison.Ordinal));
        Assert.False(run.Sources.ContainsKey("Demo.Self.State.g.cs"));
    }

    [Theory]
    [InlineData("private int _count;")]
    [InlineData("[SharedTransient] private Lock _gate = new();")]
    [InlineData("[SharedTransient, SharedIgnore] public System.IO.Stream? File { get; set; }")]
    [InlineData("private static Lock s_gate = new(); private const int Most = 3;")]
    [InlineData("private readonly List<Self> _parts = []; private SelfProxy? _other;")]
    [InlineData("private volatile int _count; private int[]? _more; private (int X, string? Y) _pair;")]
    [InlineData("public string Name { get; init; } = \"\";")]
    public void Data_and_shared_objects_are_state(string field)
    {
        GeneratorRun run = GeneratorHarness.Run($$"""
            #pragma warning disable CS0169
            namespace Demo;
            [Shared] public class Self { {{field}} }
            """);

        Assert.True(run.Sources.ContainsKey("Demo.Self.State.g.cs"));
    }

    [Fact]
    public void Captured_parameters_are_state_once_and_others_are_not()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            [Shared] public class Self(int kept, int used, [SharedTransient] string transient)
            {
                public int Used { get; } = used;
                public int Kept() => kept + transient.Length;
            }
            """);

        string state = run.Sources["Demo.Self.State.g.cs"];
        Assert.Equal(2, state.Split("[global::System.Runtime.CompilerServices.UnsafeAccessor(").Length - 1);
        Assert.Contains("\"<kept>P\"", state, StringComparison.Ordinal);
        Assert.Contains("\"<Used>k__BackingField\"", state, StringComparison.Ordinal);
    }

    [Fact]
    public void Base_classes_count()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            #pragma warning disable CS0649
            namespace Demo;
            public class Plain<T> where T : notnull { private T? _value; private int _count; public int Next(T value) { _value = value; return _count++; } }
            [Shared] public class Base { private int _count; public int Next() => _count++; }
            [Shared] public class Middle : Base { private int _count; public int More() => _count++; }
            [Shared] public class Own : Plain<string> { private int _count; public int More() => _count++; }
            [Shared] public class Box<T> : Plain<List<T>> { private T? _item; public T? Item() => _item; }
            """);

        Assert.Contains("global::Demo.BaseDispatcher.Instance.State.Capture(instance", run.Sources["Demo.Middle.State.g.cs"], StringComparison.Ordinal);
        Assert.Contains("\"Plain._count\"u8", run.Sources["Demo.Own.State.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Fields1<global::System.Collections.Generic.List<T>>.Field0(instance)", run.Sources["Demo.Box-1.State.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Shared] public class Self : System.Collections.ObjectModel.Collection<int> { }", "Collection<int>")]
    [InlineData("[Shared] public class Base { private Lock _gate = new(); } [Shared] public class Self : Base { }", "Base")]
    public void A_base_class_with_unknown_state_makes_the_state_opaque(string source, string name)
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(TestCompilation.Create("namespace Demo;\n" + source));

        Assert.Contains(run.Analysis, diagnostic => diagnostic.Id == "PG0018"
            && diagnostic.GetMessage(null).StartsWith("The state of 'Self'", StringComparison.Ordinal)
            && diagnostic.GetMessage(null).Contains($"'{name}'", StringComparison.Ordinal));
        Assert.False(run.Sources.ContainsKey("Demo.Self.State.g.cs"));
    }
}
