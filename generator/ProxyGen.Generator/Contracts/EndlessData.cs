using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>
/// Finds data types of which no finite value exists: each must hold another of its own type, as constructors and <c>required</c> demand
/// and no null may end. Cycles that are merely possible are found at run time, by the depth of what is written.
/// </summary>
internal static class EndlessData
{
    private const int LongestChain = 32;

    /// <summary>The members through which a value must hold another of its type; null if it need not.</summary>
    public static string? CycleOf(INamedTypeSymbol type, Compilation compilation)
    {
        List<string> chain = [];
        HashSet<INamedTypeSymbol> seen = new(SymbolEqualityComparer.Default);
        return Leads(type, type, chain, seen, compilation) ? string.Join(" → ", chain) : null;
    }

    private static bool Leads(
        INamedTypeSymbol from, INamedTypeSymbol target, List<string> chain, HashSet<INamedTypeSymbol> seen, Compilation compilation)
    {
        if (chain.Count >= LongestChain || !seen.Add(from))
        {
            return false;
        }

        foreach (DataTypeMember member in DataTypeShape.Of(from, compilation).Members.Where(IsDemanded))
        {
            if (member.Type is not INamedTypeSymbol next || !IsPlainData(next, compilation)
                || CustomFormatters.OfMember(member.Symbol, member.Type, compilation) is not null)
            {
                continue;
            }

            chain.Add(member.Symbol.Display());
            if (SymbolEqualityComparer.Default.Equals(next, target) || Leads(next, target, chain, seen, compilation))
            {
                return true;
            }

            chain.RemoveAt(chain.Count - 1);
        }

        return false;
    }

    private static bool IsDemanded(DataTypeMember member) =>
        (member.IsRequired || member.Parameter is { IsOptional: false })
        && (member.Type.IsValueType || member.Type.NullableAnnotation == NullableAnnotation.NotAnnotated);

    private static bool IsPlainData(INamedTypeSymbol type, Compilation compilation) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct
        && type.OriginalDefinition.SpecialType == SpecialType.None
        && !type.IsAbstract
        && !UnsupportedTypes.IsOfFramework(type)
        && !type.IsSharedClass(compilation)
        && type.SharedClassOfProxy() is null
        && CustomCollection.Of(type) is null
        && CustomFormatters.OfType(type, compilation) is null;
}
