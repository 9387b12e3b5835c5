using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Rules;

public sealed class PG0019Tests
{
    private const string Members = """
        private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
        private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
        internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
        private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
        private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
        """;

    [Theory]
    [InlineData("public int M() { [|_x = 1|]; return _x; }")]
    [InlineData("public int M() { [|this._x += 1|]; return 1; }")]
    [InlineData("public int M() => [|_x++|];")]
    [InlineData("public int M() { [|_numbers[0] = 1|]; return 1; }")]
    [InlineData("public int M() { [|_pair.A = 1|]; return 1; }")]
    [InlineData("public int M() { [|(_x, var y) = (1, 2)|]; return y; }")]
    [InlineData("public int M() { [|Value = 1|]; return 1; }")]
    [InlineData("public string M() { [|_items.Add(1)|]; return \"\"; }")]
    [InlineData("public string M() { [|_lists[1].Clear()|]; return \"\"; }")]
    [InlineData("public string M() { _lists?[|.Remove(1)|]; return \"\"; }")]
    [InlineData("public string M() { [|_lists[1] = []|]; return \"\"; }")]
    [InlineData("public string M() { [|_text.Append(1)|]; return _text.ToString(); }")]
    [InlineData("public int M() { Fill([|ref _x|]); return 1; } private static void Fill(ref int x) => x = 1;")]
    [InlineData("public int M() { int.TryParse(\"1\", [|out _x|]); return 1; }")]
    [InlineData("public int M() { [|Told += (_, _) => { }|]; return 1; }")]
    [InlineData("public int M() { [|_node!.Next!.Number = 1|]; return 1; }")]
    [InlineData("public int M() { Action later = () => [|_x++|]; later(); return 1; }")]
    [InlineData("public int M() { [|Count()|]; return 1; }")]
    [InlineData("public int M() { [|CountLater(1)|]; return 1; }")]
    [InlineData("public int M() => [|Next|];")]
    [InlineData("public int P { get { [|_x++|]; return _x; } set => _x = value; }")]
    [InlineData("public int P => [|_x++|];")]
    [InlineData("public async Task<int> M() { await Task.Yield(); [|_x++|]; return 1; }")]
    public void A_marked_member_that_changes_its_object(string member) => RuleHarness.Expect("PG0019", Source(member));

    [Theory]
    [InlineData("public int M() { int x = 0; x++; var list = new List<int>(); list.Add(x); return Add(x, _x); }")]
    [InlineData("public int M() => _items.Count + _items.IndexOf(1) + (_lists.TryGetValue(1, out var list) ? list.Count : Now);")]
    [InlineData("public int M() { _other!.Number = 1; _other.Reset(); return Value; }")]
    [InlineData("public int M() { Tell(); return new Node { Number = 1 }.Number; }")]
    [InlineData("public int P { get => _x; set => _x = value; }")]
    [InlineData("public int M() => Interlocked.Increment(ref _x);")]
    [InlineData("public int M() => Volatile.Read(ref _x);")]
    [InlineData("public System.Collections.Immutable.ImmutableArray<int> M(System.Collections.Immutable.ImmutableArray<int> x) => x.Add(Value);")]
    public void One_that_does_not(string member) => GeneratorHarness.Run("namespace Demo;\n" + Source(member));

    [Fact]
    public void Overrides_make_the_promise_of_what_they_override() => RuleHarness.Expect("PG0019", """
        [Shared] public abstract class Base { [SharedRead] public abstract int M(); [SharedRead] public virtual int P => 1; }
        [Shared] public class Self : Base { private int _x; public override int M() => [|_x++|]; public override int P => [|_x++|]; }
        """);

    [Fact]
    public void Parameters_of_a_primary_constructor_are_state() => RuleHarness.Expect(
        "PG0019", "[Shared] public class Self(int x) { [SharedRead] public int M() => [|x++|]; }");

    [Fact]
    public void What_changes_in_a_member_called_is_named()
    {
        string[] messages = RuleHarness.Expect("PG0019", Source("public int M() { [|CountLater(1)|]; return 1; }"));

        Assert.Equal(
            "'Self.M()' is marked [SharedRead], so that several calls run at once, but it calls 'Self.CountLater(int)': it assigns '_x'; "
                + "remove the mark, or the change",
            Assert.Single(messages));
    }

    private static string Source(string member) => $$"""
        [Shared] public class Other { public int Number { get; set; } public void Reset() { } }
        public class Node { public int Number { get; set; } public Node? Next { get; set; } }
        [Shared] public class Self { {{Members}} [SharedRead] {{member}} public Self() { _pair = (1, 2); _other = null; _node = null; } public void Use() { Count(); Tell(); _x = Next + Now; _ = Add(1, 2); CountLater(1); } }
        """;
}
