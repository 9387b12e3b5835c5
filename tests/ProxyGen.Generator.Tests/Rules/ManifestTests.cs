using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Rules;

public sealed class ManifestTests
{
    private const string Account = """
        public record Page(int Number, string Text);
        [Shared] public class Account
        {
            public decimal Balance { get; set; }
            public Page Read(int number) => new(number, "");
        }
        """;

    private const string Manifest = """
        # What is out.
        Demo.Account: .ctor()
        Demo.Account: Read(System.Int32)->Demo.Page
        Demo.Account: get Balance->System.Decimal
        Demo.Account: set Balance->System.Decimal

        data Demo.Page{Number:System.Int32;Text:System.String}
        """;

    [Fact]
    public void Nothing_is_said_without_a_manifest() => Assert.Empty(GeneratorHarness.Run("namespace Demo;\n" + Account).Analysis);

    [Fact]
    public void Nothing_is_said_of_what_is_as_it_was() => Assert.Empty(Report(Account, Manifest));

    [Fact]
    public void A_new_class_is_reported_once_with_what_is_lacking() => Assert.Equal(
        [
            "PG0028 Account: 'SharedContracts.txt' is not up to date: it lacks 'Demo.Account: .ctor()', "
            + "'Demo.Account: Read(System.Int32)->Demo.Page', 'Demo.Account: get Balance->System.Decimal' and 2 more",
        ],
        Report(Account, "# empty\n"));

    [Theory]
    [InlineData("public Page Read(int number)", "public Page Fetch(int number)", "'Read(System.Int32)->Demo.Page' is gone")]
    [InlineData(
        "public Page Read(int number)",
        "public Page Read(long number)",
        "'Read(System.Int32)->Demo.Page' is gone; there is 'Read(System.Int64)->Demo.Page' instead")]
    [InlineData("Page Read(int number) =>", "Page? Read(int number, CancellationToken token) =>")]
    [InlineData(
        "public Page Read(int number) => new(number, \"\")",
        "public int Read(int number) => number",
        "'Read(System.Int32)->Demo.Page' is now 'Read(System.Int32)->System.Int32'")]
    [InlineData(
        "public Page Read(int number) => new(number, \"\")",
        "public void Read(int number) => _ = number",
        "'Read(System.Int32)->Demo.Page' is now 'Read(System.Int32)'")]
    [InlineData("{ get; set; }", "{ get; private set; }", "'set Balance->System.Decimal' is gone")]
    [InlineData("public decimal", "[SharedIgnore] public decimal", "'get Balance->System.Decimal' is gone", "'set Balance->System.Decimal' is gone")]
    [InlineData("Page(int Number, string Text)", "Page(int Number, int Text)", "'Demo.Page.Text' was System.String and is now System.Int32")]
    [InlineData("Text);", "Text) { public required int More { get; set; } }", "'Demo.Page.More' is required, and was not there")]
    [InlineData("Text);", "Text, int More = 1) { public int Optional { get; set; } }")]
    public void A_change_that_breaks_is_reported_for_each_member(string before, string after, params string[] reasons)
    {
        string changed = Account.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(Account, changed);

        string[] breaks = [.. Report(changed, Manifest).Where(static line => line.StartsWith("PG0027", StringComparison.Ordinal))];

        Assert.Equal(
            reasons.Select(static reason => "PG0027 Account: The change of 'Demo.Account' breaks programs that are already out: " + reason),
            breaks);
    }

    [Fact]
    public void A_member_that_is_new_is_lacking() => Assert.Equal(
        ["PG0028 Account: 'SharedContracts.txt' is not up to date: it lacks 'Demo.Account: Close()'"],
        Report(Account.Replace("public decimal", "public void Close() { } public decimal", StringComparison.Ordinal), Manifest));

    [Fact]
    public void A_changed_result_is_not_lacking_as_well() => Assert.All(
        Report(Account.Replace("decimal", "double", StringComparison.Ordinal), Manifest),
        static line => Assert.StartsWith("PG0027", line, StringComparison.Ordinal));

