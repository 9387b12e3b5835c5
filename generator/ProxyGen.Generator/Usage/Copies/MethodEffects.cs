using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage.Copies;

/// <summary>What methods whose source is there do with their object and their arguments; each is looked at once, a few levels deep.</summary>
internal sealed class MethodEffects(UsageSymbols symbols, AnalyzerOptions analyzerOptions)
{
    private const int MostDepth = 3;
    private const int MostOperations = 2000;

    // By depth, since from deeper down less is seen: what is found must not depend on who asks first. The key is the method or the parameter.
    private readonly ConcurrentDictionary<ISymbol, MethodEffect?>[] _known =
        [.. Enumerable.Range(0, MostDepth).Select(static _ => new ConcurrentDictionary<ISymbol, MethodEffect?>(SymbolEqualityComparer.Default))];

    /// <summary>What a method does with the object it is called on; null where nobody knows.</summary>
    public MethodEffect? OfInstance(IMethodSymbol method, UsageOptions options, int depth, CancellationToken cancellationToken)
    {
        if (options.IsExtraMutator(method))
        {
            return new MethodEffect(IsChanged: true, IsKept: false, IsReturned: symbols.Mutability.IsMutable(method.ReturnType));
        }

        return OfPure(method, options) ?? Of(method.OriginalDefinition, parameter: null, depth, cancellationToken);
    }

    /// <summary>What a method does with the argument of a parameter; null where nobody knows.</summary>
    public MethodEffect? OfParameter(
        IMethodSymbol method, IParameterSymbol parameter, UsageOptions options, int depth, CancellationToken cancellationToken)
    {
        if (method.IsExtensionMethod && parameter.Ordinal == 0 && options.IsExtraMutator(method))
        {
            return new MethodEffect(IsChanged: true, IsKept: false, IsReturned: symbols.Mutability.IsMutable(method.ReturnType));
        }

        return OfPure(method, options)
            ?? (parameter.RefKind == RefKind.None ? Of(method.OriginalDefinition, parameter.OriginalDefinition, depth, cancellationToken) : null);
    }

    // What it gives may be a part of what it is given, of which nothing is said.
    private MethodEffect? OfPure(IMethodSymbol method, UsageOptions options) =>
        options.IsPure(method) && !symbols.Mutability.IsMutable(method.ReturnType) ? default(MethodEffect) : null;

    private MethodEffect? Of(IMethodSymbol method, IParameterSymbol? parameter, int depth, CancellationToken cancellationToken)
    {
        bool canBeOverridden = (method.IsVirtual || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed;
        if (depth >= MostDepth || canBeOverridden || method.DeclaringSyntaxReferences.Length != 1)
        {
            return null;
        }

        ISymbol key = (ISymbol?)parameter ?? method;
        if (_known[depth].TryGetValue(key, out MethodEffect? known))
        {
            return known;
        }

        MethodEffect? found = Read(method, parameter, depth, cancellationToken);
        _known[depth].TryAdd(key, found);
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
        int returns = 0;
        List<IOperation> starts = [];
        foreach (IOperation operation in Microsoft.CodeAnalysis.Operations.OperationExtensions.DescendantsAndSelf(body))
        {
            if (++count > MostOperations || operation.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak)
            {
                return null;
            }

            returns += operation is IReturnOperation { ReturnedValue: not null } ? 1 : 0;
            bool isStart = parameter is null
                ? operation is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
                : operation is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter);
            if (isStart)
            {
                // Nobody knows when a function inside it runs, and what a parameter has that gets another value.
                if (VariableUses.IsWritten(operation) || (VariableUses.FunctionOf(operation) is { } function && function != body))
                {
                    return null;
                }

                starts.Add(operation);
            }
        }

        UsageOptions options = UsageOptions.Of(body.Syntax.SyntaxTree, analyzerOptions);
        CopyTracker tracker = new(symbols, this, new VariableUses([body]), options, depth + 1, cancellationToken);
        foreach (IOperation start in starts)
        {
            tracker.Follow(start, CopyPart.Whole, variable: null);
        }

        bool isChanged = false;
        bool isKept = false;
        HashSet<IOperation> returned = [];
        foreach (CopyEvent happened in tracker.Events)
        {
            isChanged |= happened.IsChange;
            if (happened.Operation is IReturnOperation giving)
            {
                returned.Add(giving);
                isKept |= ProxyAccesses.WithoutConversions(giving.ReturnedValue!) is IConditionalOperation or ICoalesceOperation or ISwitchExpressionOperation;
            }
            else
            {
                isKept |= happened.Kind == CopyEventKind.Escape;
            }
        }

        // Where it may give something else as well, nobody knows what becomes of it.
        bool isReturned = returned.Count > 0;
        return tracker.IsLost ? null : new MethodEffect(isChanged, isKept || (isReturned && returned.Count < returns), isReturned);
    }

    private IOperation? BodyOf(IMethodSymbol method, CancellationToken cancellationToken)
    {
        SyntaxNode syntax = method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        return symbols.Compilation.ContainsSyntaxTree(syntax.SyntaxTree)
            ? symbols.Compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax, cancellationToken)
            : null;
    }
}
