using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Pipeline;

public sealed class HintNameTests
{
    [Fact]
    public void Names_tell_namespace_nesting_and_arity_apart()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            [Shared] public class Box { public int X { get; set; } }
            namespace Demo { [Shared] public class Box { public int X { get; set; } } }
            namespace Demo { [Shared] public class Box<T> { public int X { get; set; } } }
            namespace Demo.Inner { [Shared] public class Box { public int X { get; set; } } }
            namespace Demo { public class Outer { [Shared] public class Box { public int X { get; set; } } } }
            """);

        IEnumerable<string> proxies = run.Sources.Keys.Where(static name => name.EndsWith(".Proxy.g.cs", StringComparison.Ordinal));
        Assert.Equal(
            ["Box.Proxy.g.cs", "Demo.Box-1.Proxy.g.cs", "Demo.Box.Proxy.g.cs", "Demo.Inner.Box.Proxy.g.cs", "Demo.Outer+Box.Proxy.g.cs"],
            proxies.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("namespace Demo { [Shared] public class Account; [Shared] public class ACCOUNT; }")]
    [InlineData("namespace Demo { [Shared] public class Account; } namespace DEMO { [Shared] public class Account; }")]
    [InlineData("namespace Demo { public class AB { [Shared] public class X; } public class Ab { [Shared] public class X; } }")]
    [InlineData(
        "namespace Demo { public record Page(int X); public record PAGE(int X); [Shared] public class C { public Page? A { get; set; "
        + "} public PAGE? B { get; set; } } }")]
    [InlineData(
        "namespace Demo { public record Page<T>(T X); [Shared] public class C { public Page<int>? A { get; set; } public Page<long>? "
        + "B { get; set; } } }")]
    [InlineData(
        "namespace A.B { public record C(int X); } namespace A { public record B_C(int X); [Shared] public class S { public B.C? A { "
        + "get; set; } public B_C? B { get; set; } } }")]
    [InlineData(
        "namespace Demo { public static class Jobs { [Worker] public static void Run() { } } public static class JOBS { [Worker] "
        + "public static void Run() { } } }")]
    [InlineData("namespace Demo { [Shared] public class Caf\u0065\u0301; [Shared] public class Cafe_; }")]
    [InlineData("namespace Demo { [Shared] public class Both { [Worker] public static void Run(int x) { } } }")]
    public void Names_that_differ_in_little_do_not_collide(string source) => GeneratorHarness.Run(source);

    [Fact]
    public void A_second_mark_on_another_part_gives_no_second_set()
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(
            TestCompilation.Create("namespace Demo; [Shared] public partial class Account; [Shared] public partial class Account;"));

        Assert.Single(run.Sources.Keys, static name => name == "Demo.Account.Proxy.g.cs");
    }
}
