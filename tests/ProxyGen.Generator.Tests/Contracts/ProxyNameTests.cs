using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

/// <summary>Names of proxies that do not exist yet while the generator runs.</summary>
public sealed class ProxyNameTests
{
    [Theory]
    [InlineData("AccountProxy")]
    [InlineData("AccountProxy?")]
    [InlineData("AccountProxy[]")]
    [InlineData("AccountProxy?[]?")]
    [InlineData("List<AccountProxy>")]
    [InlineData("Dictionary<string, List<AccountProxy?>>")]
    [InlineData("(AccountProxy First, int Second)")]
    [InlineData("(int, (AccountProxy?, string))?")]
    [InlineData("Bank.AccountProxy")]
    [InlineData("global::Bank.AccountProxy?")]
    [InlineData("KeyValuePair<Bank.AccountProxy, global::Bank.AccountProxy>")]
    [InlineData("Vault_SafeProxy")]
    [InlineData("List<Bank.Vault_SafeProxy>")]
    [InlineData("Under_ScoreProxy")]
    public void Name_binds_in_contracts_data_and_workers(string type) => GeneratorHarness.Run(
        """
        namespace Bank;
        [Shared] public class Account { public int X { get; set; } }
        public class Vault { [Shared] public class Safe { public int X { get; set; } } }
        [Shared] public class Under_Score { public int X { get; set; } }
        """,
        $$"""
        using Bank;
        namespace Demo;
        public class Data { public {{type}} Value { get; set; } = default!; public {{type}} Field = default!; }
        public record Positional({{type}} Value);
        [Shared] public class Self
        {
            public {{type}} Property { get; set; } = default!;
            public {{type}} Field = default!, Second = default!;
            public Data? Data { get; set; }
            public Positional? Positional { get; set; }
            public {{type}} Method({{type}} argument) => argument;
            public Task<{{type}}> MethodAsync({{type}} argument) => Task.FromResult(argument);
        }
        [Shared] public record Position({{type}} Value);
        public static class Jobs { [Worker] public static {{type}} Run({{type}} argument, CancellationToken token) => argument; }
        """);

    [Fact]
    public void Class_and_proxy_have_the_same_name_on_the_wire()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            [Shared] public class Account;
            [Shared] public class Self { public void Raw(Account account) { } public void Held(AccountProxy account) { } }
            """);

        Assert.Contains("\"Raw(shared Demo.Account)\"", run.Sources["Demo.Self.Dispatcher.g.cs"], StringComparison.Ordinal);
        Assert.Contains("\"Held(shared Demo.Account)\"", run.Sources["Demo.Self.Dispatcher.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_comes_by_substitution_binds() => GeneratorHarness.Run("""
        namespace Demo;
        [Shared] public class Account;
        public class Base<T> { public T? Value { get; set; } public List<T> All { get; set; } = []; }
        [Shared] public class Self : Base<AccountProxy>;
        """);

    [Fact]
    public void The_nearest_class_of_the_name_is_meant()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Far { [Shared] public class Account; }
            namespace Demo
            {
                [Shared] public class Account;
                [Shared] public class Self { public AccountProxy? Near { get; set; } public Far.AccountProxy? Away { get; set; } }
            }
            """);

        Assert.Contains("public global::Demo.AccountProxy? Near", run.Sources["Demo.Self.Proxy.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public global::Far.AccountProxy? Away", run.Sources["Demo.Self.Proxy.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Other_names_that_do_not_bind_are_left_to_the_compiler()
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(TestCompilation.Create("""
            namespace Demo;
            public class Plain;
            [Shared] public class Self { public Missing? A { get; set; } public PlainProxy? B { get; set; } public int C { get; set; } }
            """));

        Assert.Empty(run.Analysis);
        Assert.Equal(["CS0246", "CS0246"], run.Compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.Id));
        Assert.Single(run.Type("Demo.SelfProxy").GetMembers("C"));
    }
}
