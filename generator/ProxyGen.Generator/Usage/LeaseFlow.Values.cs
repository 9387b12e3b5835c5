using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage;

// What is known of other variables where the lease is held: flags and numbers that tell whether it is.
internal sealed partial class LeaseFlow
{
    private LeaseFacts Assigned(IOperation operation, LeaseFacts facts)
    {
        foreach (IOperation part in operation.DescendantsAndSelf())
        {
            switch (part)
            {
                case IFlowCaptureOperation capture:
                    facts = facts.With(capture.Id, ValueOf(capture.Value, facts));
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } assignment:
                    facts = facts.With(local, ValueOf(assignment.Value, facts));
                    break;
                default:
                    facts = ChangedBy(part) is ILocalReferenceOperation { Local: var changed } ? facts.With(changed, constant: default) : facts;
                    break;
            }
        }

        return facts;
    }

    // What gets a value that nobody knows.
    private static IOperation? ChangedBy(IOperation operation) => operation switch
    {
        ICompoundAssignmentOperation assignment => assignment.Target,
        IIncrementOrDecrementOperation step => step.Target,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
        ILocalReferenceOperation { Parent: ITupleOperation { Parent: IDeconstructionAssignmentOperation } } target => target,
        _ => null,
    };

    // What an operation gives where the lease is held, as far as that is a constant.
    private Optional<object?> ValueOf(IOperation operation, LeaseFacts facts)
    {
        if (operation.ConstantValue.HasValue)
        {
            return operation.ConstantValue;
        }

        switch (operation)
        {
            case IInvocationOperation call:
                return Of(call.Syntax == _acquisition ? true : null);
            case ILocalReferenceOperation { Local: var local }:
                return facts.Find(local);
            case IFlowCaptureReferenceOperation { Id: var id }:
                return facts.Find(id);
            case IUnaryOperation not:
                return Of(!(ValueOf(not.Operand, facts).Value as bool?));
            case IConversionOperation { OperatorMethod: null } conversion:
                return ValueOf(conversion.Operand, facts);
            case IIsNullOperation test:
                return Of(Compare(test.Operand, BinaryOperatorKind.Equals, constant: null, facts));
            case IBinaryOperation { RightOperand.ConstantValue: { HasValue: true, Value: var constant } } comparison:
                return Of(Compare(comparison.LeftOperand, comparison.OperatorKind, constant, facts));
            case IBinaryOperation { LeftOperand.ConstantValue: { HasValue: true, Value: var constant } } comparison:
                return Of(Compare(comparison.RightOperand, comparison.OperatorKind, constant, facts, isConstantFirst: true));
            case IIsPatternOperation test:
                return Of(Matches(test.Value, test.Pattern, facts));
            default:
                return default;
        }
    }

    private static Optional<object?> Of(bool? truth) => truth is null ? default(Optional<object?>) : truth;

    private bool? Compare(IOperation value, BinaryOperatorKind kind, object? constant, LeaseFacts facts, bool isConstantFirst = false)
    {
        if (constant is null && IsLease(value))
        {
            return kind == BinaryOperatorKind.NotEquals;
        }

        if (ValueOf(value, facts) is not { HasValue: true, Value: var known })
        {
            return null;
        }

        return isConstantFirst ? Constants.Compare(kind, constant, known) : Constants.Compare(kind, known, constant);
    }

    private bool? Matches(IOperation value, IPatternOperation pattern, LeaseFacts facts) => pattern switch
    {
        INegatedPatternOperation negated => !Matches(value, negated.Pattern, facts),
        IConstantPatternOperation constant => Compare(value, BinaryOperatorKind.Equals, constant.Value.ConstantValue.Value, facts),
        IRelationalPatternOperation relation => Compare(value, relation.OperatorKind, relation.Value.ConstantValue.Value, facts),
        IRecursivePatternOperation or IDeclarationPatternOperation or ITypePatternOperation when IsLease(value) => true,
        _ => null,
    };

    private bool IsLease(IOperation operation) => IsVariable(operation) || Acquires(operation);
}
