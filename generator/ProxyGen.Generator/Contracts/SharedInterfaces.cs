using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>The interfaces of shared classes: where one of them is declared, a proxy stands for an object.</summary>
internal static class SharedInterfaces
{
    private const string Library = "ProxyGen";

    // What a proxy answers by itself, or could only answer for a copy.
    private static readonly HashSet<string> Never = new(StringComparer.Ordinal)
    {
        "System.IEquatable`1",
        "System.IComparable",
        "System.IComparable`1",
        "System.ICloneable",
        "System.IConvertible",
        "System.IFormattable",
        "System.ISpanFormattable",
        "System.IUtf8SpanFormattable",
        "System.Runtime.Serialization.ISerializable",
    };

    private static readonly ConditionalWeakTable<Compilation, HashSet<INamedTypeSymbol>> Known = new();

    /// <summary>Whether proxies never implement the interface, and nobody expects it.</summary>
    public static bool IsNeverForwarded(INamedTypeSymbol type) => Never.Contains(type.OriginalDefinition.MetadataNameInFull());

    /// <summary>Whether every proxy implements the interface for itself: disposing it drops the reference.</summary>
    public static bool IsOfProxies(INamedTypeSymbol type) => type.MetadataNameInFull() is "System.IDisposable" or "System.IAsyncDisposable";

    /// <summary>Whether the interface is one whose members are fetched as a snapshot.</summary>
    public static bool IsEnumerable(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    /// <summary>Whether a shared class of the compilation, or of an assembly that it refers to, implements the interface.</summary>
    public static bool IsOfSharedClass(INamedTypeSymbol type, Compilation compilation) =>
        type.TypeKind == TypeKind.Interface
        && Known.GetValue(compilation, Find).Contains(type.OriginalDefinition);

    private static HashSet<INamedTypeSymbol> Find(Compilation compilation)
    {
        HashSet<INamedTypeSymbol> found = new(SymbolEqualityComparer.Default);
        FindIn(compilation.Assembly.GlobalNamespace, found);
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            // The library's own classes implement nothing that others declare.
            if (assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static other => other.Name == Library)))
            {
                FindIn(assembly.GlobalNamespace, found);
            }
        }

        return found;
    }

    private static void FindIn(INamespaceOrTypeSymbol container, HashSet<INamedTypeSymbol> found)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamedTypeSymbol { TypeKind: TypeKind.Class, AllInterfaces.IsEmpty: false } type && type.HasSharedMark())
            {
                found.UnionWith(type.AllInterfaces
                    .Where(static implemented => !IsNeverForwarded(implemented) && !IsOfProxies(implemented))
                    .Select(static implemented => implemented.OriginalDefinition));
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                FindIn(inner, found);
            }
        }
    }
}
