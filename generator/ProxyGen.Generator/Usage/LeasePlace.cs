using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage;

/// <summary>Where the lease goes that a call gives.</summary>
internal readonly struct LeasePlace
{
    private LeasePlace(ILocalSymbol? variable, bool isDiscarded)
    {
        Variable = variable;
        IsDiscarded = isDiscarded;
    }

    /// <summary>The variable that gets it; null where it goes elsewhere, or is released by what it stands in.</summary>
    public ILocalSymbol? Variable { get; }

    /// <summary>Whether nobody gets it.</summary>
    public bool IsDiscarded { get; }

    private static LeasePlace Elsewhere => default;

    private static LeasePlace Discarded => new(null, isDiscarded: true);

    public static LeasePlace Of(IInvocationOperation call, Leases leases)
    {
        if (leases.OutLease(call.TargetMethod) is { } parameter)
        {
            return OfOut(call, parameter, leases);
        }

        bool isTask = leases.IsLeaseTask(call.Type);
        IOperation value = call;
        while (true)
        {
            switch (value.Parent)
            {
                case IAwaitOperation awaited:
                    isTask = false;
                    value = awaited;
                    break;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "Preserve" or "WaitAsync" } dressing:
                    value = dressing;
                    break;
                case IConditionalAccessOperation access when access.Operation == value:
                    // What follows '?.' says what becomes of it.
                    value = access.WhenNotNull.DescendantsAndSelf().FirstOrDefault(static part => part is IConditionalAccessInstanceOperation) ?? access;
                    break;
                case IConversionOperation { OperatorMethod: null } or IConditionalAccessOperation:
                    value = value.Parent;
                    break;
                default:
                    return OfValue(value, isTask, leases);
            }
        }
    }

    private static LeasePlace OfValue(IOperation value, bool isTask, Leases leases)
    {
        switch (value.Parent)
        {
            // A task that is a statement is PG1202.
            case IExpressionStatementOperation:
                return isTask ? Elsewhere : Discarded;
            case ISimpleAssignmentOperation { Target: IDiscardOperation }:
                return Discarded;
            case IInvocationOperation member when !isTask:
                return Leases.IsRelease(member.TargetMethod) ? Elsewhere : Discarded;
            case IPropertyReferenceOperation when !isTask:
                return Discarded;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } when !isTask:
                return new LeasePlace(local, isDiscarded: false);
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } when !isTask:
                return declarator.Parent?.Parent?.Parent is IUsingOperation or IUsingDeclarationOperation
                    ? Elsewhere
                    : new LeasePlace(declarator.Symbol, isDiscarded: false);
            case IIsPatternOperation { Pattern: var pattern } when DeclaredBy(pattern) is { } local:
                return new LeasePlace(local, isDiscarded: false);
            default:
                return Elsewhere;
        }
    }

    private static ILocalSymbol? DeclaredBy(IPatternOperation pattern) => pattern switch
    {
        IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol local } => local,
        IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local } => local,
        INegatedPatternOperation negated => DeclaredBy(negated.Pattern),
        _ => null,
    };

    private static LeasePlace OfOut(IInvocationOperation call, IParameterSymbol parameter, Leases leases)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal != parameter.Ordinal)
            {
                continue;
            }

            return argument.Value switch
            {
                IDiscardOperation => Discarded,
                IDeclarationExpressionOperation { Expression: ILocalReferenceOperation { Local: var local } } when IsAsked(call) =>
                    new LeasePlace(local, isDiscarded: false),
                ILocalReferenceOperation { Local: var local } when IsAsked(call) => new LeasePlace(local, isDiscarded: false),
                _ => Elsewhere,
            };
        }

        return Elsewhere;
    }

    // Whether what the call returns is looked at in a way that can be followed: in a condition, in a variable, or not at all.
    private static bool IsAsked(IInvocationOperation call)
    {
        IOperation value = call;
        while (value.Parent is IUnaryOperation or IBinaryOperation or IConversionOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IConditionalOperation conditional => conditional.Condition == value,
            IWhileLoopOperation loop => loop.Condition == value,
            IForLoopOperation loop => loop.Condition == value,
            IVariableInitializerOperation or ISimpleAssignmentOperation { Target: ILocalReferenceOperation } => value == call,
            IExpressionStatementOperation => true,
            _ => false,
        };
    }
}
