using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.Generator.Contracts;

/// <content>What is left out of a proxy without being wrong.</content>
internal static partial class ContractRules
{
    private static IEnumerable<ContractProblem> CheckLeftovers(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member.DeclaredAccessibility != Accessibility.Public
                || member.IsImplicitlyDeclared
                || member.HasAttribute(KnownNames.SharedIgnore))
            {
                continue;
            }

            if (IsStaticState(member))
            {
                yield return new ContractProblem(
                    ContractDescriptors.StaticStateNotShared, SourceLocations.OfName(member), member.Display());
            }
            else if (ContractMembers.IsOfProxies(member, type) && !IsAnsweredByProxies(member, type))
            {
                yield return new ContractProblem(
                    ContractDescriptors.MemberNotReachable,
                    SourceLocations.OfName(member),
                    member.Display(),
                    SharedClassNames.ProxyName(type.OriginalDefinition),
                    member.Name);
            }
        }
    }

    private static bool IsStaticState(ISymbol member) =>
        member.IsStatic && member is IEventSymbol
            or IFieldSymbol { IsConst: false, IsReadOnly: false }
            or IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public };

    // Everybody expects of these that a proxy has its own: they identify it, print it, or end it.
    private static bool IsAnsweredByProxies(ISymbol member, INamedTypeSymbol type) =>
        member.IsOverride
        || (member is IMethodSymbol { Name: "Equals", Parameters: [{ Type: { } other }] }
            && SymbolEqualityComparer.Default.Equals(other, type))
        || member is IMethodSymbol { Name: "Dispose" or "DisposeAsync", Parameters.IsEmpty: true }
        || type.AllInterfaces
            .Where(static implemented => SharedInterfaces.IsNeverForwarded(implemented) || SharedInterfaces.IsOfProxies(implemented))
            .SelectMany(static implemented => implemented.GetMembers())
            .Any(declared => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared), member));
}
