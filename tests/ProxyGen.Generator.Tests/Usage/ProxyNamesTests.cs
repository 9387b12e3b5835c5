using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Generator.Tests.Harness;
using ProxyGen.Generator.Usage;

namespace ProxyGen.Generator.Tests.Usage;

/// <summary>Code touches proxies that it does not name; it is looked at as well, and once.</summary>
public sealed class ProxyNamesTests
{
    private const string Shared = """
        namespace Demo;
        [Shared] public class Account { public int Count { get; set; } }
        """;

    [Theory]
    [InlineData("public static class Bank { public static AccountProxy First => null!; }", "Bank.First.Count++;")]
    [InlineData("public static class Bank { public static AccountProxy First = null!; }", "Bank.First.Count++;")]
    [InlineData("public static class Bank { public static AccountProxy Open(int n) => null!; }", "Bank.Open(1).Count++;")]
    [InlineData("public static class Bank { public static bool Find(out AccountProxy found) { found = null!; return true; } }", "if (Bank.Find(out var found)) { found.Count++; }")]
    [InlineData("public static class Bank { public static List<AccountProxy> Open { get; } = []; }", "Bank.Open[0].Count++;")]
    [InlineData("public class Bank : List<AccountProxy>; public static class City { public static Bank Bank { get; } = new(); }", "City.Bank[0].Count++;")]
    [InlineData("public class Bank : List<AccountProxy>; public class Branch : Bank;", "foreach (var one in new Branch()) { one.Count++; }")]
    [InlineData("public class Bank { public AccountProxy this[int i] => null!; } public static class City { public static Bank Main() => new(); }", "City.Main()[1].Count++;")]
    [InlineData("public class Bank { public IEnumerator<AccountProxy> GetEnumerator() => null!; } public class City { public Bank Bank = new(); }", "foreach (var one in new City().Bank) { one.Count++; }")]
    [InlineData("public class Bank { public void Deconstruct(out AccountProxy a, out int b) { a = null!; b = 1; } }", "var (a, b) = new Bank(); a.Count++;")]
    [InlineData("public class Bank; public static class Parts { public static void Deconstruct(this Bank bank, out AccountProxy a, out int b) { a = null!; b = 1; } }", "var (a, b) = new Bank(); a.Count++;")]
    [InlineData("public record Pair(AccountProxy A, int B); public static class City { public static Pair Main() => null!; }", "var (a, b) = City.Main(); a.Count++;")]
    [InlineData("public class Bank { public static AccountProxy operator +(Bank a, Bank b) => null!; }", "(new Bank() + new Bank()).Count++;")]
    [InlineData("public static class Bank { public static void ForAll(Action<AccountProxy> act) { } }", "Bank.ForAll(a => a.Count++);")]
    [InlineData("public static class Bank { public static (AccountProxy A, int B) Two => default; }", "var (a, _) = Bank.Two; a.Count++;")]
    [InlineData("public class Holder<T> { public T Value = default!; } public class Box : Holder<AccountProxy>; public class City { public Box Box = new(); }", "new City().Box.Value.Count++;")]
    [InlineData("public delegate AccountProxy Opener(); public static class Bank { public static Opener Open = null!; }", "Bank.Open().Count++;")]
    public void Proxies_that_are_not_named_are_found(string declared, string statement)
    {
        string user = $"namespace Demo; public class User {{ public void Run() {{ {statement} }} }}";
        AssertOnce(2, Shared, "namespace Demo; " + declared, user);
    }

    [Theory]
    [InlineData(@"\u0041ccountProxy")]
    [InlineData("@AccountProxy")]
    [InlineData("Account\u200DProxy")]
    public void A_name_may_be_spelled_otherwise(string name) =>
        AssertOnce(1, Shared, $"namespace Demo; public class User {{ public void Run({name} a) {{ a.Count++; }} }}");

    [Fact]
    public void An_alias_is_a_name()
    {
        HashSet<string> names = ["AccountProxy"];
        TreeNamesOf("global using Konto = Demo.AccountProxy;").AddDeclared(names);
        Assert.Contains("Konto", names);
    }

    [Fact]
    public void A_part_of_a_class_may_touch_what_another_part_declares() =>
        AssertOnce(
            2,
            Shared,
            "namespace Demo; public partial class User(AccountProxy account) { }",
            "namespace Demo; public partial class User { public void Run() { account.Count++; } }");

    [Fact]
    public void Types_inside_others_are_looked_at_once() =>
        AssertOnce(1, Shared, "namespace Demo; public class Outer { public class Inner { public class Most { public void Run(AccountProxy a) { a.Count++; } } } }");

    [Fact]
    public void Statements_of_a_program_are_looked_at()
    {
        CSharpCompilation program = TestCompilation.Create(
            "Demo.Bank.First.Count++; void Run() { Demo.Bank.First.Count++; } Run();",
            Shared,
            "namespace Demo; public static class Bank { public static AccountProxy First => null!; }");
        program = program.WithOptions(program.Options.WithOutputKind(OutputKind.ConsoleApplication));
        Assert.Equal(2, GeneratorHarness.RunUnchecked(program).Analysis.Count(static report => report.Id == "PG1101"));
    }

    [Fact]
    public void Nothing_is_looked_at_without_the_names()
    {
        HashSet<string> names = ["Account"];
        TreeNamesOf("class User { void Run(Account a) { } }").AddDeclared(names);
        Assert.Equal(["Account", "Run"], names.Order());
        TreeNamesOf("class Other { int Count; void Change(int by) { Run(); } }").AddDeclared(names);
        Assert.Equal(["Account", "Run"], names.Order());
    }

    private static TreeNames TreeNamesOf(string text) =>
        TreeNames.Of(CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken));

    private static void AssertOnce(int tree, params string[] sources)
    {
        CSharpCompilation compilation = TestCompilation.Create(sources);
        GeneratorRun run = GeneratorHarness.RunUnchecked(compilation);
        GeneratorHarness.AssertCompiles(run);
        Diagnostic report = Assert.Single(run.Analysis, static report => report.Id == "PG1101");
        Assert.Same(compilation.SyntaxTrees[tree], report.Location.SourceTree);
    }
}
