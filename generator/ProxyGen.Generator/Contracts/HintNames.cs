using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>The one place where generated files get their names, which must differ in more than case.</summary>
internal static class HintNames
{
    /// <summary>Namespace, containing types and name with arity, such as <c>Demo.Outer+Box-1</c>.</summary>
    public static string OfType(INamedTypeSymbol definition)
    {
        string name = definition.MetadataNameInFull().Replace('`', '-');
        return HasVariantInCase(definition) ? name + "." + Distinguisher(name) : name;
    }

    /// <summary>Eight digits that tell names apart that a file system, or flattening, would not.</summary>
    public static string Distinguisher(string name) => ((uint)Fnv1a.Hash(name)).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);

    private static bool HasVariantInCase(INamedTypeSymbol definition)
    {
        for (INamespaceOrTypeSymbol current = definition; ;)
        {
            INamespaceOrTypeSymbol? container = (INamespaceOrTypeSymbol?)current.ContainingType ?? current.ContainingNamespace;
            if (container is null)
            {
                return false;
            }

            foreach (ISymbol sibling in container.GetMembers())
            {
                if (sibling is INamespaceOrTypeSymbol
                    && sibling.Name.Equals(current.Name, StringComparison.OrdinalIgnoreCase)
                    && sibling.Name != current.Name)
                {
                    return true;
                }
            }

            current = container;
        }
    }
}
