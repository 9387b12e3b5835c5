using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>What a loop over a sequence gives.</summary>
internal static class Sequences
{
    /// <summary>The type of the items; null for what is no sequence.</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol sequence) => sequence switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol named => named.AllInterfaces.Prepend(named).FirstOrDefault(IsSequence)?.TypeArguments[0],
        _ => null,
    };

    private static bool IsSequence(INamedTypeSymbol type) =>
        SharedInterfaces.IsEnumerable(type)
        || type.OriginalDefinition.MetadataNameInFull() == "System.Collections.Generic.IAsyncEnumerable`1";
}
