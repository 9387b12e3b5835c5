using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Diagnostics;

namespace ProxyGen.Generator.Contracts;

/// <summary>Which interfaces of a shared class its proxy implements: those whose members can all be forwarded as declared.</summary>
internal sealed class InterfaceRules
{
    private readonly INamedTypeSymbol _type;
    private readonly SharedBase? _base;
    private readonly HashSet<ISymbol> _members;
    private readonly PayloadReader _payloads;
    private readonly Dictionary<INamedTypeSymbol, string?> _reasons = new(SymbolEqualityComparer.Default);

    private InterfaceRules(INamedTypeSymbol type, SharedBase? sharedBase, IEnumerable<ISymbol> members, PayloadReader payloads)
    {
        _type = type;
        _base = sharedBase;
        _members = new HashSet<ISymbol>(members, SymbolEqualityComparer.Default);
        _payloads = payloads;
    }

    /// <summary>The interfaces that the proxy implements beyond those of its base; others are added to the problems.</summary>
    /// <param name="type">The shared class.</param>
    /// <param name="sharedBase">The shared class that it derives from.</param>
    /// <param name="members">The members that are forwarded, those of the base included.</param>
    /// <param name="payloads">Reads the types of members.</param>
    /// <param name="problems">Where to report what cannot be forwarded.</param>
    public static ImmutableArray<ForwardedInterface> Check(
        INamedTypeSymbol type,
        SharedBase? sharedBase,
        IEnumerable<ISymbol> members,
        PayloadReader payloads,
        ImmutableArray<ContractProblem>.Builder problems)
    {
        InterfaceRules rules = new(type, sharedBase, members, payloads);
        ImmutableArray<ForwardedInterface>.Builder found = ImmutableArray.CreateBuilder<ForwardedInterface>();
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (rules.IsLeftToBase(implemented)
                || SharedInterfaces.IsOfProxies(implemented)
                || (IsEnumerableOfObjects(implemented) && type.AllInterfaces.Any(SharedInterfaces.IsEnumerable)))
            {
                continue;
            }

            string? reason = rules.ReasonAgainst(implemented);
            if (reason is null)
            {
                // IStore<Account> and IStore<AccountProxy> are one interface to the proxy, IStore<string> and IStore<string?> to all.
                if (names.Add(rules.Read(implemented).Canonical))
                {
                    found.Add(new ForwardedInterface(implemented, [.. rules.ExplicitMembersOf(implemented)]));
                }
            }
            else if (reason.Length > 0 && rules.IsDeclaredHere(implemented))
            {
                problems.Add(new ContractProblem(
                    ContractDescriptors.InterfaceNotForwarded,
                    SourceLocations.OfName(type),
                    SharedClassNames.ProxyName(type.OriginalDefinition),
                    implemented.Display(),
                    reason));
            }
        }

