using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Pipeline;

/// <summary>
/// Every public class of the base library goes through <c>SharedType</c>: each is refused with a reason, or gives code that compiles
/// without a warning.
/// </summary>
public sealed class LibrarySweepTests
{
    private const int ClassesInOneCompilation = 250;

    [Theory]
    [InlineData("System.Private.CoreLib", 400)]
    [InlineData("System.Collections", 8)]
    [InlineData("System.ObjectModel", 5)]
    [InlineData("System.Text.Json", 20)]
    public void Every_class_is_refused_or_gives_code_without_warnings(string assembly, int least)
    {
        CSharpCompilation empty = TestCompilation.Create();
        IAssemblySymbol library = empty.SourceModule.ReferencedAssemblySymbols.Single(symbol => symbol.Name == assembly);
        ImmutableArray<INamedTypeSymbol> classes = [.. PublicClassesIn(library.GlobalNamespace)];

        Assert.InRange(classes.Length, least, int.MaxValue);
        Assert.All(InGroups(classes), group => Check(group));
    }

    private static void Check(INamedTypeSymbol[] classes)
    {
        string source = string.Concat(classes.Select(static type => $"[assembly: SharedType(typeof({CSharpNames.TypeOperand(type)}))]\n"));
        CSharpCompilation compilation = TestCompilation.Create(source);
        GeneratorRun run = GeneratorHarness.RunUnchecked(compilation);

        Assert.All(run.Analysis, static diagnostic => Assert.Equal("PG0022", diagnostic.Id));
        string[] messages = [.. run.Analysis.Select(static diagnostic => diagnostic.GetMessage(null))];
        Assert.DoesNotContain(messages, static message => message.Contains(" the name ", StringComparison.Ordinal));
        int generated = run.Sources.Keys.Count(static name => name.EndsWith(".Proxy.g.cs", StringComparison.Ordinal));
        int refused = messages.Count(static message => !message.Contains("it has no constructor", StringComparison.Ordinal));
        Assert.Equal(classes.Length, generated + refused);
        string[] complaints =
        [
            .. run.CompilerDiagnostics
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning
                    && diagnostic.Location.SourceTree is { } tree && !compilation.ContainsSyntaxTree(tree))
                .Select(Describe),
        ];
        Assert.True(complaints.Length == 0, string.Join("\n", complaints));
    }

    private static string Describe(Diagnostic diagnostic)
    {
        string line = diagnostic.Location.SourceTree!.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString();
        return $"{Path.GetFileName(diagnostic.Location.SourceTree.FilePath)}: {diagnostic.Id}: {diagnostic.GetMessage(null)}: {line.Trim()}";
    }

    // Classes of one name would want one proxy; they go into different compilations.
    private static IEnumerable<INamedTypeSymbol[]> InGroups(ImmutableArray<INamedTypeSymbol> classes)
    {
        yield return [.. classes.Where(static type => type.IsStatic)];
        List<INamedTypeSymbol> rest = [.. classes.Where(static type => !type.IsStatic)];
        while (rest.Count > 0)
        {
            INamedTypeSymbol[] group =
            [
                .. rest.DistinctBy(static type => (SharedClassNames.FlatName(type), type.AllTypeParameters().Count))
                    .Take(ClassesInOneCompilation),
            ];
            rest.RemoveAll(type => group.Contains(type, SymbolEqualityComparer.Default));
            yield return group;
        }
    }

    private static IEnumerable<INamedTypeSymbol> PublicClassesIn(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>()
            .Where(static member => member is INamespaceSymbol || member.DeclaredAccessibility == Accessibility.Public)
            .SelectMany(static member => member is INamedTypeSymbol { TypeKind: TypeKind.Class } type
                ? PublicClassesIn(type).Prepend(type)
                : PublicClassesIn(member));
}
