using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage.Copies;

/// <summary>
/// Follows a value through the expressions around it and the variables it is put into, and notes what happens to it. Order does not matter here:
/// which notes belong together is decided with the flow of control.
/// </summary>
internal sealed partial class CopyTracker(UsageSymbols symbols, MethodEffects effects, VariableUses uses, int depth, CancellationToken cancellationToken)
{
    private const int MostSteps = 400;

    private readonly HashSet<(IOperation, CopyPart)> _seen = [];
    private int _steps;

    public List<CopyEvent> Events { get; } = [];

    /// <summary>Whether the value could not be followed to the end: whatever was found counts for nothing.</summary>
    public bool IsLost => _steps > MostSteps;

    /// <summary>The variables that have held the value, or a part of it, and where each got it.</summary>
    public List<(ISymbol Variable, IOperation Definition)> Definitions { get; } = [];

    /// <summary>Follows the value of an operation.</summary>
    /// <param name="value">The operation.</param>
    /// <param name="part">What of the value is followed.</param>
    /// <param name="variable">The variable it was last in.</param>
    public void Follow(IOperation value, CopyPart part, ISymbol? variable)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (++_steps > MostSteps || !_seen.Add((value, part)) || value.Parent is not { } parent)
        {
            return;
        }

        switch (parent)
        {
            case IConversionOperation { OperatorMethod: not null } conversion:
                FollowUserConversion(conversion, part, variable);
                break;
            case IConversionOperation or IParenthesizedOperation or IAwaitOperation:
                Follow(parent, part, variable);
                break;
            case IConditionalAccessOperation access:
                FollowConditionalAccess(access, value, part, variable);
                break;
            case ICoalesceOperation coalesce:
                Follow(coalesce, part, variable);
                break;
            case ICoalesceAssignmentOperation assignment:
                FollowCoalesceAssignment(assignment, value, part, variable);
                break;
            case IConditionalOperation conditional when conditional.Condition != value:
                Follow(conditional, part, variable);
                break;
            case ISwitchExpressionOperation choice when choice.Value == value:
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                {
                    FollowPattern(arm.Pattern, part);
                }

                break;
            case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm when arm.Value == value:
                Follow(choice, part, variable);
                break;
            case ISwitchOperation choice when choice.Value == value:
                foreach (ISwitchCaseOperation section in choice.Cases)
                {
                    foreach (ICaseClauseOperation clause in section.Clauses)
                    {
                        if (clause is IPatternCaseClauseOperation { Pattern: { } pattern })
                        {
                            FollowPattern(pattern, part);
                        }
                    }
                }

                break;
            case IIsPatternOperation test when test.Value == value:
                FollowPattern(test.Pattern, part);
                break;
            case IPropertySubpatternOperation property when property.Member == value:
                FollowPattern(property.Pattern, part);
                break;
            case ISimpleAssignmentOperation assignment when assignment.Value == value:
                FollowAssignment(assignment, part, variable);
                break;
            case ISimpleAssignmentOperation or ICompoundAssignmentOperation or IIncrementOrDecrementOperation:
                break;
            case IDeconstructionAssignmentOperation deconstruction when deconstruction.Value == value:
                FollowDeconstruction(deconstruction.Target, part);
                break;
            case ITupleOperation tuple:
                FollowTuple(tuple, value, part, variable);
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                Define(declarator.Symbol, part, declarator);
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclarationOperation declaration }:
                foreach (IVariableDeclaratorOperation declared in declaration.Declarators)
                {
                    Define(declared.Symbol, part, declared);
                }

                break;
            case IForEachLoopOperation loop when loop.Collection == value:
                Note(CopyEventKind.Use, value, variable);
                FollowElements(loop.LoopControlVariable, loop);
                break;
            case IMemberReferenceOperation reference when reference.Instance == value:
                FollowMember(reference, part, variable);
                break;
            case IArrayElementReferenceOperation element when element.ArrayReference == value:
                FollowPlace(element, element.Type, member: null, isWithin: true, part, variable);
                break;
            case IImplicitIndexerReferenceOperation indexer when indexer.Instance == value:
                FollowPlace(indexer, indexer.Type, indexer.IndexerSymbol, isWithin: true, part, variable);
                break;
            case IInvocationOperation call when call.Instance == value:
                FollowCall(call, part, variable);
                break;
            case IArgumentOperation argument:
                FollowArgument(argument, part, variable);
                break;
            case IWithOperation change when change.Operand == value:
            case ISpreadOperation:
                Note(CopyEventKind.Use, value, variable);
                break;
            case IBinaryOperation or IUnaryOperation or IIsTypeOperation or INameOfOperation or IInterpolationOperation
                or ILockOperation or IRangeOperation or IConditionalOperation or IExpressionStatementOperation
                or IDiscardOperation:
                Note(CopyEventKind.Read, value, variable);
                break;
            default:
                Note(CopyEventKind.Escape, parent, variable);
                break;
        }
    }

    /// <summary>Follows a variable that is given the value, or a part of it.</summary>
    /// <param name="variable">A local or a parameter.</param>
    /// <param name="part">What of it is followed.</param>
    /// <param name="definition">What gives it the value.</param>
    public void Define(ISymbol variable, CopyPart part, IOperation definition)
    {
        if (Definitions.Contains((variable, definition)))
        {
            return;
        }

        Definitions.Add((variable, definition));
        ITypeSymbol? type = (variable as ILocalSymbol)?.Type ?? (variable as IParameterSymbol)?.Type;
        if (variable is ILocalSymbol { IsRef: true })
        {
            // What is written through it is written to the copy.
            FollowReferences(variable, part, definition, isAlias: true);
        }
        else if (symbols.Mutability.IsMutable(CopySource.Awaited(type)))
        {
            FollowReferences(variable, part, definition, isAlias: false);
        }
    }

    private void FollowReferences(ISymbol variable, CopyPart part, IOperation definition, bool isAlias)
    {
        IOperation? function = VariableUses.FunctionOf(definition);
        foreach (IOperation reference in uses.Of(variable))
        {
            if (VariableUses.FunctionOf(reference) is var user && user != function && !(variable is IParameterSymbol && IsInside(user, variable)))
            {
                Note(CopyEventKind.Escape, reference, variable);
            }
            else if (VariableUses.IsWritten(reference))
            {
                if (isAlias)
                {
                    Note(CopyEventKind.Change, reference.Parent!, variable);
                }
            }
            else
            {
                Follow(reference, part, variable);
            }
        }
    }

    // Whether code stands in the lambda that a parameter belongs to.
    private static bool IsInside(IOperation? function, ISymbol parameter) =>
        function is IAnonymousFunctionOperation lambda && SymbolEqualityComparer.Default.Equals(lambda.Symbol, parameter.ContainingSymbol);

    private void Note(CopyEventKind kind, IOperation operation, ISymbol? variable, ISymbol? member = null) =>
        Events.Add(new CopyEvent(kind, operation, variable, member));
}
