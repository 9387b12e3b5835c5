using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>
/// The nearest shared class that a shared class derives from. The proxy derives from the base's proxy and the dispatcher hands on to the
/// base's dispatcher, so that what the base forwards is not written again.
/// </summary>
internal sealed class SharedBase
{
    private readonly HashSet<ISymbol> _members;

    private SharedBase(INamedTypeSymbol type, string proxyType, string dispatcherType, ContractCheck check)
    {
        Type = type;
        ProxyType = proxyType;
        DispatcherType = dispatcherType;
        Check = check;
        _members = new HashSet<ISymbol>(check.AllMembers, SymbolEqualityComparer.Default);
    }

    public INamedTypeSymbol Type { get; }

    public string ProxyType { get; }

    public string DispatcherType { get; }

    /// <summary>What the base forwards.</summary>
    public ContractCheck Check { get; }

    /// <summary>The base of a class; null if it has none, or none that a proxy could derive from.</summary>
    public static SharedBase? Of(INamedTypeSymbol type, PayloadReader payloads)
    {
        // What is exposed of a class that has no mark is for its declaration to say, base class or not.
        if (!type.HasSharedMark())
        {
            return null;
        }

        BindingScope scope = payloads.ScopeOf(type.OriginalDefinition);
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.HasSharedMark()
                && HasOpenProxy(current, payloads.Compilation)
                && payloads.Read(current, scope, PayloadPlace.Signature) is { Problem: null } read)
            {
                string[] arguments = [.. current.AllTypeArguments()
                    .Select(argument => payloads.Read(argument, scope, PayloadPlace.Signature).ManagerBare)];
                bool isPublic = payloads.IsPublic;
                ContractCheck check = ContractRules.Check(current, payloads);
                payloads.IsPublic = isPublic;
                return new SharedBase(
                    current,
                    read.ProxyBare,
                    SharedClassNames.DispatcherType(current.OriginalDefinition, arguments, null),
                    check);
            }

            scope = payloads.ScopeOf(current.OriginalDefinition).Within(scope);
        }

        return null;
    }

    /// <summary>Whether the base's proxy has the member already: it is an override, which runs whoever calls.</summary>
    public bool Forwards(ISymbol member) =>
        OverriddenIn(member) is { } overridden && SymbolEqualityComparer.Default.Equals(TypeOf(overridden), TypeOf(member));

    /// <summary>
    /// Whether the member stands beside one of the base that it hides, or overrides with another type: each is called by those who
    /// know the object as that class.
    /// </summary>
    public bool IsHiddenBy(ISymbol member) =>
        OverriddenIn(member) is not null || _members.Any(inherited => ContractMembers.Hides(member, inherited));

    // Proxies of referenced assemblies are compiled already, perhaps by a generator that sealed them.
    private static bool HasOpenProxy(INamedTypeSymbol type, Compilation compilation)
    {
        INamedTypeSymbol definition = type.OriginalDefinition;
        if (SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, compilation.Assembly))
        {
            return true;
        }

        int arity = definition.AllTypeParameters().Count;
        return definition.ContainingNamespace.GetTypeMembers(SharedClassNames.ProxyName(definition), arity)
            .Any(proxy => !proxy.IsSealed
                && SymbolEqualityComparer.Default.Equals(proxy.ContainingAssembly, definition.ContainingAssembly)
                && compilation.IsSymbolAccessibleWithin(proxy, compilation.Assembly));
    }

    private ISymbol? OverriddenIn(ISymbol member)
    {
        ISymbol? current = Overridden(member);
        while (current is not null && !_members.Contains(current))
        {
            current = Overridden(current);
        }

        return current;
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol @event => @event.OverriddenEvent,
        _ => null,
    };

    private static ITypeSymbol? TypeOf(ISymbol member) =>
        member is IMethodSymbol method ? method.ReturnType : ContractMembers.TypeOf(member);
}
