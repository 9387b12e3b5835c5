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

    /// <summary>The registry of an assembly; null if it has none.</summary>
    public static INamedTypeSymbol? RegistryOf(IAssemblySymbol assembly) =>
        assembly.GetTypeByMetadataName($"{RegistryNames.Namespace(assembly.Name)}.{RegistryNames.Type}");

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
