using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>The one place where generated files get their names, which must differ in more than case.</summary>
internal static class HintNames
{
    private const int LongestName = 160;

    private static readonly ConditionalWeakTable<INamespaceOrTypeSymbol, HashSet<string>> Known = new();

    /// <summary>Namespace, containing types and name with arity, such as <c>Demo.Outer+Box-1</c>.</summary>
    public static string OfType(INamedTypeSymbol definition)
    {
        string fullName = definition.MetadataNameInFull().Replace('`', '-');
        string name = string.Concat(fullName.Select(static character => IsAllowed(character) ? character : '_'));
        string shortened = Shorten(name);
        return shortened != fullName || HasVariantInCase(definition) ? shortened + "." + Distinguisher(fullName) : name;
    }

    // File systems take names of 255 bytes where generated files are written out; what is added to a name has its place in the rest.
    private static string Shorten(string name)
    {
        int length = name.Length;
        while (Encoding.UTF8.GetByteCount(name.Substring(0, length)) > LongestName)
        {
            length--;
        }

        return name.Substring(0, char.IsHighSurrogate(name[length - 1]) ? length - 1 : length);
    }

    /// <summary>Eight digits that tell names apart that a file system, or flattening, would not.</summary>
    public static string Distinguisher(string name) =>
        ((uint)Fnv1a.Hash(name)).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);

    // Identifiers may have marks and joiners that the compiler does not take in the name of a file.
    private static bool IsAllowed(char character) => char.IsLetterOrDigit(character) || character is '.' or '+' or '-' or '_';

    private static bool HasVariantInCase(INamedTypeSymbol definition)
    {
        for (INamespaceOrTypeSymbol current = definition; ;)
        {
            INamespaceOrTypeSymbol? container = (INamespaceOrTypeSymbol?)current.ContainingType ?? current.ContainingNamespace;
            if (container is null)
            {
                return false;
            }

            if (Known.GetValue(container, static container => VariantsInCase(container)).Contains(current.Name))
            {
                return true;
            }

            current = container;
        }
    }

    // Asked for every type of a namespace, which may be large.
    private static HashSet<string> VariantsInCase(INamespaceOrTypeSymbol container)
    {
        Dictionary<string, string> first = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> variants = new(StringComparer.OrdinalIgnoreCase);
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is not INamespaceOrTypeSymbol)
            {
                continue;
            }

            if (!first.TryGetValue(member.Name, out string? name))
            {
                first.Add(member.Name, member.Name);
            }
            else if (name != member.Name)
            {
                variants.Add(name);
            }
        }

        return variants;
    }
}
