using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

/// <summary>How calls enter the guard of their object.</summary>
public sealed class ConcurrencyTests
{
    [Theory]
    [InlineData("public int X { get; set; }")]
    [InlineData("public int X { get; private set; }")]
    [InlineData("public int X { get; init; }")]
    [InlineData("public int X;")]
    [InlineData("public readonly int X = 1;")]
    [InlineData("[Shared] public List<int> X { get; } = [];")]
    [InlineData("[SharedRead] public int X => 1;")]
    [InlineData("[SharedRead] public int this[int index] => 1;")]
    [InlineData("[SharedRead] public int X() => 1;")]
    [InlineData("[SharedRead] public virtual int X => 1;")]
    public void What_only_reads_shares_it(string member) => Assert.Equal("EnterShared", EntryOf(member));

    [Theory]
    [InlineData("public int X => 1;")]
    [InlineData("public virtual int X { get; }")]
    [InlineData("public int X() => 1;")]
    [InlineData("public int this[int index] => 1;")]
    [InlineData("public partial int X { get; } public partial int X { get => _y++; } private int _y;")]
    public void What_may_do_anything_has_it_alone(string member) => Assert.Equal("Enter", EntryOf(member));

    [Fact]
    public void A_setter_has_it_alone()
    {
        string dispatcher = DispatcherOf("[Shared] public partial class Self { [SharedRead] public int X { get => 1; set { } } }");

        Assert.Contains("call.EnterShared()", dispatcher, StringComparison.Ordinal);
        Assert.Contains("call.Enter()", dispatcher, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_have_automatic_properties_of_their_parameters() =>
        Assert.Contains("call.EnterShared()", DispatcherOf("[Shared] public record Self(int X);"), StringComparison.Ordinal);

    [Fact]
    public void Methods_that_return_tasks_share_it_until_these_end() =>
        Assert.Equal("EnterSharedAsync", EntryOf("[SharedRead] public Task<int> X() => Task.FromResult(1);"));

    [Fact]
    public void A_class_that_synchronises_itself_enters_none()
    {
        string dispatcher = DispatcherOf("""
            [Shared(Concurrency = SharedConcurrency.Free)]
            public class Self { public int X { get; set; } public Task Y() => Task.CompletedTask; public event EventHandler? Z { add { } remove { } } }
            """);

        Assert.Contains("bool IsFree => true", dispatcher, StringComparison.Ordinal);
        Assert.Contains("call.EnterFreeAsync()", dispatcher, StringComparison.Ordinal);
        Assert.Equal(4, dispatcher.Split("call.EnterFree()").Length - 1);

        // Constructors have nothing else to enter than their arguments.
        Assert.Single(dispatcher.Split("call.Enter()")[1..]);
        Assert.DoesNotContain("call.EnterShared", dispatcher, StringComparison.Ordinal);
    }

    [Fact]
    public void Nor_can_it_have_live_collections() => RuleHarness.Expect(
        "PG0017", "[Shared(Concurrency = SharedConcurrency.Free)] public class Self { [Shared] public [|List<int>|] X { get; } = []; }");

    [Fact]
    public void Nor_snapshots()
    {
        GeneratorRun run = GeneratorHarness.Run("namespace Demo; [Shared(Concurrency = SharedConcurrency.Free)] public class Self { public int X { get; set; } }");

        Assert.DoesNotContain(run.Sources.Keys, static name => name.EndsWith(".State.g.cs", StringComparison.Ordinal));
        Assert.Empty(run.Analysis);
    }

    private static string EntryOf(string member)
    {
        string dispatcher = DispatcherOf($"[Shared] public partial class Self {{ {member} }}");
        int start = dispatcher.IndexOf("public override void Dispatch(", StringComparison.Ordinal);
        start = dispatcher.IndexOf("call.Enter", start, StringComparison.Ordinal) + "call.".Length;
        return dispatcher[start..dispatcher.IndexOf('(', start)];
    }

    private static string DispatcherOf(string source)
    {
        GeneratorRun run = GeneratorHarness.Run("namespace Demo;\n" + source);
        return run.Sources["Demo.Self.Dispatcher.g.cs"];
    }
}