    [Fact]
    public void Data_that_gained_a_member_is_lacking() => Assert.Equal(
        [
            "PG0028 Account: 'SharedContracts.txt' is not up to date: "
            + "it lacks 'data Demo.Page{Number:System.Int32;Text:System.String;More:System.Int32}'",
        ],
        Report(Account.Replace("Text);", "Text) { public int More { get; set; } }", StringComparison.Ordinal), Manifest));

    [Fact]
    public void A_class_that_is_gone_is_reported_in_the_manifest() => Assert.Equal(
        [
            "PG0027 /demo/SharedContracts.txt(1): The change of 'Demo.Account' breaks programs that are already out: "
            + "there is no shared class of this name any more",
        ],
        Report("public class Account;", Manifest));

    [Theory]
    [InlineData("<<<<<<< ours", "'<<<<<<< ours' is neither")]
    [InlineData("data Demo.Page", "'data Demo.Page' is neither")]
    [InlineData("data Demo.Page{}", "'Demo.Page' is there twice")]
    public void A_line_that_is_none_is_reported(string line, string reason)
    {
        string report = Assert.Single(Report(Account, Manifest + "\n" + line));

        Assert.StartsWith("PG0028 /demo/SharedContracts.txt(7): ", report, StringComparison.Ordinal);
        Assert.Contains(reason, report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public class Outer { [Shared] public class Box<T> { public T? Value; } }", "Demo.Outer+Box<T>: get Value->T")]
    [InlineData(
        "[Shared] public class Base<T> { public void Add(T item) { } } [Shared] public class Derived : Base<int>;",
        "Demo.Derived: .ctor()",
        "Demo.Derived: Add(T)",
        "Demo.Base<T>: Add(T)")]
    [InlineData("[Shared] public class Ticker { public event Action<int>? Ticked; }", "Demo.Ticker: add Ticked->", "Demo.Ticker: remove Ticked->")]
    [InlineData("public enum Color { Red } [Shared] public class Box { public Color Color; }", "data Demo.Color{(integer):System.Int32;Red:0}")]
    public void Contracts_of_all_forms_have_lines(string source, params string[] lines)
    {
        Diagnostic[] reports = [.. Diagnostics(source, "")];
        string[] written = [.. reports.SelectMany(static report => report.Properties["Lines"]!.Split('\n'))];

        Assert.All(reports, static report => Assert.Equal("PG0028", report.Id));
        Assert.All(lines, line => Assert.Contains(written, candidate => candidate.StartsWith(line, StringComparison.Ordinal)));
        Assert.Empty(Report(source, string.Join("\n", written.Distinct())));
    }

    [Fact]
    public void A_class_of_another_assembly_is_reported_where_it_is_named()
    {
        const string source = "[assembly: SharedType(typeof(System.Text.StringBuilder), Members = [\"Clear\"])]\n";
        Diagnostic lacking = Assert.Single(Diagnostics(source, "", isFile: true));

        Assert.Contains("System.Text.StringBuilder: Clear()", lacking.Properties["Lines"]!, StringComparison.Ordinal);
        Assert.Equal("System.Text.StringBuilder", lacking.Location.SourceTree!.ToString().Substring(
            lacking.Location.SourceSpan.Start, lacking.Location.SourceSpan.Length));
        Assert.Empty(Report(source, lacking.Properties["Lines"]!, isFile: true));
        Assert.Contains("is gone", Assert.Single(Report(source, lacking.Properties["Lines"] + "\nSystem.Text.StringBuilder: X()", isFile: true)));
    }

    private static IEnumerable<Diagnostic> Diagnostics(string source, string manifest, bool isFile = false) => GeneratorHarness
        .RunUnchecked(TestCompilation.Create(isFile ? source : "namespace Demo;\n" + source), manifest: manifest).Analysis
        .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    private static string[] Report(string source, string manifest, bool isFile = false) =>
    [
        .. Diagnostics(source, manifest, isFile)
            .Select(static diagnostic => $"{diagnostic.Id} {Place(diagnostic.Location)}: {diagnostic.GetMessage(null)}")
            .Order(StringComparer.Ordinal),
    ];

    private static string Place(Location location) => location.SourceTree is { } tree
        ? tree.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length)
        : $"{location.GetLineSpan().Path}({location.GetLineSpan().StartLinePosition.Line})";
}
