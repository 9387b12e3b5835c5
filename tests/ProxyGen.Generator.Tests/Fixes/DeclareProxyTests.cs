using ProxyGen.CodeFixes;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Fixes;

public sealed class DeclareProxyTests
{
    private const string Account = """
        [Shared] public class Account { public decimal Balance { get; set; } public class Part { [Shared] public class Leg { public int X; } } }
        [Shared] public class Box<T> { public T? Value { get; set; } }

        """;

    [Theory]
    [InlineData(
        "public record Raw(Account? Value); [Shared] public class Self { public Raw? Raw { get; set; } }",
        "public record Raw(AccountProxy? Value); [Shared] public class Self { public Raw? Raw { get; set; } }")]
    [InlineData(
        "public class Raw { public List<Demo.Account>? Value; } [Shared] public class Self { public int M(Raw[] raw) => raw.Length; }",
        "public class Raw { public List<Demo.AccountProxy>? Value; } [Shared] public class Self { public int M(Raw[] raw) => raw.Length; }")]
    [InlineData(
        "public class Raw { public Account.Part.Leg? Value { get; set; } } [Shared] public class Self { public Raw? Raw { get; set; } }",
        "public class Raw { public Account_Part_LegProxy? Value { get; set; } } [Shared] public class Self { public Raw? Raw { get; set; } }")]
    [InlineData(
        "public class Raw { public Box<int>? Value { get; set; } } [Shared] public class Self { public Raw? Raw { get; set; } }",
        "public class Raw { public BoxProxy<int>? Value { get; set; } } [Shared] public class Self { public Raw? Raw { get; set; } }")]
    [InlineData(
        "public class Inner { public Account? Value; } public class Raw { public Inner? Inner; } [Shared] public class Self { public Raw? Raw; }",
        "public class Inner { public AccountProxy? Value; } public class Raw { public Inner? Inner; } [Shared] public class Self { public Raw? Raw; }")]
    [InlineData(
        "public static class Jobs { [Worker] public static void Run(int count, Account account) { account.Balance = 1; } }",
        "public static class Jobs { [Worker] public static void Run(int count, AccountProxy account) { account.Balance = 1; } }")]
    [InlineData(
        "public static class Jobs { [Worker] public static void Run(Dictionary<int, Account[]> all) { } }",
        "public static class Jobs { [Worker] public static void Run(Dictionary<int, AccountProxy[]> all) { } }")]
    [InlineData(
        "internal static class Program { public static void Use(SharedManager manager) { manager.CreateList<Account>(); } }",
        "internal static class Program { public static void Use(SharedManager manager) { manager.CreateList<AccountProxy>(); } }")]
    public async Task Shared_class_in_data_becomes_its_proxy(string before, string after) =>
        Assert.Equal(Account + after, await FixHarness.ApplyAsync(new DeclareProxyCodeFix(), "PG0003", Account + before));

    [Theory]
    [InlineData("[Shared] public class Self { public Stream? Input { get; set; } }")]
    [InlineData("[Shared] public class Self { public Dictionary<Account, Stream>? Input { get; set; } }")]
    [InlineData("public class Raw { public Stream? Value; } [Shared] public class Self { public Raw? Raw { get; set; } }")]
    public Task Other_types_that_cannot_cross_have_no_proxy(string source) =>
        FixHarness.AssertNoneAsync(new DeclareProxyCodeFix(), "PG0003", Account + source);

    [Theory]
    [InlineData(
        "private Account? _last; public void M(Account other) => _last = other; public decimal X => _last!.Balance;",
        "private AccountProxy? _last; public void M(AccountProxy other) => _last = other; public decimal X => _last!.Balance;")]
    [InlineData(
        "private readonly List<Account> _all = new List<Account>(); public void M(Account other) => _all.Add(other);",
        "private readonly List<AccountProxy> _all = new List<AccountProxy>(); public void M(AccountProxy other) => _all.Add(other);")]
    [InlineData(
        "private readonly Dictionary<int, Account[]> _all = []; public void M(Account[] others) { _all[0] = others; }",
        "private readonly Dictionary<int, AccountProxy[]> _all = []; public void M(AccountProxy[] others) { _all[0] = others; }")]
    [InlineData(
        "private Account? Last { get; set; } public void M(Account? other) { Last = other; }",
        "private AccountProxy? Last { get; set; } public void M(AccountProxy? other) { Last = other; }")]
    [InlineData(
        "private Action? _later; public void M(Account other) => _later = () => other.Balance = 1; public void N() => _later!();",
        "private Action? _later; public void M(AccountProxy other) => _later = () => other.Balance = 1; public void N() => _later!();")]
    [InlineData("public List<Account> All { get; set; } = [];", "public List<AccountProxy> All { get; set; } = [];")]
    [InlineData("public Account[] All = [];", "public AccountProxy[] All = [];")]
    public async Task Stored_argument_is_taken_and_kept_as_its_proxy(string before, string after)
    {
        string Class(string members) => $"{Account}[Shared] public class Self\n{{\n    {members}\n}}\n";

        Assert.Equal(Class(after), await FixHarness.ApplyAsync(new DeclareProxyCodeFix(), "PG0020", Class(before)));
    }

    [Fact]
    public async Task Parameter_of_a_primary_constructor_becomes_the_proxy()
    {
        string result = await FixHarness.ApplyAsync(
            new DeclareProxyCodeFix(), "PG0020", Account + "[Shared] public class Self(Account first) { public decimal X => first.Balance; }");

        Assert.Equal(Account + "[Shared] public class Self(AccountProxy first) { public decimal X => first.Balance; }", result);
    }

    [Theory]
    [InlineData("private Account? _last; public virtual void M(Account other) => _last = other;")]
    [InlineData("private Account? _last; public Account Last { set => _last = value; }")]
    [InlineData("private object? _last; public void M(IPayable other) => _last = other;")]
    public Task What_others_depend_on_is_left_to_the_user(string members) => FixHarness.AssertNoneAsync(
        new DeclareProxyCodeFix(),
        "PG0020",
        $"{Account}public interface IPayable {{ int X {{ get; }} }} [Shared] public class Self : IPayable {{ public int X => 1; {members} }}");
}
