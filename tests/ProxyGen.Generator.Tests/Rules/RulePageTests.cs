using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Generator.Diagnostics;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Rules;

/// <summary>The pages that explain the rules say the truth: their bad examples are reported, their good ones are not.</summary>
public sealed partial class RulePageTests
{
    private static readonly string Pages = Path.Combine(Repository.Root, "docs/rules");

    public static TheoryData<string> Ids { get; } =
    [
        .. typeof(DiagnosticIds)
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(static field => (string)field.GetRawConstantValue()!),
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Examples_of_the_page_are_true(string id)
    {
        string page = File.ReadAllText(Path.Combine(Pages, id + ".md"));

        Assert.Contains(id, Report(Section(page, "Bad")));
        Assert.Empty(Report(Section(page, "Good")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_tells_why_how_to_fix_and_when_to_suppress(string id)
    {
        string page = File.ReadAllText(Path.Combine(Pages, id + ".md"));

        Assert.StartsWith($"# {id}: ", page, StringComparison.Ordinal);
        Assert.All(["## Why", "## Bad", "## Good", "## How to fix", "## When to suppress"], heading =>
            Assert.Contains(heading, page, StringComparison.Ordinal));
    }

    private static string Section(string page, string heading)
    {
        string section = page[page.IndexOf("## " + heading, StringComparison.Ordinal)..];
        int end = section.IndexOf("\n## ", StringComparison.Ordinal);
        return end < 0 ? section : section[..end];
    }

    // An example that has a namespace of its own is a whole file; one may name a language version. The text beside it is its manifest.
    private static IEnumerable<string> Report(string section)
    {
        string source = CodeBlock().Match(section).Groups[1].Value;
        string? manifest = TextBlock().Match(section) is { Success: true } text ? text.Groups[1].Value : null;
        LanguageVersion language = LanguageVersion.Latest;
        if (LangVersion().Match(source) is { Success: true } version)
        {
            Assert.True(LanguageVersionFacts.TryParse(version.Groups[1].Value, out language));
        }

        bool isFile = source.Contains("namespace ", StringComparison.Ordinal);
        CSharpCompilation compilation = TestCompilation.Create(language, isFile ? source : "namespace Demo;\n" + source);
        return GeneratorHarness.RunUnchecked(compilation, manifest: manifest).Analysis.Select(static diagnostic => diagnostic.Id);
    }

    [GeneratedRegex("^// <LangVersion>(.*)</LangVersion>")]
    private static partial Regex LangVersion();

    [GeneratedRegex("```csharp\r?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("```text\r?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex TextBlock();
}
