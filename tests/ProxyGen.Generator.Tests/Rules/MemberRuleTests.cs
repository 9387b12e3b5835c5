using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Rules;

public sealed class MemberRuleTests
{
    [Theory]
    [InlineData("public void M(ref int [|a|]) { }")]
    [InlineData("public void M(out int [|a|]) => a = 1;")]
    [InlineData("public void M(in int [|a|]) { }")]
    [InlineData("public void M(ref readonly int [|a|]) { }")]
    [InlineData("public void M(int a, [|Span<int>|] b) { }")]
    [InlineData("public void M([|ReadOnlySpan<char>|] b) { }")]
    [InlineData("public void M(params [|ReadOnlySpan<int>|] b) { }")]
    [InlineData("private int _x; public [|ref int|] M() => ref _x;")]
    [InlineData("private int _x; public [|ref readonly int|] P => ref _x;")]
    [InlineData("private int _x; public [|ref int|] this[int i] => ref _x;")]
    [InlineData("public [|Span<int>|] P => default;")]
    public void PG0004_values_passed_in_a_form_that_cannot_be_forwarded(string member) => Expect("PG0004", member);

    [Fact]
    public void PG0004_pointers_are_types_that_cannot_cross() => Expect("PG0003", "public unsafe void M([|int*|] a) { }");

    [Theory]
    [InlineData("public T [|M|]<T>(T value) => value;")]
    [InlineData("public void [|M|]<T>() { }")]
    public void PG0008_generic_methods(string member) => Expect("PG0008", member);

    [Theory]
    [InlineData("public event Func<int>? [|E|]; internal void Raise() => E?.Invoke();")]
    [InlineData("public event Action<Stream>? [|E|] { add { } remove { } }")]
    public void PG0009_events_that_cannot_be_forwarded(string member) => Expect("PG0009", member);

    [Fact]
    public void PG0009_ignored_events_are_not_reported() => GeneratorHarness.Run("""
        namespace Demo;
        [Shared] public class C { [SharedIgnore] public event Func<int>? E; public void Raise() => E?.Invoke(); }
        """);

    [Theory]
    [InlineData("public void A(Other x) { } public void [|A|](OtherProxy x) { }")]
    [InlineData("public Task A() => Task.CompletedTask; public Task [|A|](CancellationToken token) => Task.CompletedTask;")]
    public void PG0012_members_that_look_the_same_on_the_wire(string members) => Expect("PG0012", members);

    [Fact]
    public void PG0012_constructors_that_look_the_same_on_the_wire() =>
        RuleHarness.Expect(
            "PG0012", "[Shared] public class Other; [Shared] public class C { public C(Other x) { } public [|C|](OtherProxy x) { } }");

    [Theory]
    [InlineData("[Shared] public [|int|] A { get; set; }")]
    [InlineData("[Shared] public [|HashSet<int>|] A { get; } = [];")]
    [InlineData("[Shared] public [|IList<int>|] A { get; } = [];")]
    [InlineData("[Shared] public [|int[]|] A = [];")]
    [InlineData("[Shared] public [|Plain?|] A { get; set; }")]
    public void PG0017_members_that_cannot_be_live(string member) => Expect("PG0017", member);

    [Fact]
    public void PG0017_live_collections_of_type_parameters() =>
        RuleHarness.Expect(
            "PG0017", "[Shared] public class C<T> { [Shared] public [|List<T>|] A { get; } = []; public int Kept { get; set; } }");

    [Fact]
    public void PG0017_elements_that_cannot_cross_are_PG0003() => Expect("PG0003", "[Shared] public [|List<Stream>|] A { get; } = [];");

    private static void Expect(string id, string members) => RuleHarness.Expect(id, $$"""
        public class Plain { public int X { get; set; } }
        [Shared] public class Other { public int X { get; set; } }
        [Shared] public class C
        {
            {{members}}
            public int Kept { get; set; }
        }
        """);
}
