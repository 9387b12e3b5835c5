using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ProxyGen.Generator.Contracts;

/// <summary>Which constructor puts an instance of a data type together again.</summary>
internal static class DataConstructors
{
    /// <summary>
    /// The constructor marked for it. Else, among those whose parameters are all members or optional: one that can be called rather
    /// than one that cannot; then the one that restores most members that cannot be set otherwise; then the shortest.
    /// Null if there is none.
    /// </summary>
    public static IMethodSymbol? Best(INamedTypeSymbol type, List<DataTypeMember> members, Compilation compilation)
    {
        IMethodSymbol[] marked =
            [.. type.InstanceConstructors.Where(static constructor => constructor.HasAttribute(AnnotationNames.SerializationConstructor))];
        return (marked.Length > 0 ? marked : type.InstanceConstructors.Where(constructor => !IsCopy(constructor)))
            .Where(constructor => constructor.Parameters.All(
                parameter => parameter.IsOptional || MemberOf(parameter, members, compilation) is not null))
            .OrderByDescending(constructor => constructor.DeclaredAccessibility == Accessibility.Public)
            .ThenByDescending(constructor => constructor.IsUsable(compilation))
            .ThenByDescending(constructor => constructor.Parameters
                .Select(parameter => MemberOf(parameter, members, compilation))
                .OfType<DataTypeMember>()
                .Distinct()
                .Count(static member => member.Restoring is not (DataRestoring.Assignment or DataRestoring.Initializer)))
            .ThenBy(static constructor => constructor.Parameters.Length)
            .FirstOrDefault();
    }

    /// <summary>The member whose value a parameter takes: of the parameter's name, or else with its position for a key.</summary>
    public static DataTypeMember? MemberOf(IParameterSymbol parameter, List<DataTypeMember> members, Compilation compilation) =>
        parameter.RefKind != RefKind.None
            ? null
            : members.Find(member => HasNameOf(parameter, member) && Takes(parameter, member, compilation))
                ?? members.Find(member => member.Key.Index == parameter.Ordinal && Takes(parameter, member, compilation));

    private static bool HasNameOf(IParameterSymbol parameter, DataTypeMember member) =>
        parameter.Name.TrimStart('_').Equals(member.Symbol.Name.TrimStart('_'), StringComparison.OrdinalIgnoreCase);

    private static bool Takes(IParameterSymbol parameter, DataTypeMember member, Compilation compilation) =>
        AreSameUnbound(parameter.Type, member.Type)
        || compilation.ClassifyConversion(member.Type, parameter.Type) is
    { IsImplicit: true } and ({ IsIdentity: true } or { IsReference: true });

    private static bool AreSameUnbound(ITypeSymbol left, ITypeSymbol right) =>
        left.TypeKind == TypeKind.Error && right.TypeKind == TypeKind.Error && left.Name == right.Name;

    // The copy constructor of a record.
    private static bool IsCopy(IMethodSymbol constructor) =>
        constructor.Parameters is [{ Type: { } type }] && SymbolEqualityComparer.Default.Equals(type, constructor.ContainingType);
}
