using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Rules;

public sealed class PG0013Tests
{
    [Theory]
    [InlineData("public IEnumerable<int> [|M|](int to) { for (int i = 0; i < to; i++) { yield return i; } }")]
    [InlineData("public IEnumerable<int> [|P|] { get { yield return 1; } }")]
    [InlineData("public IEnumerable<string?> [|M|]() { yield break; }")]
    [InlineData("public IEnumerable<C> [|M|]() { yield return this; }")]
    [InlineData("public virtual IEnumerable<T> [|M|]<T>(T value) { yield return value; }")]
    public void Iterator_is_reported(string member) => Expect(member);

    [Theory]
    [InlineData("public IEnumerable<int> M() => [1];")]
    [InlineData("public IEnumerable<int> M() => Enumerable.Range(0, 3).Select(i => i * 2);")]
    [InlineData("public List<int> M() { return [.. All()]; IEnumerable<int> All() { yield return 1; } }")]
    [InlineData("public IEnumerable<int> M() { return All(); IEnumerable<int> All() { yield return 1; } }")]
    [InlineData("public async IAsyncEnumerable<int> M() { await Task.Yield(); yield return 1; }")]
    [InlineData("internal IEnumerable<int> M() { yield return 1; }")]
    [InlineData("[SharedIgnore] public IEnumerable<int> M() { yield return 1; }")]
    [InlineData("public static IEnumerable<int> M() { yield return 1; }")]
    public void Other_results_are_not(string member) => Expect(member);

    [Fact]
    public void Enumerating_the_object_itself_is_a_snapshot_as_everybody_expects() => RuleHarness.Expect("PG0013", """
        [Shared] public class C : IEnumerable<int>
        {
            public IEnumerator<int> GetEnumerator() { yield return 1; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        """);

    [Fact]
    public void Message_names_both_ways_out() => Assert.Equal(
        [
            "'C.M()' runs to its end in the manager, and its caller gets all items at once; "
            + "return IAsyncEnumerable<int> to have them as they are made, or List<int> to say what happens",
        ],
        Expect("public IEnumerable<int> [|M|]() { yield return 1; }"));

    private static string[] Expect(string member) =>
        RuleHarness.Expect("PG0013", $"[Shared] public class C {{ public int Kept {{ get; set; }} {member} }}");
}
