using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>Which members of a shared class its proxy should have.</summary>
internal static class ContractMembers
{
    // A proxy has these of its own; a class's members of these names stay in the manager.
    private static readonly HashSet<string> ProxyMembers =
        ["Dispose", "DisposeAsync", "Equals", "MemberwiseClone", "ReferenceEquals", "Finalize"];

    // The same without parameters; overloads are the class's own.
    private static readonly HashSet<string> ProxyMethods = ["GetHashCode", "GetType", ToText];

    private const string ToText = nameof(ToString);

    /// <summary>The public instance members of the class and its base classes, up to one of these, the class's own first.</summary>
    public static ImmutableArray<ISymbol> Of(INamedTypeSymbol type, INamedTypeSymbol? upTo = null)
    {
        ImmutableArray<ISymbol>.Builder members = ImmutableArray.CreateBuilder<ISymbol>();
        List<ISymbol> hiding = [];
        for (INamedTypeSymbol? current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, upTo))
            {
                break;
            }

            ISymbol[] own = [.. current.GetMembers().Where(IsNamedInstanceMember)];
            members.AddRange(own.Where(member =>
                IsForwarded(member)
                && member.Name != SharedClassNames.ProxyName(type.OriginalDefinition)
                && !IsEnumeration(member, type)
                && !hiding.Any(derived => Hides(derived, member))));
            hiding.AddRange(own);
        }

        return members.ToImmutable();
    }

    // Through IEnumerable<T> a snapshot is fetched; an enumerator of the manager's is of no use elsewhere.
    private static bool IsEnumeration(ISymbol member, INamedTypeSymbol type) =>
        member is IMethodSymbol { Name: "GetEnumerator", Parameters.IsEmpty: true }
        && type.AllInterfaces.Any(SharedInterfaces.IsEnumerable);

    /// <summary>The constructors that a manager can call.</summary>
    public static ImmutableArray<IMethodSymbol> ConstructorsOf(INamedTypeSymbol type) =>
        type.IsAbstract ? [] : [.. type.InstanceConstructors.Where(static constructor =>
            constructor.DeclaredAccessibility == Accessibility.Public
            && !constructor.HasAttribute(KnownNames.SharedIgnore)
            && !constructor.IsForbidden())];

    /// <summary>Whether the member of a shared class has a name that its proxy needs for itself.</summary>
    public static bool IsOfProxies(ISymbol member, INamedTypeSymbol type) =>
        !member.IsStatic
        && member is IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol { IsIndexer: false }
            or IFieldSymbol or IEventSymbol
        && (IsNamedAsOfProxies(member) || member.Name == SharedClassNames.ProxyName(type.OriginalDefinition));

    /// <summary>The type of a property or field; null for other members.</summary>
    public static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    /// <summary>Whether a member is marked so that proxies hand out the collection itself and not a copy.</summary>
    public static bool IsLive(ISymbol member, Compilation compilation) =>
        member.HasAttribute(KnownNames.Shared) && TypeOf(member) is { } type && !IsSharedOrUnbound(type, compilation);

    /// <summary>
    /// Whether what stands in the member stays there. What a getter computes is not kept; to ask it would be to run user code for nothing.
    /// </summary>
    public static bool IsStored(ISymbol member) => member switch
    {
        IFieldSymbol => true,
        IPropertySymbol { IsIndexer: false } property =>
            GetterOf(property) is not null && (property.SetMethod is not null || IsAutomatic(property)),
        _ => false,
    };

    /// <summary>Whether the compiler writes the property's field.</summary>
    public static bool IsAutomatic(IPropertySymbol property) => property.ContainingType.GetMembers().OfType<IFieldSymbol>()
        .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    /// <summary>The types whose values travel when the member is called.</summary>
    public static IEnumerable<ITypeSymbol> PayloadTypesOf(ISymbol member)
    {
        ImmutableArray<IParameterSymbol> parameters = member switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => [],
        };
        foreach (IParameterSymbol parameter in parameters)
        {
            if (RoleOf(parameter) == ParameterRole.Payload)
            {
                yield return parameter.Type;
            }
        }

        ITypeSymbol? result = member is IMethodSymbol { MethodKind: MethodKind.Ordinary } called
            ? Streams.ItemOf(called) ?? Awaitables.ResultOf(called)
            : TypeOf(member);
        if (result is not null)
        {
            yield return result;
        }
    }

    public static ParameterRole RoleOf(IParameterSymbol parameter)
    {
        if (parameter.RefKind != RefKind.None)
        {
            return ParameterRole.Payload;
        }

        return ManagerServices.IsGiven(parameter) ? ParameterRole.ManagerService
            : parameter.Type.IsNamed(KnownNames.CancellationToken) ? ParameterRole.CancellationToken
            : parameter.Type.IsNamed(KnownNames.IncomingCall) && parameter.ContainingType.IsBuiltInClass() ? ParameterRole.IncomingCall
            : ParameterRole.Payload;
    }

    /// <summary>Whether the member is the class's own <c>ToString()</c>, of which a proxy has the asynchronous form only.</summary>
    public static bool IsToString(ISymbol member) => member is IMethodSymbol { Name: ToText, Parameters.Length: 0, Arity: 0 };

    private static bool IsNamedAsOfProxies(ISymbol member) =>
        ProxyMembers.Contains(member.Name)
        || (ProxyMethods.Contains(member.Name) && member is not IMethodSymbol { Parameters.Length: > 0 } && !IsToString(member));

    public static IMethodSymbol? GetterOf(IPropertySymbol property) => AccessorOf(property, static part => part.GetMethod);

    public static IMethodSymbol? SetterOf(IPropertySymbol property) =>
        AccessorOf(property, static part => part.SetMethod) is { IsInitOnly: false } setter ? setter : null;

    // An override may declare one accessor and inherit the other.
    private static IMethodSymbol? AccessorOf(IPropertySymbol property, Func<IPropertySymbol, IMethodSymbol?> accessor)
    {
        IPropertySymbol? current = property;
        while (current is not null && accessor(current) is null)
        {
            current = current.OverriddenProperty;
        }

        return current is not null
            && accessor(current) is { DeclaredAccessibility: Accessibility.Public } found
            && !found.IsForbidden()
            ? found
            : null;
    }

    private static bool IsNamedInstanceMember(ISymbol member) =>
        member is { IsStatic: false, CanBeReferencedByName: true } or IPropertySymbol { IsIndexer: true, IsStatic: false };

    /// <summary>
    /// Whether a member hides, or overrides, an inherited one. Methods and indexers do so to those with the same parameters; anything else
    /// to whatever has its name.
    /// </summary>
    public static bool Hides(ISymbol derived, ISymbol inherited) =>
        derived.Name == inherited.Name
        && (!HasParameters(derived) || !HasParameters(inherited) || Key(derived) == Key(inherited));

    private static bool HasParameters(ISymbol member) => member is IMethodSymbol or IPropertySymbol { IsIndexer: true };

    private static bool IsForwarded(ISymbol member)
    {
        if (member.DeclaredAccessibility != Accessibility.Public
            || member.IsImplicitlyDeclared
            || IsNamedAsOfProxies(member)
            || member.HasAttribute(KnownNames.SharedIgnore)
            || member.IsForbidden())
        {
            return false;
        }

        return member switch
        {
            IMethodSymbol method => method.MethodKind == MethodKind.Ordinary && !method.HasAttribute(KnownNames.CompilerGenerated),
            IPropertySymbol property => GetterOf(property) is not null || SetterOf(property) is not null,
            IFieldSymbol field => !field.IsConst,
            IEventSymbol => true,
            _ => false,
        };
    }

    private static bool IsSharedOrUnbound(ITypeSymbol type, Compilation compilation) =>
        type.TypeKind == TypeKind.Error
            || type.IsSharedClass(compilation)
            || (type is INamedTypeSymbol named && named.SharedClassOfProxy() is not null);

    private static string Key(ISymbol member) => member switch
    {
        IMethodSymbol method => $"{method.Name}`{method.Arity}({Types(method.Parameters)})",
        IPropertySymbol { IsIndexer: true } indexer => $"this[{Types(indexer.Parameters)}]",
        _ => member.Name,
    };

    private static string Types(ImmutableArray<IParameterSymbol> parameters) =>
        string.Join(",", parameters.Select(static parameter =>
            parameter.RefKind + parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)));
}
