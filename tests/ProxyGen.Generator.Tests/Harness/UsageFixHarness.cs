using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;

namespace ProxyGen.Generator.Tests.Harness;

/// <summary>Applies fixes to code that uses proxies, as an editor would. What comes out must compile and be clean under all rules.</summary>
internal static class UsageFixHarness
{
    /// <summary>The usual lines stand in front of each source; what comes out is given without them.</summary>
    private const string Space = "namespace Demo;\n";

    /// <summary>Fixes the first report of a rule.</summary>
    public static async Task<string> ApplyAsync(CodeFixProvider provider, string id, string source)
    {
        (AdhocWorkspace workspace, Document document, Diagnostic[] reports) = await PrepareAsync(id, source);
        using (workspace)
        {
            ImmutableArray<CodeAction> actions = await FixesAsync(provider, document, reports[0]);
            return await ResultAsync(Assert.Single(actions), document);
        }
    }

    /// <summary>Fixes all reports of a rule in the file.</summary>
    public static async Task<string> ApplyAllAsync(CodeFixProvider provider, string id, string source)
    {
        (AdhocWorkspace workspace, Document document, Diagnostic[] reports) = await PrepareAsync(id, source);
        using (workspace)
        {
            CodeAction first = Assert.Single(await FixesAsync(provider, document, reports[0]));
            return await ResultAsync(await FixAllAsync(provider, id, document, reports, FixAllScope.Document, first.EquivalenceKey), document);
        }
    }

    /// <summary>
    /// Fixes all reports of a rule that can be, as <c>dotnet format</c> does where the one that it looks at first has no fix: without the name of an action.
    /// </summary>
    public static async Task<string> ApplyAllUnnamedAsync(CodeFixProvider provider, string id, string source)
    {
        (AdhocWorkspace workspace, Document document, Diagnostic[] reports) = await PrepareAsync(id, source);
        using (workspace)
        {
            Assert.Empty(await FixesAsync(provider, document, reports[0]));
            return await ChangedAsync(await FixAllAsync(provider, id, document, reports, FixAllScope.Solution, equivalenceKey: null), document);
        }
    }

    private static async Task<CodeAction> FixAllAsync(
        CodeFixProvider provider, string id, Document document, Diagnostic[] reports, FixAllScope scope, string? equivalenceKey)
    {
        FixAllContext everything = new(
            document, provider, scope, equivalenceKey!, [id], new KnownDiagnostics(reports), TestContext.Current.CancellationToken);
        return (await provider.GetFixAllProvider()!.GetFixAsync(everything))!;
    }

    /// <summary>The fix offers nothing for the first report of a rule.</summary>
    public static async Task AssertNoneAsync(CodeFixProvider provider, string id, string source)
    {
        (AdhocWorkspace workspace, Document document, Diagnostic[] reports) = await PrepareAsync(id, source);
        using (workspace)
        {
            Assert.Empty(await FixesAsync(provider, document, reports[0]));
        }
    }

    private static async Task<(AdhocWorkspace Workspace, Document Document, Diagnostic[] Reports)> PrepareAsync(string id, string source)
    {
        string text = Space + source;
        AdhocWorkspace workspace = new();
        Document document = workspace
            .AddProject(ProjectInfo.Create(
                ProjectId.CreateNewId(),
                VersionStamp.Default,
                TestCompilation.AssemblyName,
                TestCompilation.AssemblyName,
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(
                    OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
                parseOptions: TestCompilation.ParseOptions,
                metadataReferences: TestCompilation.MetadataReferences,
                analyzerReferences: [new GeneratorReference()]))
            .AddDocument("Source0.cs", TestCompilation.Usings + text);
        Compilation compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Diagnostic[] reports = GeneratorHarness.AnalyzeFor(id, compilation);
        Assert.NotEmpty(reports);
        return (workspace, document, reports);
    }

    private static async Task<ImmutableArray<CodeAction>> FixesAsync(CodeFixProvider provider, Document document, Diagnostic diagnostic)
    {
        ImmutableArray<CodeAction>.Builder actions = ImmutableArray.CreateBuilder<CodeAction>();
        CodeFixContext context = new(
            document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Add(action), TestContext.Current.CancellationToken);
        await provider.RegisterCodeFixesAsync(context);
        Assert.All(actions, action => Assert.Equal(provider.GetType().Name, action.EquivalenceKey));
        return actions.ToImmutable();
    }

    private static async Task<string> ResultAsync(CodeAction action, Document document)
    {
        string text = await ChangedAsync(action, document);
        GeneratorHarness.Run(Space + text);
        return text;
    }

    private static async Task<string> ChangedAsync(CodeAction action, Document document)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        Solution solution = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
        Document changed = await Formatter.FormatAsync(
            solution.GetDocument(document.Id)!, Formatter.Annotation, cancellationToken: TestContext.Current.CancellationToken);
        string text = (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        return text[(TestCompilation.Usings.Length + Space.Length)..];
    }
}
