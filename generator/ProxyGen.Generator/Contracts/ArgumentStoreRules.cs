using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.Generator.Contracts;

/// <summary>The rule that a shared object which a call handed over is kept as its proxy, or where the guards are joined.</summary>
internal static class ArgumentStoreRules
{
    /// <summary>Whether proxies call the method, with objects of other guards among the arguments.</summary>
    public static bool TakesArguments(IMethodSymbol method) =>
        !method.IsStatic
        && (method.DeclaredAccessibility == Accessibility.Public || !method.ExplicitInterfaceImplementations.IsEmpty)
        && !method.HasAttribute(KnownNames.SharedIgnore)
        && method.AssociatedSymbol?.HasAttribute(KnownNames.SharedIgnore) != true;

    /// <summary>What is wrong with keeping the object that a variable holds in a member.</summary>
    public static ContractProblem Describe(IOperation mention, ISymbol member, Compilation compilation, CancellationToken cancellationToken)
    {
        ISymbol variable = mention switch
        {
            IParameterReferenceOperation reference => reference.Parameter,
            ILocalReferenceOperation reference => reference.Local,
            _ => member,
        };
        return Problem(mention.Syntax.GetLocation(), variable.Name, member.Display(), mention.Type, compilation) with
        {
            ProxyPlaces = variable is IParameterSymbol parameter ? Places(parameter, member, compilation, cancellationToken) : [],
        };
    }

    /// <summary>What is wrong with a parameter of a primary constructor that methods use.</summary>
    public static ContractProblem DescribeCapture(
        IParameterSymbol parameter, Compilation compilation, CancellationToken cancellationToken) =>
        Problem(SourceLocations.OfName(parameter), parameter.Name, parameter.ContainingType.Display(), parameter.Type, compilation) with
        {
            ProxyPlaces = Places(parameter, null, compilation, cancellationToken),
        };

    /// <summary>What is wrong with a property or field into which proxies put collections of shared objects; null if nothing is.</summary>
    public static ContractProblem? CheckDeclaration(ISymbol member, Compilation compilation, CancellationToken cancellationToken)
    {
        bool isSettable = member switch
        {
            IPropertySymbol { IsIndexer: false } property => ContractMembers.IsAutomatic(property)
                && (ContractMembers.SetterOf(property) is not null || property.IsRequired),
            IFieldSymbol field => !field.IsReadOnly && !field.IsConst,
            _ => false,
        };
        if (!isSettable
            || member is not { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false }
            || member.HasAttribute(KnownNames.SharedIgnore)
            || ContractMembers.TypeOf(member) is not { } type
            || SharedInstances.AreGuardedIn(member, compilation)
            || !SharedInstances.AreIn(type, compilation))
        {
            return null;
        }

        Location? location = SourceLocations.OfType(member, cancellationToken);
        return Problem(location, "value", member.Display(), type, compilation) with
        {
            ProxyPlaces = location is not null && IsFree(member) && IsNamable(type, compilation) ? [location] : [],
        };
    }

    private static ContractProblem Problem(Location? location, string variable, string member, ITypeSymbol? type, Compilation compilation)
    {
        string proxy = type is not null && FirstIn(type, compilation) is { TypeKind: TypeKind.Class } shared
            ? $"'{SharedClassNames.ProxyName(shared.OriginalDefinition)}'"
            : "its proxy";
        return new ContractProblem(
            ContractDescriptors.ArgumentStored,
            location,
            variable,
            member,
            $"take and keep {proxy}, or put it into a public property of its type or a [Shared] collection");
    }

    private static INamedTypeSymbol? FirstIn(ITypeSymbol type, Compilation compilation) => type switch
    {
        IArrayTypeSymbol array => FirstIn(array.ElementType, compilation),
        INamedTypeSymbol named when SharedInstances.Are(named, compilation) => named,
        INamedTypeSymbol named => named.TypeArguments.Select(argument => FirstIn(argument, compilation))
            .FirstOrDefault(static found => found is not null),
        _ => null,
    };

    // The declarations to change so that the proxy is taken and kept; none where others depend on one of them.
    private static ImmutableArray<Location> Places(
        IParameterSymbol parameter, ISymbol? member, Compilation compilation, CancellationToken cancellationToken)
    {
        if (!IsFree(parameter.ContainingSymbol)
            || !IsNamable(parameter.Type, compilation)
            || SourceLocations.OfType(parameter, cancellationToken) is not { IsInSource: true } taken)
        {
            return [];
        }

        if (member is null or IEventSymbol)
        {
            return [taken];
        }

        return IsFree(member) && SourceLocations.OfDeclaredType(member, cancellationToken) is { } kept ? [taken, kept] : [];
    }

    private static bool IsFree(ISymbol member) =>
        member is { IsVirtual: false, IsOverride: false, IsAbstract: false }
        && member is not IMethodSymbol { MethodKind: MethodKind.PropertySet }
        && !member.ContainingType.AllInterfaces.SelectMany(static type => type.GetMembers())
            .Any(declared => SymbolEqualityComparer.Default.Equals(
                member.ContainingType.FindImplementationForInterfaceMember(declared), member));

    private static bool IsNamable(ITypeSymbol type, Compilation compilation) =>
        FirstIn(type, compilation) is { } first && first.TypeKind == TypeKind.Class && first.HasSharedMark();
}
