using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>
/// The names of generic methods that shared classes may have: what tells quickly that an invocation is none of theirs. Gathered once for
/// each compilation, and forgotten with it.
/// </summary>
internal sealed class SharedMethodNames
{
    private const string Library = "ProxyGen";

    private static readonly ConditionalWeakTable<Compilation, SharedMethodNames> OfCompilations = new();

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private SharedMethodNames(Compilation compilation)
    {
        Add(compilation.Assembly.GlobalNamespace);
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static identity => identity.Name == Library)))
            {
                Add(assembly.GlobalNamespace);
            }
        }

        foreach (ForeignClass foreign in ForeignClasses.Of(compilation).All)
        {
            AddMethods(foreign.Definition);
        }
    }

    public static SharedMethodNames Of(Compilation compilation) =>
        OfCompilations.GetValue(compilation, static compilation => new SharedMethodNames(compilation));

    public bool Contains(string name) => _names.Contains(name);

    private void Add(INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is not INamespaceOrTypeSymbol inner)
            {
                continue;
            }

            if (inner is INamedTypeSymbol type && type.HasSharedMark())
            {
                AddMethods(type);
            }

            Add(inner);
        }
    }

    private void AddMethods(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            foreach (IMethodSymbol method in current.GetMembers().OfType<IMethodSymbol>())
            {
                if (method is { IsGenericMethod: true, IsStatic: false, DeclaredAccessibility: Accessibility.Public })
                {
                    _names.Add(method.Name);
                }
            }
        }
    }
}
