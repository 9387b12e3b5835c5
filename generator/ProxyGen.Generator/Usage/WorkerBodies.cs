using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Usage;

/// <summary>Looks into worker methods of this project.</summary>
internal static class WorkerBodies
{
    /// <summary>The worker method behind the generated property that names it; null if it is not one of this project.</summary>
    public static IMethodSymbol? MethodOf(IPropertySymbol property)
    {
        INamedTypeSymbol generated = property.ContainingType;
        foreach (INamedTypeSymbol type in generated.ContainingNamespace.GetTypeMembers())
        {
            if (Find(type, generated.Name, property.Name) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The parameter that gets the value behind the worker method at a position, the first being 0.</summary>
    public static IParameterSymbol? ParameterAt(IMethodSymbol method, int position)
    {
        int index = 0;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (ContractMembers.RoleOf(parameter) == ParameterRole.Payload && index++ == position)
            {
                return parameter;
            }
        }

        return null;
    }

    /// <summary>What a worker does to what it gets by a parameter; null where its code is not at hand.</summary>
    public static WorkerUse? UseOf(IMethodSymbol method, IParameterSymbol parameter, Compilation compilation, CancellationToken cancellationToken)
    {
        if (method.DeclaringSyntaxReferences is not [var reference])
        {
            return null;
        }

        SyntaxNode syntax = reference.GetSyntax(cancellationToken);
#pragma warning disable RS1030 // The method is in another file than the call; it is looked at only where a worker is run with a plain object.
        IOperation? body = compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax, cancellationToken);
#pragma warning restore RS1030
        if (body is null)
        {
            return null;
        }

        bool isChanged = false;
        foreach (IOperation operation in body.Descendants())
        {
            if (!Assignments.IsReference(operation, parameter))
            {
                continue;
            }

            if (Assignments.Changes(operation.Parent!, parameter))
            {
                return WorkerUse.HandedOn;
            }

            switch (operation.Parent)
            {
                case IArgumentOperation { Parameter.ContainingSymbol: { } taker } when !IsOfBaseLibrary(taker):
                case IReturnOperation or IVariableInitializerOperation or ISimpleAssignmentOperation or ITupleOperation:
                    return WorkerUse.HandedOn;
            }

            isChanged |= PlainChanges.IsChange(operation);
        }

        return isChanged ? WorkerUse.Changed : WorkerUse.Read;
    }

    private static bool IsOfBaseLibrary(ISymbol member) => member.ContainingNamespace?.ToDisplayString().StartsWith("System", StringComparison.Ordinal) == true;

    private static IMethodSymbol? Find(INamedTypeSymbol type, string generated, string name)
    {
        if (WorkerRules.ClassName(type) == generated)
        {
            foreach (ISymbol member in type.GetMembers(name))
            {
                if (member is IMethodSymbol method && method.HasAttribute(KnownNames.Worker))
                {
                    return method;
                }
            }
        }

        foreach (INamedTypeSymbol nested in type.GetTypeMembers())
        {
            if (Find(nested, generated, name) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
