using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Rules;

public sealed class MemberRuleTests
{
    [Theory]
    [InlineData("public void M(int a, [|Span<int>|] b) { }")]
    [InlineData("public void M([|ReadOnlySpan<char>|] b) { }")]
    [InlineData("public void M(params [|ReadOnlySpan<int>|] b) { }")]
    [InlineData("private int _x; public [|ref int|] M() => ref _x;")]
    [InlineData("private int _x; public [|ref readonly int|] P => ref _x;")]
    [InlineData("private int _x; public [|ref int|] this[int i] => ref _x;")]
    [InlineData("public [|Span<int>|] P => default;")]
    public void PG0004_values_passed_in_a_form_that_cannot_be_forwarded(string member) => Expect("PG0004", member);

    [Theory]
    [InlineData("public C(ref int [|x|]) { }")]
    [InlineData("public C(out int [|x|]) => x = 1;")]
    [InlineData("public Task Run(ref int [|x|]) => Task.CompletedTask;")]
    [InlineData("public ValueTask<int> Run(in int [|x|]) => default;")]
    [InlineData("public void Run(params [|ReadOnlySpan<int>|] x) { }")]
    public void PG0004_references_that_cannot_be_copied(string member) => Expect("PG0004", member);

    [Theory]
    [InlineData("public int [|Dispose|] => 1;")]
    [InlineData("public void [|Dispose|](bool all) { }")]
    [InlineData("public bool [|Equals|](string other) => false;")]
    [InlineData("public new int [|GetHashCode|] => 1;")]
    [InlineData("public int [|CProxy|] => 1;")]
    public void PG0005_members_that_a_proxy_has_of_its_own(string member) => Expect("PG0005", member);

    [Theory]
    [InlineData("public override string ToString() => \"\"; public override int GetHashCode() => 1; public override bool Equals(object? o) => false;")]
    [InlineData("public void Dispose() { } public ValueTask DisposeAsync() => default;")]
    [InlineData("public bool Equals(C? other) => false;")]
    [InlineData("[SharedIgnore] public string ToString(int width) => \"\"; protected virtual void Dispose(bool all) { } public static new bool Equals(object a, object b) => true;")]
    [InlineData("public int Disposed => 1; public string ToStringOf() => \"\";")]
    public void PG0005_members_of_which_a_proxy_is_expected_to_have_its_own(string member) =>
        GeneratorHarness.Run($"namespace Demo;\n[Shared] public class C {{ {member} }}");

    [Theory]
    [InlineData("public static int [|X|];")]
    [InlineData("public static int [|X|] { get; set; }")]
    [InlineData("public static event EventHandler? [|X|]; internal static void Raise() => X?.Invoke(null, EventArgs.Empty);")]
    public void PG0011_static_state(string member) => Expect("PG0011", member);

    [Theory]
    [InlineData("public const int X = 1; public static readonly int Y = 2; public static int Z => 3; public static int W { get; private set; }")]
    [InlineData("internal static int X; [SharedIgnore] public static int Y; public static void Run() { }")]
    public void PG0011_statics_that_do_not_change(string member)
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(TestCompilation.Create($"namespace Demo;\n[Shared] public class C {{ {member} }}"));

        Assert.Empty(run.Analysis);
    }

    [Fact]
    public void PG0004_pointers_are_types_that_cannot_cross() => Expect("PG0003", "public unsafe void M([|int*|] a) { }");

    [Theory]
    [InlineData("public void [|M|]<T>(T value) where T : allows ref struct { }")]
    [InlineData("public void [|M|]<T>(T value) where T : C { }")]
    [InlineData("public void [|M|]<T>(T value) where T : IComparable<C> { }")]
    [InlineData("public void [|M|]<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.All)] T>() { }")]
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
    [InlineData("[Shared] public [|SortedSet<int>|] A { get; } = [];")]
    [InlineData("[Shared] public [|IList<int>|] A { get; } = [];")]
    [InlineData("[Shared] public [|int[]|] A = [];")]
    [InlineData("[Shared] public [|Plain?|] A { get; set; }")]
    public void PG0017_members_that_cannot_be_live(string member) => Expect("PG0017", member);

    [Theory]
    [InlineData("[Interleave] public void [|M|]() { }")]
    [InlineData("[Interleave] public IEnumerable<int> [|M|]() => [];")]
    [InlineData("[Interleave] public static Task [|M|]() => Task.CompletedTask;")]
    [InlineData("[Interleave] private Task [|M|]() => Task.CompletedTask; public Task N() => M();")]
    [InlineData("[Interleave, SharedIgnore] public Task [|M|]() => Task.CompletedTask;")]
    [InlineData("[Interleave] public async Task M() { await Task.Delay(1).[|ConfigureAwait|](false); }")]
    [InlineData("[Interleave] public async Task M() { await Task.Delay(1).[|ConfigureAwait|](ConfigureAwaitOptions.ForceYielding); }")]
    [InlineData("[Interleave] public async Task M() { await N(); async Task N() => await Task.Delay(1).[|ConfigureAwait|](continueOnCapturedContext: false); }")]
    [InlineData("[Interleave] public async IAsyncEnumerable<int> M() { await using var x = new System.IO.MemoryStream().[|ConfigureAwait|](false); yield return 1; }")]
    public void PG0029_marks_without_effect(string members) => Expect("PG0029", members);

    [Theory]
    [InlineData("[Interleave] public Task M() => Task.CompletedTask; [Interleave] public ValueTask<int> N() => default;")]
    [InlineData("[Interleave] public IAsyncEnumerable<int> M() => throw new NotSupportedException();")]
    [InlineData("[Interleave] public async Task M() { await Task.Delay(1).ConfigureAwait(true); await Task.Delay(1).ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing); }")]
    [InlineData("[Interleave] public Task M() => Task.Run(static async () => await Task.Delay(1).ConfigureAwait(false));")]
    [InlineData("public async Task M() => await Task.Delay(1).ConfigureAwait(false);")]
    public void PG0029_marks_with_effect(string members) =>
        GeneratorHarness.Run($"namespace Demo;\n[Shared] public class C {{ {members} }}");

    [Fact]
    public void PG0029_overrides() => RuleHarness.Expect("PG0029", """
        public interface IRun { Task RunAsync(); }
        public class Plain { public virtual Task AAsync() => Task.CompletedTask; }
        [Shared] public class Base : Plain
        {
            [Interleave] public override Task AAsync() => Task.CompletedTask;
            public virtual Task BAsync() => Task.CompletedTask;
            [Interleave] public virtual Task CAsync() => Task.CompletedTask;
        }
        [Shared] public class Derived : Base, IRun
        {
            [Interleave] public override Task AAsync() => Task.CompletedTask;
            [Interleave] public override Task [|BAsync|]() => Task.CompletedTask;
            public override async Task CAsync() => await Task.Delay(1).[|ConfigureAwait|](false);
            [Interleave] Task IRun.RunAsync() => Task.CompletedTask;
        }
        """);

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
