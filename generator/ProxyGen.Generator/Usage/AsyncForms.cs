using Microsoft.CodeAnalysis;
using ProxyGen.Generator.Contracts;

namespace ProxyGen.Generator.Usage;

/// <summary>Matches the blocking members of proxies with their asynchronous forms.</summary>
internal static class AsyncForms
{
    private const string Async = "Async";
    private const int Get = 0;
    private const int Set = 1;

    /// <summary>The asynchronous form of a method; null where there is none.</summary>
    public static IMethodSymbol? Of(IMethodSymbol method)
    {
        IMethodSymbol definition = method.ReducedFrom ?? method;
        if (ProxyTasks.IsTask(definition.ReturnType) || definition.ContainingType is not { } type || definition.Name is "Dispose")
        {
            return null;
        }

        IMethodSymbol? other = null;
        foreach (ISymbol member in type.GetMembers(definition.Name + Async))
        {
            if (member is IMethodSymbol candidate && candidate.IsStatic == definition.IsStatic && candidate.Arity == definition.Arity
                && ProxyTasks.IsTask(candidate.ReturnType))
            {
                if (TakesSame(definition, candidate))
                {
                    return candidate;
                }

                other ??= candidate;
            }
        }

        return other;
    }

    /// <summary>Whether a method's asynchronous form takes what it takes itself, so that one can be called like the other.</summary>
    public static bool TakesSame(IMethodSymbol method, IMethodSymbol asynchronous)
    {
        method = method.OriginalDefinition;
        asynchronous = asynchronous.OriginalDefinition;
        int count = CountWithoutToken(asynchronous);
        if (CountWithoutToken(method) != count)
        {
            return false;
        }

        for (int index = 0; index < count; index++)
        {
            IParameterSymbol parameter = method.Parameters[index];
            if (parameter.RefKind is RefKind.Out or RefKind.Ref
                || !IsSame(parameter.Type, asynchronous.Parameters[index].Type))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The asynchronous form of a property's getter or setter; null where there is none.</summary>
    public static IMethodSymbol? Of(IPropertySymbol property, bool isSetter)
    {
        string name = property.IsIndexer ? "Item" : property.Name;
        IMethodSymbol? named = null;
        foreach (ISymbol member in property.ContainingType.GetMembers())
        {
            if (member is not IMethodSymbol { IsStatic: false } candidate || !ProxyTasks.IsTask(candidate.ReturnType)
                || CountWithoutToken(candidate) != property.Parameters.Length + (isSetter ? 1 : 0))
            {
                continue;
            }

            if (candidate.FindAttribute(KnownNames.SharedAccessor) is { ConstructorArguments: [{ Value: string accessed }, { Value: int access }] })
            {
                if (accessed == name && access == (isSetter ? Set : Get))
                {
                    return candidate;
                }
            }
            else if (candidate.Name == (isSetter ? "Set" : "Get") + name + Async)
            {
                named = candidate;
            }
        }

        return named;
    }

    /// <summary>The property whose asynchronous form a method is, or the method that blocks where it does not; null where there is neither.</summary>
    public static ISymbol? Blocking(ProxyAccess access, IMethodSymbol asynchronous)
    {
        if (access.Member is IPropertySymbol property)
        {
            return property;
        }

        IMethodSymbol definition = asynchronous.ReducedFrom ?? asynchronous;
        foreach (ISymbol member in definition.ContainingType.GetMembers(ProxyCalls.BlockingName(definition)))
        {
            if (member is IMethodSymbol candidate && candidate.IsStatic == definition.IsStatic && candidate.Arity == definition.Arity
                && !ProxyTasks.IsTask(candidate.ReturnType) && TakesSame(candidate, definition))
            {
                return candidate;
            }
        }

        return null;
    }

    // Two methods have type parameters of their own.
    private static bool IsSame(ITypeSymbol left, ITypeSymbol right) =>
        left is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } one
        && right is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } other
            ? one.Ordinal == other.Ordinal
            : SymbolEqualityComparer.Default.Equals(left.OriginalDefinition, right.OriginalDefinition);

    private static int CountWithoutToken(IMethodSymbol method) =>
        method.Parameters is [.., { Type: var last }] && last.IsNamed(KnownNames.CancellationToken)
            ? method.Parameters.Length - 1
            : method.Parameters.Length;
}
