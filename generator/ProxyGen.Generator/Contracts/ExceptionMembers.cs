using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>The properties and fields of an exception class that may travel: as of any data type, less those of every exception.</summary>
internal static class ExceptionMembers
{
    public static IEnumerable<DataTypeMember> Of(INamedTypeSymbol type, Compilation compilation)
    {
        (List<DataTypeMember> members, string? problem) = DataMembers.Of(type, DataAnnotations.Of(type), compilation);
        if (problem is not null)
        {
            return [];
        }

        // What a constructor does not take and nothing can set has no way back.
        HashSet<string> parameters = new(
            type.InstanceConstructors
                .SelectMany(static constructor => constructor.Parameters)
                .Select(static parameter => parameter.Name.TrimStart('_')),
            StringComparer.OrdinalIgnoreCase);
        return members
            .Where(static member => !IsOfEveryException(member.Symbol))
            .Where(member => member.Restoring != DataRestoring.None || parameters.Contains(member.Symbol.Name.TrimStart('_')))
            .GroupBy(static member => member.Key.ToString())
            .Select(static same => same.Last());
    }

    /// <summary>
    /// Whether values surely hold references to shared objects: these live as long as somebody holds them, and an exception under way is
    /// nobody's.
    /// </summary>
    public static bool HoldsReference(ITypeSymbol type, PayloadType payload) =>
        payload.Proxies == Model.ProxyHolding.Always && !MayBeAnything(type);

    private static bool MayBeAnything(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => MayBeAnything(array.ElementType),
        INamedTypeSymbol named => named.SpecialType == SpecialType.System_Object || named.TypeArguments.Any(MayBeAnything),
        _ => false,
    };

    private static bool IsOfEveryException(ISymbol member)
    {
        for (ISymbol? current = member; current is not null; current = (current as IPropertySymbol)?.OverriddenProperty)
        {
            if (current.ContainingType.IsNamed(KnownNames.Exception))
            {
                return true;
            }
        }

        return false;
    }
}
