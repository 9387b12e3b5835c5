using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage.Copies;

/// <summary>Where the variables of some code are used. Made when it is first asked.</summary>
internal sealed class VariableUses(IReadOnlyList<IOperation> roots)
{
    private readonly Dictionary<ISymbol, IOperation> _declarations = new(SymbolEqualityComparer.Default);
    private Dictionary<ISymbol, List<IOperation>>? _uses;

    /// <summary>All references to a local or a parameter, in the order of the text.</summary>
    public IReadOnlyList<IOperation> Of(ISymbol variable)
    {
        _uses ??= Find();
        return _uses.TryGetValue(variable, out List<IOperation>? found) ? found : [];
    }

    /// <summary>What gives a variable its values.</summary>
    public IEnumerable<IOperation> WritesOf(ISymbol variable)
    {
        if (InitialValueOf(variable) is not null)
        {
            yield return DeclarationOf(variable)!;
        }

        foreach (IOperation reference in Of(variable))
        {
            if (IsWritten(reference) || reference.Parent is ICoalesceAssignmentOperation assignment && assignment.Target == reference)
            {
                yield return reference.Parent!;
            }
        }
    }

    /// <summary>Where a local is declared; null for parameters.</summary>
    public IOperation? DeclarationOf(ISymbol variable)
    {
        _uses ??= Find();
        return _declarations.TryGetValue(variable, out IOperation? found) ? found : null;
    }

    /// <summary>The value that a local is declared with, or the sequence that it goes through; null where it has none.</summary>
    public IOperation? InitialValueOf(ISymbol variable) => DeclarationOf(variable) switch
    {
        IVariableDeclaratorOperation { Initializer.Value: { } value } => value,
        IVariableDeclaratorOperation { Parent: IForEachLoopOperation loop } => loop.Collection,
        _ => null,
    };

    /// <summary>The lambda or local function that an operation stands in; null for the member itself.</summary>
    public static IOperation? FunctionOf(IOperation operation)
    {
        IOperation? current = operation;
        while (current is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation)
        {
            current = current.Parent;
        }

        return current;
    }

    /// <summary>Whether a reference to a variable gives it another value, and does nothing else.</summary>
    public static bool IsWritten(IOperation reference)
    {
        IOperation current = reference;
        while (current.Parent is ITupleOperation or IDeclarationExpressionOperation)
        {
            current = current.Parent;
        }

        return current.Parent switch
        {
            ISimpleAssignmentOperation assignment => assignment.Target == current,
            IDeconstructionAssignmentOperation deconstruction => deconstruction.Target == current,
            IArgumentOperation { Parameter.RefKind: RefKind.Out } => true,
            IForEachLoopOperation loop => loop.LoopControlVariable == current,
            _ => false,
        };
    }

    private Dictionary<ISymbol, List<IOperation>> Find()
    {
        Dictionary<ISymbol, List<IOperation>> found = new(SymbolEqualityComparer.Default);
        foreach (IOperation root in roots)
        {
            foreach (IOperation operation in Microsoft.CodeAnalysis.Operations.OperationExtensions.DescendantsAndSelf(root))
            {
                ISymbol? variable = operation switch
                {
                    ILocalReferenceOperation local => local.Local,
                    IParameterReferenceOperation parameter => parameter.Parameter,
                    _ => null,
                };
                if (variable is null)
                {
                    if (operation is IVariableDeclaratorOperation declarator)
                    {
                        _declarations[declarator.Symbol] = declarator;
                    }

                    continue;
                }

                if (!found.TryGetValue(variable, out List<IOperation>? uses))
                {
                    found.Add(variable, uses = []);
                }

                uses.Add(operation);
            }
        }

        return found;
    }
}
