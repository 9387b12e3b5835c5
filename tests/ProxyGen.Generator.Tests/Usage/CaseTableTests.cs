using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Usage;

/// <summary>
/// The table of docs/analyzers.md is what the case files give. With PROXYGEN_WRITE_TABLE=1 in the environment the test writes it instead.
/// </summary>
public sealed class CaseTableTests
{
    private const string Heading = "| case file |";

    private static readonly string Page = Path.Combine(Repository.Root, "docs/analyzers.md");

    [Fact]
    public void Table_of_the_documentation_is_up_to_date()
    {
        string page = File.ReadAllText(Page).ReplaceLineEndings("\n");
        int heading = page.IndexOf(Heading, StringComparison.Ordinal);
        int begin = page.IndexOf("|---", heading, StringComparison.Ordinal);
        begin = page.IndexOf('\n', begin) + 1;
        int end = begin;
        while (end < page.Length && page[end] == '|')
        {
            end = page.IndexOf('\n', end) + 1;
        }

        string expected = string.Concat(CaseRunner.Names.Select(static name => Row(name) + "\n"));
        if (Environment.GetEnvironmentVariable("PROXYGEN_WRITE_TABLE") == "1")
        {
            File.WriteAllText(Page, page[..begin] + expected + page[end..]);
            return;
        }

        Assert.Equal(expected, page[begin..end]);
    }

    private static string Row(string name)
    {
        CaseResult result = CaseRunner.Run(name);
        int methods = CSharpSyntaxTree.ParseText(result.File.Text, cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken)
            .DescendantNodes()
            .Count(static node => node is MethodDeclarationSyntax { Parent: ClassDeclarationSyntax });
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| [{name}](../tests/ProxyGen.Generator.Tests/Usage/Cases/{name}.cs) | {methods} | {result.File.Expected.Count} | {result.Found} | {result.File.Missed.Count} | {result.FalseAlarms.Count} |");
    }
}
