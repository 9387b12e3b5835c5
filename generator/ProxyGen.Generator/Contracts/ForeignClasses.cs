using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>
/// The classes that a compilation shares without a mark on them: those that it declares by <c>[assembly: SharedType(…)]</c>, and those
/// for which a referenced assembly has a public proxy. Found once for each compilation, and forgotten with it.
/// </summary>
internal sealed class ForeignClasses
{
    /// <summary>The namespace inside the project's in which the proxies of foreign classes stand.</summary>
    public const string ProxyNamespace = "Shared";

    private const string Library = "ProxyGen";

    private static readonly ConditionalWeakTable<Compilation, ForeignClasses> OfCompilations = new();

    private readonly Dictionary<ISymbol, ForeignClass> _classes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ForeignDeclaration, string> _refused = [];

    private ForeignClasses(Compilation compilation)
    {
        Declarations =
        [
            .. compilation.Assembly.GetAttributes()
                .Where(static attribute => attribute.AttributeClass?.IsNamed(KnownNames.SharedType) == true)
                .Select(attribute => ForeignDeclaration.Read(attribute, compilation))
                .OfType<ForeignDeclaration>(),
        ];
        if (!Declarations.IsEmpty)
        {
            // The root namespace is not known here: any that ends as it should may be the one.
            List<INamespaceSymbol> proxyNamespaces = [.. NamespacesIn(compilation.Assembly.GlobalNamespace)];
            foreach (ForeignDeclaration declaration in Declarations)
            {
                AddOwn(declaration, compilation, proxyNamespaces);
            }
        }

        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static identity => identity.Name == Library)))
            {
                AddThoseOf(assembly);
            }
        }
    }

    /// <summary>All declarations of the assembly itself, refused ones included.</summary>
    public ImmutableArray<ForeignDeclaration> Declarations { get; }

    public static ForeignClasses Of(Compilation compilation) =>
        OfCompilations.GetValue(compilation, static compilation => new ForeignClasses(compilation));

    public IReadOnlyCollection<ForeignClass> All => _classes.Values;

    /// <summary>The foreign class; null for any other type.</summary>
    public ForeignClass? Find(ITypeSymbol type) =>
        _classes.Count > 0 && _classes.TryGetValue(type.OriginalDefinition, out ForeignClass? found) ? found : null;

    /// <summary>
    /// The foreign class of a name, nested ones with their containers' names; of any number of type parameters but none where no
    /// number is given.
    /// </summary>
    public INamedTypeSymbol? FindByFlatName(string name, int? arity)
    {
        foreach (ForeignClass candidate in _classes.Values)
        {
            int parameters = candidate.Definition.AllTypeParameters().Count;
            if ((arity is null ? parameters > 0 : parameters == arity) && SharedClassNames.FlatName(candidate.Definition) == name)
            {
                return candidate.Definition;
            }
        }

        return null;
    }

    /// <summary>Whether another foreign class of the same name has fewer type parameters, and so the simpler names.</summary>
    public bool HasSimplerNamesake(INamedTypeSymbol definition)
    {
        string name = SharedClassNames.FlatName(definition);
        int arity = definition.AllTypeParameters().Count;
        return arity > 0 && _classes.Values.Any(other =>
            other.Declaration is not null
            && other.Definition.AllTypeParameters().Count < arity
            && SharedClassNames.FlatName(other.Definition) == name);
    }

    /// <summary>Why a declaration gives no proxy; null where it gives one, or where the compiler complains of it.</summary>
    public string? ReasonAgainst(ForeignDeclaration declaration) =>
        _refused.TryGetValue(declaration, out string? reason) ? reason : null;

    private static IEnumerable<INamespaceSymbol> NamespacesIn(INamespaceSymbol space) =>
        space.GetNamespaceMembers().SelectMany(static inner =>
            inner.Name == ProxyNamespace ? NamespacesIn(inner).Prepend(inner) : NamespacesIn(inner));

    private void AddOwn(ForeignDeclaration declaration, Compilation compilation, List<INamespaceSymbol> proxyNamespaces)
    {
        INamedTypeSymbol definition = declaration.Definition;
        if (Find(definition) is { } first)
        {
            // Several closed forms of one class share its proxy.
            if (declaration.HasOptions)
            {
                string other = first.Declaration!.Type.Display();
                _refused.Add(declaration, $"it is declared twice; name its options where '{other}' is declared");
            }

            return;
        }

        string? reason = ForeignRules.ReasonAgainst(definition, compilation, proxyNamespaces)
            ?? (FindByFlatName(SharedClassNames.FlatName(definition), definition.AllTypeParameters().Count) is { } rival
                ? $"its proxy would have the name of the one of '{rival.ToDisplayString()}'; share one of them in another project"
                : null);
        if (reason is not null)
        {
            _refused.Add(declaration, reason);
            return;
        }

        bool isPublic = declaration.IsPublic && definition.IsPublicToAll();
        _classes.Add(definition, new ForeignClass(definition, NamesModel.RootNamespace + "." + ProxyNamespace, isPublic, declaration));
    }

    private void AddThoseOf(IAssemblySymbol assembly)
    {
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass?.IsNamed(KnownNames.SharedProxy) == true
                && attribute.ConstructorArguments is [{ Value: INamedTypeSymbol shared }]
                && attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Proxy").Value.Value is INamedTypeSymbol proxy
                && Find(shared) is null)
            {
                _classes.Add(shared.OriginalDefinition, ForeignClass.Behind(proxy.OriginalDefinition, shared));
            }
        }
    }
}
