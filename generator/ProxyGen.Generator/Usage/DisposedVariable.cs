using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage;

/// <summary>A variable whose proxy has been disposed, followed through the statements that can only be reached from there.</summary>
internal sealed class DisposedVariable
{
    private readonly ProxyLocation _location;
    private readonly bool _isField;

    private DisposedVariable(ProxyLocation location, string name, bool isField)
    {
        _location = location;
        _isField = isField;
        Name = name;
    }

    public string Name { get; }

    /// <summary>Null for what is no variable: a property gives another proxy each time.</summary>
    public static DisposedVariable? Of(IOperation disposed)
    {
        IOperation value = ProxyAccesses.WithoutConversions(disposed);
        if (value is IConditionalAccessInstanceOperation instance && ProxyLocation.ConditionalReceiver(instance) is { } receiver)
        {
            value = ProxyAccesses.WithoutConversions(receiver);
        }

        string? name = value switch
        {
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field.Name,
            _ => null,
        };
        return name is null || ProxyLocation.OfProxy(value) is not { } location
            ? null
            : new DisposedVariable(location, name, value is IFieldReferenceOperation);
    }

    /// <summary>The first call behind the disposal, before the variable may get another proxy.</summary>
    public IOperation? FirstUseAfter(IOperation disposal, UsageSymbols symbols, CancellationToken cancellationToken)
    {
        IOperation statement = disposal;
        while (statement.Parent is IAwaitOperation or IConditionalAccessOperation or IExpressionStatementOperation or IInvocationOperation)
        {
            statement = statement.Parent;
        }

        // Statements behind it in its block; behind the block, if that is left in no other way than through its end.
        while (statement.Parent is IBlockOperation block)
        {
            int index = block.Operations.IndexOf(statement);
            for (int next = index + 1; next < block.Operations.Length; next++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                IOperation current = block.Operations[next];
                if (current is ILabeledOperation)
                {
                    return null;
                }

                foreach (IOperation operation in InOrder(current))
                {
                    if (IsUse(operation, symbols))
                    {
                        return IsExpected(operation) ? null : operation;
                    }

                    if (Ends(operation))
                    {
                        return null;
                    }
                }

                if (current is IReturnOperation or IThrowOperation or IBranchOperation)
                {
                    return null;
                }
            }

            switch (block.Parent)
            {
                case ITryOperation attempt when attempt.Finally == block:
                    statement = attempt;
                    break;
                case IBlockOperation:
                    statement = block;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private bool IsUse(IOperation operation, UsageSymbols symbols)
    {
        if (operation is not (IPropertyReferenceOperation or IInvocationOperation)
            || ProxyAccesses.Read(operation, symbols) is not { } access
            || EnclosingFunctions.IsInNameOf(operation))
        {
            return false;
        }

        if (IsVariable(access.Receiver))
        {
            return access.Member.Name is not ("Dispose" or "DisposeAsync" or "Equals" or "GetHashCode" or "ToString" or "GetType" or "Reference")
                && (access.Member is not IMethodSymbol { IsExtensionMethod: true } extension
                    || ProxyCalls.KindOf(extension, access.Receiver.Type, symbols) != ProxyCallKind.Unknown);
        }

        if (symbols.IsBuiltIn(access.Receiver.Type) || access.Member is IMethodSymbol { IsExtensionMethod: true })
        {
            return false;
        }

        foreach (IOperation key in access.Keys)
        {
            if (IsVariable(key))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsVariable(IOperation operation) =>
        operation.Type is not null && ProxyLocation.OfProxy(operation) is { } location && location.Equals(_location);

    private bool Ends(IOperation operation) =>
        Assignments.Changes(operation, _location)
        || _isField && operation is IInvocationOperation { Instance: IInstanceReferenceOperation };

    // Where the exception is waited for, the call is meant.
    private static bool IsExpected(IOperation use)
    {
        for (IOperation? current = use.Parent; current is not null; current = current.Parent)
        {
            if (current is not ITryOperation attempt)
            {
                continue;
            }

            foreach (ICatchClauseOperation handler in attempt.Catches)
            {
                if (handler.ExceptionType is { Name: "ObjectDisposedException" })
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<IOperation> InOrder(IOperation operation)
    {
        if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
        {
            yield break;
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            foreach (IOperation part in InOrder(child))
            {
                yield return part;
            }
        }

        yield return operation;
    }
}
