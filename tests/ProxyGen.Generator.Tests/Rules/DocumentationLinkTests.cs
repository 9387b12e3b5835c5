using System.Text.RegularExpressions;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Rules;

/// <summary>Every link from a page of the documentation to a file of the repository leads somewhere.</summary>
public sealed partial class DocumentationLinkTests
{
    public static TheoryData<string> Pages { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
            .Select(static page => Path.GetRelativePath(Repository.Root, page).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_of_the_page_lead_to_files(string page)
    {
        string path = Path.Combine(Repository.Root, page);
        string[] broken =
        [
            .. Link().Matches(File.ReadAllText(path))
                .Select(static link => link.Groups[1].Value)
                .Where(static target => !target.Contains("://", StringComparison.Ordinal))
                .Where(target => !Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, target))),
        ];

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_feature_of_classes_and_every_shape_of_data_has_its_test()
    {
        string classes = File.ReadAllText(Path.Combine(Repository.Root, "docs/classes.md"));
        string data = File.ReadAllText(Path.Combine(Repository.Root, "docs/data.md"));
        string[] rows = [.. Rows(classes, lastColumn: "test").Concat(Rows(data, lastColumn: "test"))];

        Assert.True(rows.Length > 40, "The tables were not found.");
        Assert.All(rows, static row => Assert.True(
            row.Contains("../tests/", StringComparison.Ordinal) || row.EndsWith("| 〃 |", StringComparison.Ordinal), row));
    }

    // The rows of the tables whose last column has that heading.
    private static IEnumerable<string> Rows(string page, string lastColumn)
    {
        bool isInside = false;
        foreach (string line in page.Split('\n').Select(static line => line.Trim()))
        {
            if (!line.StartsWith('|'))
            {
                isInside = false;
            }
            else if (line.EndsWith($"| {lastColumn} |", StringComparison.Ordinal))
            {
                isInside = true;
            }
            else if (isInside && !line.StartsWith("|--", StringComparison.Ordinal))
            {
                yield return line;
            }
        }
    }

    [GeneratedRegex(@"\]\(([^)#\s]+)")]
    private static partial Regex Link();
}
