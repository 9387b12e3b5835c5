using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Rules;

public sealed class ManagerLambdaTests
{
    [Theory]
    [InlineData("account.Update(a => a.Deposit([|amount|]));")]
    [InlineData("account.Update(a => { a.Deposit([|amount|]); a.Deposit(amount); });")]
    [InlineData("int local = 1; account.Update(a => a.Deposit([|local|] + [|amount|]));")]
    [InlineData("account.Update(a => a.Deposit([|_field|]));")]
    [InlineData("account.Update(a => a.Deposit([|this|]._field));")]
    [InlineData("account.Update(a => a.Deposit([|Own|]()));")]
    [InlineData("account.Update(a => { Func<int> later = () => [|amount|]; a.Deposit(later()); });")]
    [InlineData("int Local() => amount; account.Update(a => a.Deposit([|Local()|]));")]
    [InlineData("await account.UpdateAsync(a => a.Deposit([|amount|]));")]
    [InlineData("await account.UpdateAsync(async a => a.Deposit(await a.Later() + [|amount|]));")]
    [InlineData("manager.Transaction(account, account, (a, b) => a.Deposit([|amount|]));")]
    [InlineData("int x = manager.Transaction(account, (a) => a.Balance + [|amount|]);")]
    [InlineData("dog.Update(d => { d.Age = [|amount|]; });")]
    [InlineData("dictionary.Update(d => { d[1] = [|amount|]; });")]
    public void PG1603_what_a_lambda_captures(string statement) => RuleHarness.Expect("PG1603", Source(statement));

    [Theory]
    [InlineData("account.Update(static a => a.Deposit(a.Balance));")]
    [InlineData("account.Update(static (a, amount) => a.Deposit(amount), amount);")]
    [InlineData("const int One = 1; account.Update(static a => a.Deposit(One));")]
    [InlineData("account.Update(a => { int x = 1; foreach (int y in new[] { x }) { a.Deposit(y); } });")]
    [InlineData("account.Update(static a => a.Deposit(nameof(amount).Length));")]
    [InlineData("account.Update(static a => a.Deposit(Twice(Constant) + Fixed));")]
    [InlineData("account.Update(static a => { static int Local() => 1; a.Deposit(Local()); });")]
    [InlineData("account.Update(static a => a.Deposit(System.Globalization.CultureInfo.CurrentCulture.LCID));")]
    [InlineData("string? s = account.Update(static a => a.Owner);")]
    [InlineData("var p = account.Update(static a => a.Page);")]
    [InlineData("var b = account.Update(static (a, other) => other, account);")]
    [InlineData("manager.Transaction(dog, account, static (Dog d, Account a) => { d.Age = a.Balance; });")]
    [InlineData("dog.Update(static d => { d.Age++; }); AnimalProxy animal = dog; animal.Update(static a => { a.Legs++; });")]
    [InlineData("int n = dictionary.Update(static d => d[1] = 1);")]
    [InlineData("await account.UpdateAsync(static async a => await a.Later());")]
    [InlineData("int n = await account.UpdateAsync(static async a => await a.Later());")]
    [InlineData("int n = await account.UpdateAsync(static a => a.Later());")]
    [InlineData("await dog.UpdateAsync(static async (d, age) => { await Task.Yield(); d.Age = age; }, 1);")]
    [InlineData("int n = await dog.UpdateAsync(static async (Dog d) => { await Task.Yield(); return d.Age; });")]
    [InlineData("await manager.TransactionAsync(account, dictionary, static async (a, d) => { await Task.Yield(); a.Balance = d[1]; });")]
    [InlineData("int n = await manager.TransactionAsync(account, account, static async (a, b) => await a.Later());")]
    [InlineData("bool b = set.Update(static s => s.Add(1)); int n = stack.Update(static s => s.Pop()); array.Update(static a => Array.Sort(a));")]
    [InlineData("manager.Transaction(set, names, static (s, n) => { n[\"count\"] = s.Count; });")]
    public void Nothing_is_wrong_with_others(string statement) => GeneratorHarness.Run("namespace Demo;\n" + Source(statement));

