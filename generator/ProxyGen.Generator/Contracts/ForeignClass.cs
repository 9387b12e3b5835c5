using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>A class that is shared without a mark of its own, and where its proxy stands.</summary>
/// <param name="Definition">The class, open if generic.</param>
/// <param name="ProxyNamespace">The namespace of proxy, dispatcher and extensions as C# writes it; null for the global one.</param>
/// <param name="IsPublic">Whether other assemblies can use the proxy.</param>
/// <param name="Declaration">What this assembly says of it; null where another assembly has generated the proxy.</param>
internal sealed record ForeignClass(INamedTypeSymbol Definition, string? ProxyNamespace, bool IsPublic, ForeignDeclaration? Declaration)
{
    /// <summary>The class behind a proxy that another assembly has generated.</summary>
    public static ForeignClass Behind(INamedTypeSymbol proxy, INamedTypeSymbol shared) =>
        new(shared.OriginalDefinition, proxy.NamespaceInCSharp(), proxy.IsPublicToAll(), null);
}
