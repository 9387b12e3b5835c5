using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Contracts;

namespace ProxyGen.Generator.Usage;

/// <summary>
/// What the rules about usage know of a compilation: which types are proxies, what their members are. Made once, when a compilation is begun;
/// types are looked at once each.
/// </summary>
internal sealed class UsageSymbols
{
    private readonly INamedTypeSymbol _proxy;
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _proxies = new(SymbolEqualityComparer.Default);

    private UsageSymbols(INamedTypeSymbol proxy, Compilation compilation)
    {
        _proxy = proxy;
        Compilation = compilation;
        Mutability = new Mutability(this);
    }

    public Compilation Compilation { get; }

    /// <summary>The assembly of ProxyGen itself.</summary>
    public IAssemblySymbol Library => _proxy.ContainingAssembly;

    /// <summary>Which types can be changed in place.</summary>
    public Mutability Mutability { get; }

    /// <summary>Null where ProxyGen is not referenced: there is nothing to look for.</summary>
    public static UsageSymbols? Create(Compilation compilation) =>
        compilation.GetTypeByMetadataName(KnownNames.Proxy) is { } proxy ? new UsageSymbols(proxy, compilation) : null;

    /// <summary>Whether values of the type are proxies, generated or built in, and never objects of the class itself.</summary>
    public bool IsProxy(ITypeSymbol? type)
    {
        if (type is null || type.SpecialType != SpecialType.None || type.TypeKind is TypeKind.Array or TypeKind.Enum or TypeKind.Delegate)
        {
            return false;
        }

        if (_proxies.TryGetValue(type, out bool known))
        {
            return known;
        }

        bool found = LooksLikeProxy(type);
        _proxies.TryAdd(type, found);
        return found;
    }

    /// <summary>Whether the type is one of the library's own proxies.</summary>
    public bool IsBuiltIn(ITypeSymbol? type) =>
        IsProxy(type) && IsOfLibrary(type!);

    /// <summary>Whether a member is one of the library's own.</summary>
    public bool IsOfLibrary(ISymbol member) => SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, Library);

    /// <summary>The shared class behind a proxy; null for what is no generated proxy of a class.</summary>
    public INamedTypeSymbol? SharedClassOf(ITypeSymbol? proxy) =>
        proxy is INamedTypeSymbol named && IsProxy(named) ? named.SharedClassOfProxy() : null;

    private bool LooksLikeProxy(ITypeSymbol type)
    {
        if (SymbolEqualityComparer.Default.Equals(type, _proxy))
        {
            return true;
        }

        if (type is ITypeParameterSymbol parameter)
        {
            return Any(parameter.ConstraintTypes);
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(implemented, _proxy))
            {
                return true;
            }
        }

        return false;
    }

    private bool Any(ImmutableArray<ITypeSymbol> types)
    {
        foreach (ITypeSymbol type in types)
        {
            if (IsProxy(type))
            {
                return true;
            }
        }

        return false;
    }
}
