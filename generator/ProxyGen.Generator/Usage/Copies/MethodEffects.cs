using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage.Copies;

/// <summary>What methods whose source is there do with their object and their arguments; each is looked at once, a few levels deep.</summary>
internal sealed class MethodEffects(UsageSymbols symbols)
{
    private const int MostDepth = 3;
    private const int MostOperations = 2000;

    private readonly ConcurrentDictionary<(IMethodSymbol Method, int Parameter), MethodEffect?> _known = new(EffectKeyComparer.Instance);

    /// <summary>What a method does with the object it is called on; null where nobody knows.</summary>
    public MethodEffect? OfInstance(IMethodSymbol method, int depth, CancellationToken cancellationToken)
    {
        IMethodSymbol original = method.OriginalDefinition;
        bool canBeOverridden = (original.IsVirtual || original.IsAbstract || original.IsOverride)
            && !original.IsSealed && !original.ContainingType.IsSealed;
        return canBeOverridden || original.IsStatic ? null : Of(original, parameter: null, depth, cancellationToken);
    }

    /// <summary>What a method does with the argument of a parameter; null where nobody knows.</summary>
    public MethodEffect? OfParameter(
        IInvocationOperation call, IParameterSymbol parameter, int depth, CancellationToken cancellationToken)
    {
        IMethodSymbol method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        bool canBeOverridden = (method.IsVirtual || method.IsAbstract || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed;
        int ordinal = call.TargetMethod.ReducedFrom is null ? parameter.Ordinal : parameter.Ordinal + 1;
        return canBeOverridden || ordinal >= method.Parameters.Length || method.Parameters[ordinal].RefKind != RefKind.None
            || method.Parameters[ordinal].IsParams
            ? null
            : Of(method, method.Parameters[ordinal], depth, cancellationToken);
    }

    private MethodEffect? Of(IMethodSymbol method, IParameterSymbol? parameter, int depth, CancellationToken cancellationToken)
    {
        if (depth >= MostDepth || method.DeclaringSyntaxReferences.Length != 1)
        {
            return null;
        }

        (IMethodSymbol, int) key = (method, parameter?.Ordinal ?? -1);
        if (_known.TryGetValue(key, out MethodEffect? known))
        {
            return known;
        }

        MethodEffect? found = Read(method, parameter, depth, cancellationToken);

        // What was not found because it lies too deep may be found from nearer.
        if (found is not null || depth == 0)
        {
            _known.TryAdd(key, found);
        }

        return found;
    }

    private MethodEffect? Read(IMethodSymbol method, IParameterSymbol? parameter, int depth, CancellationToken cancellationToken)
    {
        IOperation? body = method.IsAsync ? null : BodyOf(method, cancellationToken);
        if (body is null)
        {
            return null;
        }

        int count = 0;
        List<IOperation> starts = [];
        foreach (IOperation operation in Microsoft.CodeAnalysis.Operations.OperationExtensions.DescendantsAndSelf(body))
        {
            if (++count > MostOperations || operation.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak)
            {
                return null;
            }

            bool isStart = parameter is null
                ? operation is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
                : operation is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter);
            if (isStart)
            {
                if (VariableUses.FunctionOf(operation) is { } function && function != body)
                {
                    return null;
                }

                starts.Add(operation);
            }
        }

        CopyTracker tracker = new(symbols, this, new VariableUses([body]), depth + 1, cancellationToken);
        bool isReturned = false;
        bool isKept = false;
        foreach (IOperation start in starts)
        {
            if (parameter is not null && VariableUses.IsWritten(start))
            {
                continue;
            }

            tracker.Follow(start, CopyPart.Whole, variable: null);
        }

        bool isChanged = false;
        foreach (CopyEvent happened in tracker.Events)
        {
            isChanged |= happened.IsChange;
            isReturned |= happened is { Kind: CopyEventKind.Escape, Operation: IReturnOperation };
            isKept |= happened is { Kind: CopyEventKind.Escape, Operation: not IReturnOperation };
        }

        return tracker.IsLost ? null : new MethodEffect(isChanged, isKept, isReturned);
    }

    private IOperation? BodyOf(IMethodSymbol method, CancellationToken cancellationToken)
    {
        SyntaxNode syntax = method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        if (syntax is not (MethodDeclarationSyntax { Body: not null } or MethodDeclarationSyntax { ExpressionBody: not null }
            or LocalFunctionStatementSyntax or AccessorDeclarationSyntax) || !symbols.Compilation.ContainsSyntaxTree(syntax.SyntaxTree))
        {
            return null;
        }

        return symbols.Compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax, cancellationToken);
    }
}
