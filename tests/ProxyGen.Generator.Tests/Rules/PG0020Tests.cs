using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Rules;

public sealed class PG0020Tests
{
    private static readonly string[] Kept =
    [
        "private Account? _last; public void M(Account other) => _last = [|other|];",
        "private static Account? s_last; public void M(Account other) { s_last = [|other|]; }",
        "private Account? _last; public void M(Account? other) => _last ??= [|other|];",
        "private Account? _last; public void M(Account? other) => _last = [|other|] ?? throw new ArgumentNullException();",
        "private Account? _last; public void M(Account a, bool b) => _last = b ? [|a|] : null;",
        "private object? _last; public void M(Account other) { var local = other; _last = [|local|]; }",
        "private object? _last; public void M(object x, Account other) { if (other is { Balance: 1 } rich) _last = [|rich|]; }",
        "private Account? _a, _b; public void M(Account x, Account y) => (_a, _b) = ([|x|], [|y|]);",
        "private (Account, int) _pair; public void M(Account x) => _pair = ([|x|], 1);",
        "private (Account A, int) _pair; public void M(Account x) => _pair.A = [|x|];",
        "private readonly List<Account> _all = []; public void M(Account other) => _all.Add([|other|]);",
        "private List<Account>? _all; public void M(Account other) => _all?.Insert(0, [|other|]);",
        "private readonly List<Account> _all = []; public void M(Account other) { var all = _all; all.Add([|other|]); }",
        "private readonly Dictionary<int, Account> _all = []; public void M(Account other) => _all[1] = [|other|];",
        "private readonly Dictionary<Account, int> _all = []; public void M(Account other) => _all[[|other|]] = 1;",
        "private readonly Dictionary<int, List<Account>> _all = []; public void M(Account other) => _all[1].Add([|other|]);",
        "private readonly Account[] _all = new Account[1]; public void M(Account other) => _all[0] = [|other|];",
        "private Account[] _all = []; public void M(Account other) => _all = [.. _all, [|other|]];",
        "private Account[] _all = []; public void M(Account other) => _all = new[] { [|other|] };",
        "private List<Account>? _all; public void M(Account other) => _all = new List<Account> { [|other|] };",
        "private List<Account>? _all; public void M(List<Account> others) => _all = [|others|];",
        "private List<Account>? _all; public void M(IEnumerable<Account> others) => _all = [|others|].Where(a => a.Balance > 0).ToList();",
        "private readonly List<Account> _all = []; public void M(params Account[] others) => _all.AddRange([|others|]);",
        "private readonly List<Account> _all = []; public void M(Account[] others) { foreach (var one in others) _all.Add([|one|]); }",
        "private Account? _last; public void M(Account[] others) => _last = [|others|][0];",
        "private Account? _last; public void M((Account A, int B) pair) => _last = [|pair|].A;",
        "private ImmutableList<Account> _all = []; public void M(Account other) => _all = _all.Add([|other|]);",
        "private Action? _later; public void M(Account other) => _later = () => [|other|].Balance++;",
        "private Action? _later; public void M(Account other) { _later = Pay; void Pay() => [|other|].Balance++; }",
        "private Func<string?>? _later; public void M(Account other) => _later = [|other|].ToString;",
        "private readonly List<Action> _later = []; public void M(Account other) => _later.Add(() => [|other|].Balance++);",
        "public event Action? Changed; public void M(Account other) { Changed += () => [|other|].Balance++; Changed?.Invoke(); }",
        "private Account? Last { get; set; } public void M(Account other) => Last = [|other|];",
        "[SharedIgnore] public Account? Last { get; set; } public void M(Account other) => Last = [|other|];",
        "private Account? _last; public Account? Last => _last; public void M(Account other) => _last = [|other|];",
        "private Account? _last; public Account Last { set => _last = [|value|]; }",
        "private Account? _last; public int this[Account other] { get { _last = [|other|]; return 1; } }",
        "private Account? _last; public async Task M(Account other) { await Task.Yield(); _last = [|other|]; }",
        "private Self? _last; public void M(Self bank) => bank._last = [|bank|];",
        "private readonly Entry _entry = new(); public void M(Account other) => _entry.Account = [|other|];",
        "private Entry? _entry; public void M(Account other) => _entry = new Entry { Account = [|other|] };",
        "private Note? _note; public void M(Account other) => _note = new Note([|other|], 1);",
        "private IPayable? _last; public void M(IPayable other) => _last = [|other|];",
        "private Account? _last; public Self(Account first) => _last = [|first|];",
        "public [|List<Account>|] All { get; set; } = [];",
        "public [|Account[]|] All = [];",
    ];

