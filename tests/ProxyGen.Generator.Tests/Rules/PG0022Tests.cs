using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Rules;

public sealed class PG0022Tests
{
    [Theory]
    [InlineData("typeof([|Math|])", "static")]
    [InlineData("typeof([|Guid|])", "struct")]
    [InlineData("typeof([|Span<>|])", "ref struct")]
    [InlineData("typeof([|Action|])", "delegate")]
    [InlineData("typeof([|IComparable|])", "implements it")]
    [InlineData("typeof([|DayOfWeek|])", "enum")]
    [InlineData("typeof([|Array|])", "abstract")]
    [InlineData("typeof([|string|])", "copied")]
    [InlineData("typeof([|List<int>|])", "copied")]
    [InlineData("typeof([|Dictionary<,>|])", "copied")]
    [InlineData("typeof([|int[]|])", "array")]
    [InlineData("typeof([|object|])", "any type")]
    [InlineData("typeof([|Thread|])", "belongs to its process")]
    [InlineData("typeof([|Task|])", "its own process")]
    [InlineData("typeof([|MemoryStream|])", "stream")]
    [InlineData("typeof([|Account|])", "marked [Shared]")]
    [InlineData("typeof([|SharedList<int>|])", "proxy")]
    [InlineData("typeof([|NothingToShow|])", "no constructor and no member")]
    [InlineData("typeof(System.Text.StringBuilder), Members = [[|\"Apend\"|]]", "'Apend'")]
    [InlineData("typeof(System.Text.StringBuilder), Exclude = [\"Append\", [|\"Clera\"|]]", "'Clera'")]
    [InlineData("typeof(Plain), Members = [\"Run\", [|nameof(Plain.Create)|]]", "'Create'")]
    public void What_cannot_be_shared_is_reported(string arguments, string reason)
    {
        string message = Assert.Single(Expect($"[assembly: SharedType({arguments})]"));

        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_declaration_with_options_is_reported() =>
        Expect("[assembly: SharedType(typeof(LinkedList<int>))] [assembly: SharedType(typeof([|LinkedList<long>|]), IsPublic = true)]");

    [Fact]
    public void A_second_class_of_the_same_name_is_reported() =>
        Expect("[assembly: SharedType(typeof(Plain))] [assembly: SharedType(typeof([|Demo.Inner.Plain|]))]");

    [Fact]
    public void A_taken_name_is_reported() => RuleHarness.Expect(
        "PG0022",
        "[assembly: SharedType(typeof([|System.Text.StringBuilder|]))] namespace Demo.Tests.Shared { public class StringBuilderProxy; } namespace Demo { }",
        isFile: true);

    [Theory]
    [InlineData("PG0003", "typeof(System.Text.StringBuilder), Members = [[|\"GetChunks\"|]]")]
    [InlineData("PG0008", "typeof(Plain), Members = [[|\"Generic\"|]]")]
    [InlineData("PG0004", "typeof(Plain), Members = [\"Run\", [|nameof(Plain.Take)|]]")]
    [InlineData("PG0003", "typeof([|LinkedList<Stream>|])")]
    public void A_member_that_is_asked_for_but_cannot_be_forwarded_is_reported(string id, string arguments) =>
        Expect($"[assembly: SharedType({arguments})]", id);

    [Fact]
    public void A_public_class_cannot_name_an_internal_proxy() => RuleHarness.Expect(
        "PG0007",
        """
        [assembly: SharedType(typeof(System.Text.StringBuilder))]
        namespace Demo { [Shared] public class Log { public void Append([|System.Text.StringBuilder|] text) { } } }
        """,
        isFile: true);

    [Theory]
    [InlineData("typeof(System.Text.StringBuilder), Members = [\"Append\", \"Chars\"], IsPublic = true")]
    [InlineData("typeof(Plain)")]
    [InlineData("typeof(Plain.Nested<>)")]
    [InlineData("typeof(Plain.Nested<int>), Exclude = [\"Value\"]")]
    public void What_can_be_shared_is_not(string arguments) => Expect($"[assembly: SharedType({arguments})]");

    private static string[] Expect(string declarations, string id = "PG0022") => RuleHarness.Expect(
        id,
        declarations + """

            namespace Demo
            {
                [Shared] public class Account;
                public class NothingToShow
                {
                    private NothingToShow() { }
                    public static NothingToShow Instance { get; } = new();
                }
                public class Plain
                {
                    public static Plain Create() => new();
                    public void Run() { }
                    public void Generic<T>() where T : allows ref struct { }
                    public void Take(ReadOnlySpan<int> items) { }
                    public class Nested<T> { public T? Value { get; set; } }
                }
                namespace Inner { public class Plain; }
            }
            """,
        isFile: true);
}
