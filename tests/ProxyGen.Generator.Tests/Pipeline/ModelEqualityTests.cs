using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Model;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Pipeline;

public sealed class ModelEqualityTests
{
    private const string Account = """
        namespace Demo;
        public class Page { public int Number { get; set; } }
        [Shared] public class Account(string owner)
        {
            public string Owner => owner;
            public Page? Page { get; set; }
            [Shared] public List<AccountProxy> Friends { get; } = [];
            public Task<int> CountAsync(int from = 1, CancellationToken token = default) => Task.FromResult(from);
        }
        """;

    [Fact]
    public void Equal_sources_give_equal_models()
    {
        ContractModel first = Read(Account);
        ContractModel second = Read(Account);

        Assert.NotSame(first, second);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Theory]
    [InlineData("        ", "\t")]
    [InlineData("=> owner", "{ get { return owner; } }")]
    [InlineData("int from = 1", "int from = 0x1")]
    [InlineData("Task<int> CountAsync", "System.Threading.Tasks.Task<System.Int32> CountAsync")]
    public void Formatting_and_spelling_make_no_difference(string before, string after) =>
        Assert.Equal(Read(Account), Read(Account.Replace(before, after, StringComparison.Ordinal)));

    [Theory]
    [InlineData("string Owner", "string? Owner")]
    [InlineData("int from = 1", "int from = 2")]
    [InlineData("int from", "int start")]
    [InlineData("int Number", "long Number")]
    [InlineData("{ get; set; }\n    [Shared]", "{ get; }\n    [Shared]")]
    [InlineData("List<AccountProxy>", "List<Account>")]
    [InlineData("public class Account", "internal class Account")]
    [InlineData("public string Owner", "[Obsolete] public string Owner")]
    [InlineData("public string Owner", "/** <summary>Who.</summary> */ public string Owner")]
    public void What_shows_in_the_output_makes_a_difference(string before, string after)
    {
        Assert.Contains(before, Account, StringComparison.Ordinal);
        Assert.NotEqual(Read(Account), Read(Account.Replace(before, after, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("public string Owner => owner;", "public string Owner { get; set; } = owner;", "get Owner", true)]
    [InlineData("int Number", "long Number", "get Page", false)]
    [InlineData("int from = 1", "int from = 2", "CountAsync(System.Int32)", true)]
    [InlineData("Task<int> CountAsync", "Task<string> CountAsync", "CountAsync(System.Int32)", false)]
    public void Fingerprints_follow_signatures_results_and_shapes(string before, string after, string signature, bool isSame)
    {
        string changed = Account.Replace(before, after, StringComparison.Ordinal);

        ulong first = Fingerprint(Read(Account), signature);
        ulong second = Fingerprint(Read(changed), signature);
        Assert.Equal(isSame, first == second);
    }

    [Theory]
    [InlineData("", 0xCBF29CE484222325)]
    [InlineData("a", 0xAF63DC4C8601EC8C)]
    [InlineData("foobar", 0x85944171F73967E8)]
    public void Ids_are_FNV_1a(string text, ulong hash) => Assert.Equal(hash, Fnv1a.Hash(text));

    private static ulong Fingerprint(ContractModel contract, string signature) =>
        contract.Methods.Select(static method => method.Member)
            .Concat(contract.Properties.SelectMany(static property => property.Members))
            .Single(member => member.Signature == signature).Fingerprint;

    private static ContractModel Read(string source)
    {
        CSharpCompilation compilation = TestCompilation.Create(source);
        return ContractReader.Read(compilation.GetTypeByMetadataName("Demo.Account")!, compilation, TestContext.Current.CancellationToken)!;
    }
}
