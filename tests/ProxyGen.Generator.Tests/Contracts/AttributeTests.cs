using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

public sealed class AttributeTests
{
    private const string Proxy = "Demo.C.Proxy.g.cs";

    [Theory]
    [InlineData("[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Advanced)] public void Run() { }", "EditorBrowsableState.Advanced")]
    [InlineData("[System.ComponentModel.EditorBrowsable] public int X { get; set; }", "EditorBrowsableAttribute")]
    [InlineData("[System.Diagnostics.CodeAnalysis.Experimental(\"X1\", UrlFormat = \"https://example.org/{0}\")] public void Run() { }", "ExperimentalAttribute(\"X1\", UrlFormat = \"https://example.org/{0}\")")]
    [InlineData("public bool Find([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? x) { x = null; return false; }", "NotNullWhenAttribute(true)] out string? x")]
    [InlineData("public bool Find([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out string x) { x = null; return false; }", "MaybeNullWhenAttribute(false)] out string x")]
    [InlineData("[return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(x))] public string? Same(string? x) => x;", "[return: global::System.Diagnostics.CodeAnalysis.NotNullIfNotNullAttribute(\"x\")]")]
    [InlineData("[return: System.Diagnostics.CodeAnalysis.MaybeNull] public string Same() => null;", "[return: global::System.Diagnostics.CodeAnalysis.MaybeNullAttribute]")]
    [InlineData("private string _x = \"\"; [System.Diagnostics.CodeAnalysis.AllowNull] public string X { get => _x; set => _x = value ?? \"\"; }", "AllowNullAttribute]")]
    [InlineData("public void Set([System.Diagnostics.CodeAnalysis.DisallowNull] string? x) { }", "DisallowNullAttribute] string? x")]
    public void Attributes_are_carried_over(string member, string expected)
    {
        GeneratorRun run = GeneratorHarness.Run($"namespace Demo;\n[Shared] public class C {{ {member} }}");

        Assert.Contains(expected, run.Sources[Proxy], StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_of_the_class_are_carried_over()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Demo;
            [System.Diagnostics.CodeAnalysis.Experimental("X1")]
            [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
            [Shared] public class C { public int X => 1; }
            """);

        Assert.Contains("ExperimentalAttribute(\"X1\")", run.Sources[Proxy], StringComparison.Ordinal);
        Assert.Contains("EditorBrowsableState.Never", run.Sources[Proxy], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_of_null_where_there_is_no_place_for_it() => GeneratorHarness.Run("""
        namespace Demo;
        [Shared] public class C
        {
            [Shared, System.Diagnostics.CodeAnalysis.DisallowNull] public List<int>? Live { get; set; } = [];
            [System.Diagnostics.CodeAnalysis.AllowNull] public string this[[System.Diagnostics.CodeAnalysis.AllowNull] string x] { get => x ?? ""; set { } }
        }
        """);
}