    [Theory]
    [InlineData("[|account.Update|](static a => (a.Balance, a.Owner));", "Update")]
    [InlineData("account.Update(static (a, x) => a.Deposit(x.Count), [|new LinkedList<int>()|]);", null)]
    [InlineData("account.Update(static (a, x) => a.Deposit(x.Length), [|new Stranger[1]|]);", null)]
    [InlineData("account.Update(static (a, x) => { }, [|new MemoryStream()|]);", null)]
    [InlineData("[|manager.Transaction|](account, account, static (a, b) => a.Twin = b);", "Transaction")]
    [InlineData("_ = [|account.Update|](static a => a.Later());", "Update")]
    [InlineData("await [|account.UpdateAsync|](static async a => { await Task.Yield(); return new LinkedList<int>(); });", "UpdateAsync")]
    public void PG1604_values_that_cannot_travel(string statement, string? method) => RuleHarness.Expect(
        "PG1604",
        Source(method is null ? statement : statement.Replace($"[|account.{method}|]", $"account.[|{method}|]", StringComparison.Ordinal)
            .Replace($"[|manager.{method}|]", $"manager.[|{method}|]", StringComparison.Ordinal)));

    [Fact]
    public void PG1604_nothing_is_wrong_once_the_type_is_registered() => RuleHarness.Expect(
        "PG1604", "[assembly: SharedData(typeof((int, string)))]\nnamespace Demo {\n" + Source("account.Update(static a => (a.Balance, a.Owner!));") + "\n}", isFile: true);

    [Theory]
    [InlineData("account.Update([|Run|]);")]
    [InlineData("Action<Account> action = static a => { }; account.Update([|action|]);")]
    [InlineData("account.Update([|s_action|]);")]
    [InlineData("account.Update(static a => a.Deposit([|s_changing|]));")]
    [InlineData("account.Update(static a => a.Deposit([|Changing|]));")]
    [InlineData("_ = account.Update([|static async a => await a.Later()|]);")]
    [InlineData("_ = account.Update([|static async a => { await Task.Yield(); }|]);")]
    [InlineData("_ = manager.Transaction(account, dog, [|static async (Account a, Dog d) => { await Task.Yield(); }|]);")]
    [InlineData("Generic(account, 1); static void Generic<T>(AccountProxy account, T value) => account.Update(static a => { });")]
    public void PG1605_what_is_no_lambda_that_can_be_named(string statement) => RuleHarness.Expect("PG1605", Source(
        statement.Replace("=> account.Update(static a => { });", "=> account.Update([|static a => { }|]);", StringComparison.Ordinal)));

    private static string Source(string statement) => $$"""
        [Shared] public class Account
        {
            public int Balance { get; set; }
            public string? Owner { get; set; }
            public Page? Page { get; set; }
            public Account? Twin { get; set; }
            public void Deposit(int amount) => Balance += amount;
            public Task<int> Later() => Task.FromResult(1);
        }
        [Shared] public class Animal { public int Legs { get; set; } }
        [Shared] public class Dog : Animal { public int Age { get; set; } }
        public record Page(int Number);
        public record Stranger(int Number);
        public class Program
        {
            private const int Constant = 1;
            private static readonly int Fixed = 2;
            private static readonly Action<Account> s_action = static a => { };
            private static int s_changing = 1;
            private static int Changing { get; set; }
            private readonly int _field = 1;
            private int Own() => _field + s_changing++ + Changing++;
            private static int Twice(int x) => 2 * x;
            private static void Run(Account account) => s_action(account);
            public async Task Main(SharedManager manager, AccountProxy account, DogProxy dog, SharedDictionary<int, int> dictionary,
                SharedSet<int> set, SharedStack<int> stack, SharedArray<int> array, SharedNamespace names, int amount)
            {
                await Task.Yield();
                {{statement}}
                Run(new Account());
                Own();
                Twice(Fixed);
            }
        }
        """;
}
