using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Contracts;

/// <summary>The contracts that a project declares.</summary>
internal static class SharedContractNames
{
    /// <summary>The names of all, generic ones with their type parameters.</summary>
    public static HashSet<string> In(Compilation compilation, CancellationToken cancellationToken)
    {
        HashSet<string> names = new(
            ForeignClasses.Of(compilation).Declarations.Select(static declaration => SharedClassNames.OpenContractName(declaration.Definition)),
            StringComparer.Ordinal);
        Stack<INamespaceOrTypeSymbol> pending = new([compilation.Assembly.GlobalNamespace]);
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (INamespaceOrTypeSymbol member in pending.Pop().GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                pending.Push(member);
                if (member is INamedTypeSymbol type && type.HasSharedMark())
                {
                    names.Add(SharedClassNames.OpenContractName(type));
                }
            }
        }

        return names;
    }
}
