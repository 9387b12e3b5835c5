using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ProxyGen.CodeFixes;

namespace ProxyGen.Generator.Tests.Harness;

/// <summary>Applies code fixes as an editor would. What comes out must compile and be clean under all rules.</summary>
internal static class FixHarness
{
    private const string Space = "namespace Demo;\n";

    /// <summary>Fixes the first report of a rule, or all of a scope, and gives back the source without the lines that every source has.</summary>
    public static async Task<string> ApplyAsync(CodeFixProvider provider, string id, string source, bool isFile = false, FixAllScope? scope = null)
    {
        string text = (isFile ? "" : Space) + source;
        Diagnostic[] reports = GeneratorHarness.ReportsOf(id, TestCompilation.Create(text));
        using AdhocWorkspace workspace = new();
        Document document = CreateDocument(workspace, TestCompilation.Usings + text);
        ImmutableArray<CodeAction> actions = await FixesAsync(provider, document, reports[0].Location.SourceSpan, reports[0]);
        CodeAction action = Assert.Single(actions);
        if (scope is { } all)
        {
            action = await FixAllAsync(provider, id, document, reports, all, action);
        }

        string changed = await ChangedAsync(action, document.Id);
        string result = changed[TestCompilation.Usings.Length..];
        GeneratorRun after = GeneratorHarness.Run(result);
        Assert.DoesNotContain(after.Analysis, diagnostic => diagnostic.Id == id);
        return isFile ? result : result[Space.Length..];
    }

    /// <summary>The fix offers nothing for the first report of a rule.</summary>
    public static async Task AssertNoneAsync(CodeFixProvider provider, string id, string source)
    {
        string text = Space + source;
        Diagnostic diagnostic = GeneratorHarness.ReportsOf(id, TestCompilation.Create(text))[0];
        using AdhocWorkspace workspace = new();
        Document document = CreateDocument(workspace, TestCompilation.Usings + text);
        Assert.Empty(await FixesAsync(provider, document, diagnostic.Location.SourceSpan, diagnostic));
    }

    /// <summary>
    /// Updates a manifest for the first report of a rule, or for all of a scope. The rule is then silent about what it was updated for.
    /// </summary>
    public static async Task<string> UpdateManifestAsync(string id, string source, string manifest, FixAllScope? scope = null)
    {
        string text = Space + source;
        Diagnostic[] reports = GeneratorHarness.ReportsOf(id, TestCompilation.Create(text), manifest);
        using AdhocWorkspace workspace = new();
        Document document = CreateDocument(workspace, TestCompilation.Usings + text);
        TextDocument file = document.Project.AddAdditionalDocument("SharedContracts.txt", SourceText.From(manifest));
        document = file.Project.GetDocument(document.Id)!;
        CodeFixProvider provider = new UpdateManifestCodeFix();
        ImmutableArray<CodeAction>.Builder actions = ImmutableArray.CreateBuilder<CodeAction>();
        CodeFixContext context = new(
            reports[0].Location.IsInSource ? document : file,
            reports[0].Location.SourceSpan,
            [reports[0]],
            (action, _) => actions.Add(action),
            TestContext.Current.CancellationToken);
        await provider.RegisterCodeFixesAsync(context);
        CodeAction action = Assert.Single(actions);
        if (scope is { } all)
        {
            action = await FixAllAsync(provider, id, document, reports, all, action);
        }

        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        Solution solution = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
        string result = (await solution.GetAdditionalDocument(file.Id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        string[] rest =
            [.. GeneratorHarness.ReportsOf(id, TestCompilation.Create(text), result).Select(static diagnostic => diagnostic.GetMessage(null))];
        Assert.DoesNotContain(reports[0].GetMessage(null), rest);
        Assert.True(scope is null || rest.Length == 0);
        return result;
    }

    private static async Task<CodeAction> FixAllAsync(
        CodeFixProvider provider, string id, Document document, Diagnostic[] reports, FixAllScope scope, CodeAction action)
    {
        FixAllContext everything = new(
            document, provider, scope, action.EquivalenceKey!, [id], new KnownDiagnostics(reports), TestContext.Current.CancellationToken);
        return (await provider.GetFixAllProvider()!.GetFixAsync(everything))!;
    }

    private static Document CreateDocument(AdhocWorkspace workspace, string text) => workspace
        .AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            TestCompilation.AssemblyName,
            TestCompilation.AssemblyName,
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: TestCompilation.ParseOptions,
            metadataReferences: TestCompilation.MetadataReferences))
        .AddDocument("Source0.cs", text);

    private static async Task<ImmutableArray<CodeAction>> FixesAsync(
        CodeFixProvider provider, Document document, TextSpan span, Diagnostic diagnostic)
    {
        ImmutableArray<CodeAction>.Builder actions = ImmutableArray.CreateBuilder<CodeAction>();
        CodeFixContext context = new(
            document, span, [diagnostic], (action, _) => actions.Add(action), TestContext.Current.CancellationToken);
        await provider.RegisterCodeFixesAsync(context);
        return actions.ToImmutable();
    }

    private static async Task<string> ChangedAsync(CodeAction action, DocumentId document)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        Solution solution = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
        SourceText text = await solution.GetDocument(document)!.GetTextAsync(TestContext.Current.CancellationToken);
        return text.ToString();
    }
}
