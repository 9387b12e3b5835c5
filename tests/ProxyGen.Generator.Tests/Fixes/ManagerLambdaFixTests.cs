using Microsoft.CodeAnalysis.CodeFixes;
using ProxyGen.CodeFixes;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Fixes;

public sealed class ManagerLambdaFixTests
{
    [Theory]
    [InlineData("account.Update(a => a.Deposit(amount));", "account.Update(static (a, amount) => a.Deposit(amount), amount);")]
    [InlineData("account.Update((a) => { a.Deposit(amount); });", "account.Update(static (a, amount) => { a.Deposit(amount); }, amount);")]
    [InlineData(
        "account.Update((Account a) => a.Deposit(amount));", "account.Update(static (Account a, int amount) => a.Deposit(amount), amount);")]
    [InlineData(
        "account.Update((a, x) => a.Deposit(amount + x), 1);", "account.Update(static (a, x, amount) => a.Deposit(amount + x), 1, amount);")]
    [InlineData(
        "_ = account.UpdateAsync(a => a.Deposit(amount + other), token);",
        "_ = account.UpdateAsync(static (a, amount, other) => a.Deposit(amount + other), amount, other, token);")]
    [InlineData(
        "manager.Transaction(account, account, (a, b) => a.Deposit(amount));",
        "manager.Transaction(account, account, static (a, b, amount) => a.Deposit(amount), amount);")]
    [InlineData("account.Update(a => a.Deposit(@class));", "account.Update(static (a, @class) => a.Deposit(@class), @class);")]
    public async Task PG1603_captured_values_are_passed(string before, string after) =>
        Assert.Equal(Source(after), await FixHarness.ApplyAsync(new PassAsArgumentCodeFix(), "PG1603", Source(before)));

    [Theory]
    [InlineData("account.Update(a => a.Deposit(Own()));")]
    [InlineData("account.Update(a => a.Deposit(amount++));")]
    [InlineData("account.Update(a => a.Deposit(int.TryParse(\"1\", out amount) ? 1 : 2));")]
    [InlineData("account.Update((a, x, y, z) => a.Deposit(amount), 1, 2, 3);")]
    public Task PG1603_where_values_would_not_do_nothing_is_offered(string statement) =>
        FixHarness.AssertNoneAsync(new PassAsArgumentCodeFix(), "PG1603", Source(statement));

    [Fact]
    public async Task PG1604_a_type_is_named_as_data()
    {
        const string statement = "account.Update(static a => new Page(a.Balance));";

        string result = await FixHarness.ApplyAsync(new RegisterDataCodeFix(), "PG1604", Source(statement, isFile: true), isFile: true);

        Assert.StartsWith("\n[assembly: SharedData(typeof(Demo.Page))]\n\n", result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PG1604_each_of_several_types_is_named_once()
    {
        const string statements = """
            account.Update(static a => new Page(a.Balance));
                    account.Update(static a => new Line(a.Balance));
                    account.Update(static a => new Page(1));
            """;

        string result = await FixHarness.ApplyAsync(
            new RegisterDataCodeFix(), "PG1604", Source(statements, isFile: true), isFile: true, FixAllScope.Document);

        Assert.StartsWith(
            "\n[assembly: SharedData(typeof(Demo.Line))]\n[assembly: SharedData(typeof(Demo.Page))]\n\n", result, StringComparison.Ordinal);
    }

    private static string Source(string statement, bool isFile = false) => (isFile ? "namespace Demo;\n" : "") + $$"""
        [Shared] public class Account { public int Balance { get; set; } public void Deposit(int amount) => Balance += amount; }
        public record Page(int Number);
        public record Line(int Number);
        public class Program
        {
            public int Own() => GetHashCode();
            public void Main(SharedManager manager, AccountProxy account, int amount, int other, int @class, CancellationToken token)
            {
                _ = manager;
                _ = token;
                {{statement}}
            }
        }

        """;
}