        return found.ToImmutable();
    }

    // A base's proxy implements it already, unless the class implements it anew.
    private bool IsLeftToBase(INamedTypeSymbol implemented) =>
        _base is not null
        && Contains(_base.Type.AllInterfaces, implemented)
        && !ClassesAboveBase().Any(type => type.Interfaces.Any(declared =>
            SymbolEqualityComparer.Default.Equals(declared, implemented) || Contains(declared.AllInterfaces, implemented)));

    private bool IsDeclaredHere(INamedTypeSymbol implemented) =>
        ClassesAboveBase().Any(type =>
            type.Locations.Any(static location => location.IsInSource) && Contains(type.Interfaces, implemented));

    private IEnumerable<INamedTypeSymbol> ClassesAboveBase()
    {
        for (INamedTypeSymbol? current = _type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, _base?.Type))
            {
                yield break;
            }

            yield return current;
        }
    }

    private static bool Contains(ImmutableArray<INamedTypeSymbol> types, INamedTypeSymbol type) =>
        types.Any(other => SymbolEqualityComparer.Default.Equals(other, type));

    // It comes with the generic form, which says what the items are.
    private static bool IsEnumerableOfObjects(INamedTypeSymbol type) => type.SpecialType == SpecialType.System_Collections_IEnumerable;

    private InterfaceNames Read(INamedTypeSymbol implemented) => InterfaceNames.Of(implemented, _payloads, _type);

    /// <summary>Null: it can be implemented. Empty: it cannot, and nobody needs to be told.</summary>
    private string? ReasonAgainst(INamedTypeSymbol implemented)
    {
        if (!_reasons.TryGetValue(implemented, out string? reason))
        {
            _reasons[implemented] = reason = FindReason(implemented);
        }

        return reason;
    }

    private string? FindReason(INamedTypeSymbol implemented)
    {
        if (SharedInterfaces.IsNeverForwarded(implemented))
        {
            return "";
        }

        Compilation compilation = _payloads.Compilation;
        if (!implemented.IsReachableInAssembly() || !compilation.IsSymbolAccessibleWithin(implemented, compilation.Assembly))
        {
            return "generated code cannot name it";
        }

        if (Read(implemented).Problem is { } problem)
        {
            return problem.Reason;
        }

        if (ContractRules.CheckTypeArguments(implemented, compilation) is { } unmet)
        {
            return unmet.Reason;
        }

        if (SharedInterfaces.IsEnumerable(implemented))
        {
            return null;
        }

        if (IsEnumerableOfObjects(implemented))
        {
            return "its items could be of any type; implement IEnumerable<T>";
        }

        foreach (INamedTypeSymbol extended in implemented.AllInterfaces)
        {
            if (SharedInterfaces.IsOfProxies(extended)
                || (IsEnumerableOfObjects(extended) && implemented.AllInterfaces.Any(SharedInterfaces.IsEnumerable)))
            {
                continue;
            }

            if (IsEnumerableOfObjects(extended) || ReasonAgainst(extended) is not null)
            {
                return $"it extends '{extended.Display()}', which proxies do not implement";
            }
        }

        return implemented.GetMembers()
            .Select(member => ReasonAgainstMember(implemented, member))
            .FirstOrDefault(static found => found is not null);
    }

    private string? ReasonAgainstMember(INamedTypeSymbol implemented, ISymbol member)
    {
        if (!IsImplementable(member))
        {
            return member is { IsStatic: true, IsAbstract: true } ? $"'{member.Display()}' is static" : null;
        }

        if (member.DeclaredAccessibility != Accessibility.Public)
        {
            return $"'{member.Display()}' is not public";
        }

        ISymbol? implementation = _type.FindImplementationForInterfaceMember(member);
        if (implementation is null && member.IsAbstract)
        {
            return "";
        }

        if (member.HasAttribute(KnownNames.SharedIgnore) || implementation?.HasAttribute(KnownNames.SharedIgnore) == true)
        {
            return $"'{member.Display()}' is marked [SharedIgnore]";
        }

        if (member.IsForbidden())
        {
            return $"'{member.Display()}' is obsolete in a way that forbids any use";
        }

        if (member is IPropertySymbol { SetMethod.IsInitOnly: true })
        {
            return $"'{member.Display()}' is set when an object is initialized";
        }

        if (member.Name == "CopyTo" && implemented.Name == "ICollection")
        {
            return "'CopyTo' fills an array of the caller, which is in another process";
        }

        if (ContractRules.CheckMember(member, _payloads).FirstOrDefault() is { } problem)
        {
            return problem.Rule is null ? ""
                : problem.Arguments.Length < 2 ? $"'{member.Display()}' cannot be forwarded ({problem.Rule.Id})"
                : $"'{member.Display()}' cannot be forwarded: {problem.Arguments[problem.Arguments.Length - 1]}";
        }

        if (member is IMethodSymbol { IsGenericMethod: true } && !HasPublicForm(member, implementation))
        {
            return $"'{member.Display()}' is generic, and can be forwarded as a public method of the class only";
        }

        // A shared class that the interface itself names is its proxy to others: their signatures differ.
        return ContractMembers.PayloadTypesOf(member.OriginalDefinition)
            .Where(type => !IsSameOnBothSides(type, member.OriginalDefinition))
            .Select(type => $"'{member.Display()}' has '{type.Display()}' where the proxy has its proxy")
            .FirstOrDefault();
    }

    private bool IsSameOnBothSides(ITypeSymbol type, ISymbol member) =>
        _payloads.Read(type, _payloads.ScopeOf(member), PayloadPlace.Signature) is { } read && read.ProxyBare == read.ManagerBare;

    private IEnumerable<ISymbol> ExplicitMembersOf(INamedTypeSymbol implemented)
    {
        bool isInBase = _base is not null && Contains(_base.Type.AllInterfaces, implemented);
        foreach (ISymbol member in implemented.GetMembers().Where(IsImplementable))
        {
            ISymbol? implementation = _type.FindImplementationForInterfaceMember(member);
            bool isInherited = isInBase && !ClassesAboveBase().Any(type =>
                SymbolEqualityComparer.Default.Equals(type, implementation?.ContainingType));
            if (!isInherited && !HasPublicForm(member, implementation))
            {
                yield return member;
            }
        }
    }

    private bool HasPublicForm(ISymbol member, ISymbol? implementation) =>
        implementation is { ContainingType.TypeKind: TypeKind.Class }
        && implementation.Name == member.Name
        && !ContractMembers.IsLive(implementation, _payloads.Compilation)
        && !ContractMembers.IsToString(implementation)
        && (_members.Contains(implementation) || _base?.Forwards(implementation) == true);

    // Members that are neither abstract nor virtual run where the interface is called, and call the others.
    private static bool IsImplementable(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol or IEventSymbol
        && member is { IsStatic: false } and ({ IsAbstract: true } or { IsVirtual: true });
}
