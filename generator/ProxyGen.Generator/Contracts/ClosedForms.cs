using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ProxyGen.Generator.Emission;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>The closed forms that the generated code of a compilation, and of what it references, registers.</summary>
internal sealed class ClosedForms
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly string _rootNamespace;

    private ClosedForms(INamedTypeSymbol own, IEnumerable<IAssemblySymbol> references, string rootNamespace)
    {
        _rootNamespace = rootNamespace;
        Add(own);
        foreach (IAssemblySymbol assembly in references)
        {
            if (RegistryOf(assembly) is { } registry)
            {
                Add(registry);
            }
        }
    }

    /// <summary>The forms; null if the compilation does not hold generated code, so that nothing is known.</summary>
    public static ClosedForms? In(Compilation compilation, AnalyzerConfigOptions options) =>
        RegistryOf(compilation.Assembly) is { } own
            ? new ClosedForms(
                own, compilation.SourceModule.ReferencedAssemblySymbols, RootNamespaces.Of(options, compilation.AssemblyName ?? ""))
            : null;

    /// <summary>What the generator sees of a compilation: not its own files, which all have one folder.</summary>
    public static Compilation WithoutGenerated(Compilation compilation)
    {
        string? folder = RegistryOf(compilation.Assembly)?.DeclaringSyntaxReferences
            .Select(static part => FolderOf(part.SyntaxTree))
            .FirstOrDefault();
        return string.IsNullOrEmpty(folder)
            ? compilation
            : compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(tree => FolderOf(tree) == folder));
    }

    private static INamedTypeSymbol? RegistryOf(IAssemblySymbol assembly) =>
        assembly.GetTypeByMetadataName($"{RegistryNames.Namespace(assembly.Name)}.{RegistryNames.Type}");

    private static string FolderOf(SyntaxTree tree) => tree.FilePath.Substring(0, tree.FilePath.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>Whether a form is registered.</summary>
    /// <param name="name">Its name, in which the place of the project's root namespace may be held.</param>
    public bool Contains(string name) => _names.Contains(name.Replace(NamesModel.RootNamespace, _rootNamespace));

    private void Add(INamedTypeSymbol registry)
    {
        if (registry.FindAttribute(KnownNames.ClosedForms) is { ConstructorArguments: [{ Kind: TypedConstantKind.Array } forms] })
        {
            _names.UnionWith(forms.Values.Select(static form => form.Value).OfType<string>());
        }
    }
}
