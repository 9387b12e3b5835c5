using System.Reflection;
using System.Text.RegularExpressions;

namespace ProxyGen.Generator.Tests.Rules;

/// <summary>Every link from a page of the documentation to a file of the repository leads somewhere.</summary>
public sealed partial class DocumentationLinkTests
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(
        typeof(DocumentationLinkTests).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static data => data.Key == "ProjectDirectory").Value!,
        "../.."));

    public static TheoryData<string> Pages { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository, "*.md"))
            .Select(static page => Path.GetRelativePath(Repository, page).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_of_the_page_lead_to_files(string page)
    {
        string path = Path.Combine(Repository, page);
        string[] broken =
        [
            .. Link().Matches(File.ReadAllText(path))
                .Select(static link => link.Groups[1].Value)
                .Where(static target => !target.Contains("://", StringComparison.Ordinal))
                .Where(target => !Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, target))),
        ];

        Assert.Empty(broken);
    }

    [GeneratedRegex(@"\]\(([^)#\s]+)")]
    private static partial Regex Link();
}
