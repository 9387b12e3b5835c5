using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.Generator.Contracts;

/// <summary>Each rule about <c>[assembly: SharedType(…)]</c>, once.</summary>
internal static class ForeignRules
{
    /// <summary>What is wrong with a declaration: with its class, with the names in it, and with the members that it asks for.</summary>
    public static IEnumerable<ContractProblem> Check(ForeignDeclaration declaration, PayloadReader payloads)
    {
        ForeignClasses foreign = ForeignClasses.Of(payloads.Compilation);
        if (foreign.ReasonAgainst(declaration) is { } reason)
        {
            return [Unsupported(declaration, declaration.LocationOfType(payloads.CancellationToken), reason)];
        }

        if (foreign.Find(declaration.Definition)?.Declaration != declaration)
        {
            return [];
        }

        ContractCheck check = ContractRules.Check(declaration.Definition, payloads);
        IEnumerable<ContractProblem> problems = check.Problems.Concat(UnknownNames(declaration, payloads.CancellationToken));
        return check.IsRefused || check.Members.Length + check.Constructors.Length > 0
            ? problems
            : problems.Append(Unsupported(
                declaration,
                declaration.LocationOfType(payloads.CancellationToken),
                "it has no constructor and no member that can be forwarded; write a class of your own around it and mark that [Shared]"));
    }

    /// <summary>What is wrong with a type that has no name to share it under.</summary>
    public static ContractProblem? CheckUnnamed(ITypeSymbol type, Location location) => type is IArrayTypeSymbol or IPointerTypeSymbol
        ? new ContractProblem(
            ContractDescriptors.UnsupportedForeignClass,
            location,
            type.Display(),
            "it is an array or a pointer; for elements that live in a manager, use SharedList")
        : null;

    /// <summary>Why a class cannot be shared from outside; null if it can.</summary>
    public static string? ReasonAgainst(
        INamedTypeSymbol definition, Compilation compilation, IReadOnlyList<INamespaceSymbol> proxyNamespaces)
    {
        if (definition.HasSharedMark())
        {
            return "it is marked [Shared] itself and has a proxy already; remove this";
        }

        if (definition.SharedClassOfProxy() is { } shared)
        {
            return $"it is the proxy of '{shared.Display()}'; a proxy is shared already";
        }

        if (!definition.HasName() || !compilation.IsSymbolAccessibleWithin(definition, compilation.Assembly))
        {
            return "generated code cannot name it; only classes that are accessible in the whole assembly can be shared";
        }

        return definition.TypeKind switch
        {
            TypeKind.Struct when definition.IsRefLikeType => "it is a ref struct, which lives on the stack of one thread",
            TypeKind.Struct => "it is a struct, whose values are copied; name it in SharedData to send them, or put it into a class",
            TypeKind.Enum => "it is an enum, whose values are copied",
            TypeKind.Delegate => "it is a delegate, which belongs to the process that made it; share the class with the method",
            TypeKind.Interface => "it is an interface, of which no manager can make an object; name a class that implements it",
            TypeKind.Class => ReasonAgainstClass(definition, proxyNamespaces),
            _ => "only classes have an identity that a proxy can stand for",
        };
    }

    private static string? ReasonAgainstClass(INamedTypeSymbol definition, IReadOnlyList<INamespaceSymbol> proxyNamespaces)
    {
        if (definition.IsAbstract && !definition.IsStatic)
        {
            return "it is abstract, so that no manager can make an object of it; name the classes that derive from it";
        }

        if (definition.SpecialType == SpecialType.System_Object)
        {
            return "its instances could be of any type; name the class that they really have";
        }

        if (ScalarTypes.Contains(definition) || LiveCollection.Find(definition.MetadataNameInFull()) is not null)
        {
            return "its values are copied between processes, as they should be; for one that lives in a manager, "
                + "use one of the library's own types, such as SharedList or SharedValue";
        }

        return UnsupportedTypes.ReasonOfIdentity(definition)
            ?? ContractRules.ReasonAgainst(definition)
            ?? (TakenName(definition, proxyNamespaces) is { } taken
                ? $"the name '{taken.ToDisplayString()}' is taken; rename that type"
                : null);
    }

    private static INamedTypeSymbol? TakenName(INamedTypeSymbol definition, IReadOnlyList<INamespaceSymbol> proxyNamespaces)
    {
        int arity = definition.AllTypeParameters().Count;
        string flatName = SharedClassNames.FlatName(definition);
        (string Name, int Arity)[] wanted =
        [
            (flatName + SharedClassNames.ProxySuffix, arity),
            (SharedClassNames.DispatcherName(definition), arity),
            (flatName + SharedClassNames.ExtensionsSuffix, 0),
        ];
        return proxyNamespaces.SelectMany(space => wanted.SelectMany(name => space.GetTypeMembers(name.Name, name.Arity)))
                .FirstOrDefault(static other => !ContractRules.IsGenerated(other) && !ContractRules.IsPartialClass(other))
            ?? proxyNamespaces.SelectMany(space => space.GetTypeMembers(flatName, arity))
                .FirstOrDefault(static other => other.HasSharedMark());
    }

    private static IEnumerable<ContractProblem> UnknownNames(ForeignDeclaration declaration, CancellationToken cancellationToken)
    {
        ImmutableArray<ISymbol> members = ContractMembers.Of(declaration.Definition);
        return (declaration.Members ?? []).Concat(declaration.Exclude).Distinct()
            .Where(name => !members.Any(member => ForeignDeclaration.IsNamed(name, member)))
            .Select(name => Unsupported(
                declaration,
                declaration.LocationOfName(name, cancellationToken),
                $"it has no public instance member '{name}' that a proxy could have; correct the name or remove it"));
    }

    private static ContractProblem Unsupported(ForeignDeclaration declaration, Location? location, string reason) =>
        new(ContractDescriptors.UnsupportedForeignClass, location, declaration.Type.Display(), reason);
}
