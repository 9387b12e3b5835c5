using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Flow;

namespace ProxyGen.Generator.Usage;

/// <summary>Finds where values leave for another process: to workers, to managers, to members of proxies.</summary>
internal sealed class HandOvers(UsageSymbols symbols)
{
    private readonly INamedTypeSymbol? _manager = symbols.Compilation.GetTypeByMetadataName("ProxyGen.SharedManager");

    /// <summary>The worker method that a call names, as its generated property; null where it runs none.</summary>
    public IPropertySymbol? WorkerOf(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (IsWorkerMethod(argument.Parameter?.Type))
            {
                return (ProxyAccesses.WithoutConversions(argument.Value) as IPropertyReferenceOperation)?.Property;
            }
        }

        return null;
    }

    public bool RunsWorker(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (IsWorkerMethod(parameter.Type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a method's arguments go to a worker, to a manager, or to an object in one.</summary>
    public bool TakesElsewhere(IMethodSymbol method)
    {
        IMethodSymbol definition = method.ReducedFrom ?? method;
        if (definition.Name is "Equals")
        {
            return false;
        }

        if (RunsWorker(definition))
        {
            return true;
        }

        if (!definition.IsExtensionMethod)
        {
            return symbols.IsProxy(definition.ContainingType)
                || SymbolEqualityComparer.Default.Equals(definition.ContainingType, _manager);
        }

        // Extensions of the user's own run here, and queries.
        ITypeSymbol first = definition.Parameters[0].Type;
        return LibraryCalls.OfArgument(definition, definition.Parameters[0]) == LibraryCallKind.Unknown
            && (SymbolEqualityComparer.Default.Equals(first, _manager) || symbols.IsProxy(first))
            && (symbols.IsOfLibrary(definition)
                || definition.ContainingType.HasAttribute(KnownNames.GeneratedCode));
    }

    /// <summary>The shared class of which a type is an instance, or a collection of instances; null for none.</summary>
    public ITypeSymbol? InstanceIn(ITypeSymbol? type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return InstanceIn(array.ElementType);
            case INamedTypeSymbol named when symbols.IsProxy(named):
                return null;
            case INamedTypeSymbol named:
                for (INamedTypeSymbol? current = named; current is not null; current = current.BaseType)
                {
                    if (current.IsSharedClass(symbols.Compilation))
                    {
                        return named;
                    }
                }

                if (IsCollection(named))
                {
                    foreach (ITypeSymbol argument in named.TypeArguments)
                    {
                        if (InstanceIn(argument) is { } found)
                        {
                            return found;
                        }
                    }
                }

                return null;
            default:
                return null;
        }
    }

    /// <summary>Whether an operation runs in the manager, where instances are at home: in a shared class, or in a lambda for the manager.</summary>
    public bool IsInManager(IOperation operation, ISymbol member)
    {
        for (INamedTypeSymbol? type = member.ContainingType; type is not null; type = type.ContainingType)
        {
            if (InstanceIn(type) is not null)
            {
                return true;
            }
        }

        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IArgumentOperation { Parameter: { } parameter } && parameter.HasAttribute(KnownNames.SharedLambda))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWorkerMethod(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "WorkerMethod" or "WorkerFunction" } named
        && symbols.IsOfLibrary(named);

    private static bool IsCollection(INamedTypeSymbol type)
    {
        if (type.IsTupleType)
        {
            return true;
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (implemented.SpecialType == SpecialType.System_Collections_IEnumerable)
            {
                return true;
            }
        }

        return false;
    }
}
