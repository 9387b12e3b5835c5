using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>Reads what is carried over from a declaration.</summary>
internal static class DeclarationReader
{
    public static DeclarationModel Read(ISymbol symbol, string accessibility, PayloadReader payloads)
    {
        bool isDocumented = !string.IsNullOrEmpty(
            symbol.OriginalDefinition.GetDocumentationCommentXml(cancellationToken: payloads.CancellationToken));
        return new DeclarationModel
        {
            DocumentationId = isDocumented ? DocumentationIds.Of(symbol.OriginalDefinition, payloads) : null,
            Display = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType.Name : symbol.Name,
            Obsolete = Obsolete(symbol),
            Attributes = CarriedAttributes.Of(symbol),
            Accessibility = symbol.HasAttribute(KnownNames.NotPublic) ? "internal" : accessibility,
        };
    }

    private static string? Obsolete(ISymbol symbol)
    {
        if (symbol.FindAttribute(KnownNames.Obsolete) is not { } attribute)
        {
            return null;
        }

        List<string> arguments = [];
        if (attribute.ConstructorArguments is [{ Value: string message }, ..])
        {
            arguments.Add(SymbolDisplay.FormatLiteral(message, quote: true));
        }

        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Value.Value is string value)
            {
                arguments.Add($"{argument.Key} = {SymbolDisplay.FormatLiteral(value, quote: true)}");
            }
        }

        string list = arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})";
        return $"[global::System.Obsolete{list}]";
    }
}
