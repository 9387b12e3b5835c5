using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>
/// The library's own shared classes, while the library itself is compiled: their proxies are named freely and may have hand-written parts.
/// </summary>
internal static class BuiltInClasses
{
    private const string ProxyNamespace = "ProxyGen";
    private const string ProxyPrefix = "Shared";

    public static INamedTypeSymbol? FindByProxyName(Compilation compilation, string name, IReadOnlyList<ITypeSymbol> arguments) =>
        Find(compilation, name, arguments.Count)?.WithAllTypeArguments(arguments);

    /// <summary>The built-in class that a hand-written part of a proxy belongs to.</summary>
    public static INamedTypeSymbol? FindByPart(Compilation compilation, INamedTypeSymbol part) =>
        part.ContainingNamespace is { Name: ProxyNamespace, ContainingNamespace.IsGlobalNamespace: true }
        && SymbolEqualityComparer.Default.Equals(part.ContainingAssembly, compilation.Assembly)
            ? FindByProxyName(compilation, part.Name, part.TypeArguments)
            : null;

    private static INamedTypeSymbol? Find(Compilation compilation, string proxyName, int arity)
    {
        if (!proxyName.StartsWith(ProxyPrefix, StringComparison.Ordinal)
            || compilation.Assembly.GetTypeByMetadataName(KnownNames.BuiltInProxy) is null)
        {
            return null;
        }

        INamespaceSymbol? root = compilation.Assembly.GlobalNamespace.GetNamespaceMembers()
            .FirstOrDefault(static space => space.Name == ProxyNamespace);
        return root?.GetNamespaceMembers()
            .SelectMany(static space => space.GetTypeMembers())
            .FirstOrDefault(type => type.Arity == arity && SharedClassNames.BuiltInProxyName(type) == proxyName);
    }
}