    private static readonly string[] Harmless =
    [
        "public Account? Last { get; set; } public void M(Account other) => Last = other;",
        "public Account? Last { get; private set; } public void M(Account other) => Last = other;",
        "public Account? Last; public void M(Account other) => Last = other;",
        "private Account? _last; public Account? Last { get => _last; set => _last = value; } public void M(Account a) => _last = a;",
        "private Account? _last; public Account? Last { get { return this._last; } set { _last = value; } }",
        "[Shared] public List<Account> All { get; } = []; public void M(Account other) => All.Add(other);",
        "[Shared] public List<Account> All { get; set; } = []; public void M(List<Account> others) => All = others;",
        "private readonly List<Account> _all = []; [Shared] public List<Account> All => _all; public void M(Account a) => _all.Add(a);",
        "[Shared] public Dictionary<int, Account> All { get; } = []; public void M(Account other) => All[1] = other;",
        "private AccountProxy? _last; public void M(AccountProxy other) => _last = other;",
        "private readonly List<AccountProxy> _all = []; public void M(AccountProxy other) => _all.Add(other);",
        "private decimal _sum; public void M(Account other) => _sum += other.Balance;",
        "private Account? _last; public void M(Account other) { other = new Account(); _last = other; }",
        "private Account? _last; public void M(Account other) { var own = other; own = new Account(); _last = own; }",
        "private Account? _last; public void M(Account other) => _last = new Account { Balance = other.Balance };",
        "private readonly List<decimal> _all = []; public void M(Account[] others) => _all.AddRange(others.Select(a => a.Balance));",
        "private List<Account>? _all; public void M(Account[] others) => _all = others.Select(a => new Account()).ToList();",
        "public int M(Account other) { List<Account> all = [other]; all.Add(other); var map = new Dictionary<Account, int>(); map[other] = 1; return all.Count; }",
        "private readonly List<Account> _all = []; public bool M(Account other) => _all.Contains(other) && _all.Remove(other);",
        "private readonly Dictionary<int, decimal> _all = []; public void M(Account other) => _all.TryAdd(1, other.Balance);",
        "private readonly System.Collections.Concurrent.ConcurrentDictionary<int, decimal> _all = []; public void M(Account a) => _all.GetOrAdd(1, _ => a.Balance);",
        "private Func<int>? _later; public void M(Account other) { int hash = (int)other.Balance; _later = () => hash; }",
        "public decimal M(Account other) { Func<decimal> now = () => other.Balance; return now(); }",
        "private Action? _later; public void M(Account other, Action done) => _later = done;",
        "private Account? _last; internal void M(Account own) => _last = own;",
        "private Account? _last; private void M(Account own) => _last = own;",
        "private Account? _last; [SharedIgnore] public void M(Account own) => _last = own;",
        "private static Account? s_last; public static void M(Account other) => s_last = other;",
        "private Account? _last; public void M() => _last = new Account();",
        "public void M(Account other) => other.Partner = new Account();",
        "public void M(Account a, Account b) => a.Partner = b;",
        "public List<Account> All { get; private set; } = [];",
        "public List<AccountProxy> All { get; set; } = [];",
        "public List<Account> M() => [];",
        "private string? _text; public void M(IEnumerable<char> text) => _text = string.Concat(text);",
    ];

    [Fact]
    public void Argument_that_is_kept_outside_its_guard() => Expect(Kept);

    [Fact]
    public void Argument_that_is_not_kept_or_stands_under_the_guard() => Expect(Harmless);

    [Theory]
    [InlineData("[Shared] public class Bank(Account first) { private readonly Account _first = [|first|]; public int X => (int)_first.Balance; }")]
    [InlineData("[Shared] public class Bank(Account first) { private readonly List<Account> _all = [[|first|]]; public int X => _all.Count; }")]
    [InlineData("[Shared] public class Bank(Account [|first|]) { public decimal X => first.Balance; public void Pay() => first.Balance++; }")]
    [InlineData("[Shared] public class Bank(Account first) { public Account First { get; } = first; public decimal Y => First.Balance; }")]
    [InlineData("[Shared] public class Bank(Account first) { private readonly decimal _x = first.Balance; public decimal X => _x; }")]
    [InlineData("[Shared] public record Bank(Account First);")]
    [InlineData("public class Plain { private Account? _last; public void M(Account other) => _last = other; public Account? Last => _last; }")]
    [InlineData("[Shared] public class Bank { public int X; public class Plain { private Account? _last; public void M(Account other) => _last = other; public Account? Last => _last; } }")]
    [InlineData("[Shared] public class Bank<T> { private T? _last; public void M(T other) => _last = other; public bool Has => _last is not null; }")]
    [InlineData("public abstract class Base { protected Account? Last; } [Shared] public class Bank : Base { public void M(Account other) => Last = [|other|]; }")]
    [InlineData("public abstract class Base { public Account? Last { get; set; } } [Shared] public class Bank : Base { public void M(Account other) => Last = other; }")]
    public void Whole_classes(string classes) => RuleHarness.Expect("PG0020", Account + classes);

    [Fact]
    public void Message_names_variable_member_and_way_out()
    {
        string[] messages = Expect("private Account? _last; public void M(Account other, List<Account> all, IPayable any) { _last = [|other|]; _all = [|all|]; _any = [|any|]; } private List<Account>? _all; private object? _any;");

        Assert.Equal(
            [
                "'other' is kept in 'Bank0._last' as the object itself, which calls through its proxies may change at the same time: "
                + "take and keep 'AccountProxy', or put it into a public property of its type or a [Shared] collection",
                "'all' is kept in 'Bank0._all' as the object itself, which calls through its proxies may change at the same time: "
                + "take and keep 'AccountProxy', or put it into a public property of its type or a [Shared] collection",
                "'any' is kept in 'Bank0._any' as the object itself, which calls through its proxies may change at the same time: "
                + "take and keep its proxy, or put it into a public property of its type or a [Shared] collection",
            ],
            messages);
    }

    private const string Account = """
        public interface IPayable { decimal Balance { get; set; } }
        public class Entry { public AccountProxy? Proxy { get; set; } internal Account? Account { get; set; } }
        internal record Note(Account Account, int Number);
        [Shared] public class Account : IPayable { public decimal Balance { get; set; } public Account? Partner { get; set; } }

        """;

    // Each in a class of its own, all at once: a compilation takes its time.
    private static string[] Expect(params string[] members) => RuleHarness.Expect(
        "PG0020",
        "#pragma warning disable CS0169, CS0649, CS0414, CS8618, CS0628\n" + Account + string.Concat(members.Select(static (member, index) =>
            $"[Shared] public class Self\n{{\n    {member}\n}}\n".Replace("Self", $"Bank{index}", StringComparison.Ordinal))));
}
