using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>The warnings that naming marked symbols gives, which generated code must switch off.</summary>
internal static class Suppressions
{
    public static EquatableArray<string> Of(IEnumerable<ISymbol> symbols)
    {
        SortedSet<string> ids = new(StringComparer.Ordinal);
        foreach (ISymbol symbol in symbols)
        {
            foreach (AttributeData attribute in symbol.GetAttributes())
            {
                if (IdOf(attribute) is { } id)
                {
                    ids.Add(id);
                }
            }
        }

        return ids.ToEquatableArray();
    }

    private static string? IdOf(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } type)
        {
            return null;
        }

        if (type.IsNamed(KnownNames.Experimental))
        {
            return attribute.ConstructorArguments is [{ Value: string id }] ? id : null;
        }

        return type.IsNamed(KnownNames.Obsolete)
            ? attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "DiagnosticId").Value.Value as string
            : null;
    }
}
