using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;

namespace ProxyGen.Generator.Flow;

/// <summary>What a lambda uses of the process in which it is written: variables around it, the object around it, statics that change.</summary>
internal static class LambdaCaptures
{
    /// <summary>The variables and objects that the lambda captures, each once, at its first use.</summary>
    public static IEnumerable<(string Name, SyntaxNode Use)> Of(IAnonymousFunctionOperation lambda)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (IOperation operation in Inside(lambda))
        {
            if (Captured(operation, lambda.Syntax) is { } name && known.Add(name))
            {
                yield return (name, operation.Syntax);
            }
        }
    }

    /// <summary>The statics that the lambda uses and that change while a program runs, which each process does for itself.</summary>
    public static IEnumerable<(ISymbol Static, SyntaxNode Use)> ChangingStaticsOf(IAnonymousFunctionOperation lambda)
    {
        HashSet<ISymbol> known = new(SymbolEqualityComparer.Default);
        foreach (IOperation operation in Inside(lambda))
        {
            if (operation is IMemberReferenceOperation { Member: { IsStatic: true } member } && Changes(member) && known.Add(member))
            {
                yield return (member, operation.Syntax);
            }
        }
    }

    // What nameof names is not used.
    private static IEnumerable<IOperation> Inside(IOperation operation)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            if (child is INameOfOperation)
            {
                continue;
            }

            yield return child;
            foreach (IOperation descendant in Inside(child))
            {
                yield return descendant;
            }
        }
    }

    private static string? Captured(IOperation operation, SyntaxNode lambda) => operation switch
    {
        ILocalReferenceOperation { Local: { HasConstantValue: false } local } when IsOutside(local, lambda) => local.Name,
        IParameterReferenceOperation { Parameter: var parameter } when IsOutside(parameter, lambda) => parameter.Name,
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction, IsStatic: false } function } when IsOutside(function, lambda) =>
            function.Name,
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => "this",
        _ => null,
    };

    private static bool IsOutside(ISymbol symbol, SyntaxNode lambda) =>
        symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree != lambda.SyntaxTree || !lambda.Span.Contains(reference.Span));

    // The framework's own, such as the current culture, are what a manager has of them.
    private static bool Changes(ISymbol member) => member switch
    {
        IFieldSymbol { IsConst: false, IsReadOnly: false } or IPropertySymbol { SetMethod: not null } => !IsOfFramework(member),
        _ => false,
    };

    private static bool IsOfFramework(ISymbol member)
    {
        string space = member.ContainingNamespace.NameInFull();
        return space == "System" || space.StartsWith("System.", StringComparison.Ordinal) || space.StartsWith("Microsoft.", StringComparison.Ordinal);
    }
}
