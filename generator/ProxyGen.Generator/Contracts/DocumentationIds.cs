using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>The ids by which documentation is found.</summary>
internal static class DocumentationIds
{
    /// <summary>The declaration's id, in which names of proxies stand as they will be once these are compiled.</summary>
    public static string? Of(ISymbol declaration, PayloadReader payloads)
    {
        string? id = declaration.GetDocumentationCommentId();
        if (id is null || !id.Contains(SharedClassNames.ProxySuffix))
        {
            return id;
        }

        BindingScope scope = payloads.ScopeOf(declaration);
        foreach (IErrorTypeSymbol unbound in ContractMembers.PayloadTypesOf(declaration).SelectMany(UnboundIn))
        {
            if (payloads.Bind(unbound, scope) is { } shared)
            {
                string name = SharedClassNames.ProxyType(
                    shared.OriginalDefinition, [], ForeignClasses.Of(payloads.Compilation).Find(shared)).Replace("global::", "").Replace("@", "");
                id = Regex.Replace(id, $@"(?<![\w.]){Regex.Escape(unbound.Name)}(?!\w)", name);
            }
        }

        return id;
    }

    private static IEnumerable<IErrorTypeSymbol> UnboundIn(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol unbound => [unbound, .. unbound.TypeArguments.SelectMany(UnboundIn)],
        IArrayTypeSymbol array => UnboundIn(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(UnboundIn),
        _ => [],
    };
}
