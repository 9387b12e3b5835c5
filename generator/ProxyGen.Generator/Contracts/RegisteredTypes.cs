using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProxyGen.Generator.Emission;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>Which types this assembly's registry has: read from what the generator has written, which analyzers see.</summary>
internal sealed class RegisteredTypes
{
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly Compilation _compilation;

    public RegisteredTypes(Compilation compilation, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        SyntaxTree? registry = compilation.SyntaxTrees.FirstOrDefault(
            static tree => tree.FilePath.EndsWith(RegistryNames.HintName, StringComparison.Ordinal));
        if (registry is null)
        {
            return;
        }

        foreach (GenericNameSyntax name in registry.GetRoot(cancellationToken).DescendantNodes().OfType<GenericNameSyntax>())
        {
            if (name.Identifier.ValueText is "RegisterGenerated" or "Register")
            {
                _types.UnionWith(name.TypeArgumentList.Arguments.Select(static argument => argument.ToString()));
            }
        }
    }

    /// <summary>Whether all that a type needs is registered, as far as that can be known here.</summary>
    /// <param name="type">The type.</param>
    /// <param name="required">What it needs.</param>
    public bool Contain(ITypeSymbol type, RequiredTypes required) =>
        IsOfOthers(type)
        || (required.DataTypes.All(data => _types.Contains(data.Type))
            && required.Formatters.All(formatter => _types.Contains(formatter.Type))
            && required.Contracts.All(contract => _types.Contains(contract.ProxyType)));

    // What another assembly registers cannot be seen; one that uses ProxyGen most likely registers its own data.
    private bool IsOfOthers(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: false, ContainingAssembly: { } assembly }
        && !SymbolEqualityComparer.Default.Equals(assembly, _compilation.Assembly)
        && assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == "ProxyGen"));
}
