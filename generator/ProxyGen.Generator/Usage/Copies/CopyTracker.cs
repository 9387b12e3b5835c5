using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage.Copies;

/// <summary>
/// Follows a value through the expressions around it and the variables it is put into, and notes what happens to it. Order does not matter here:
/// which notes belong together is decided with the flow of control.
/// </summary>
internal sealed partial class CopyTracker(
    UsageSymbols symbols, MethodEffects effects, VariableUses uses, UsageOptions options, int depth, CancellationToken cancellationToken)
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
            case IConversionOperation or IAwaitOperation:
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
            case IConditionalOperation conditional:
                Follow(conditional, part, variable);
                break;
            case ISwitchExpressionOperation choice:
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                {
                    FollowPattern(arm.Pattern, part);
                }

                break;
            case ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice }:
                Follow(choice, part, variable);
                break;
            case ISwitchOperation choice:
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
            case IIsPatternOperation test:
                FollowPattern(test.Pattern, part);
                break;
            case IPropertySubpatternOperation property:
                FollowPattern(property.Pattern, part);
                break;
            case ISimpleAssignmentOperation assignment:
                FollowAssignment(assignment, part, variable);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                FollowDeconstruction(deconstruction.Target, part);
                break;
            case ITupleOperation tuple:
                FollowTuple(tuple, value, part, variable);
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                Define(declarator.Symbol, part, declarator);
                break;
            case IForEachLoopOperation loop:
                Note(CopyEventKind.Use, value, variable);
                FollowElements(loop.LoopControlVariable, loop);
                break;
            case IMemberReferenceOperation reference:
                FollowMember(reference, part, variable);
                break;
            case IArrayElementReferenceOperation element:
                FollowPlace(element, member: null, part, variable);
                break;
            case IImplicitIndexerReferenceOperation indexer:
                FollowPlace(indexer, indexer.IndexerSymbol, part, variable);
                break;
            case IInvocationOperation call:
                FollowCall(call, part, variable);
                break;
            case IArgumentOperation argument:
                FollowArgument(argument, part, variable);
                break;
            case IWithOperation or ISpreadOperation:
                Note(CopyEventKind.Use, value, variable);
                break;
            case IBinaryOperation or IIsTypeOperation or INameOfOperation or IInterpolationOperation or ILockOperation
                or IExpressionStatementOperation:
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
            if (VariableUses.FunctionOf(reference) != function)
            {
                Note(CopyEventKind.Escape, reference, variable);
            }
            else if (reference.Parent is ISimpleAssignmentOperation { IsRef: true })
            {
                // From there on it stands for something else.
                Note(CopyEventKind.Escape, reference, variable);
            }
            else if (isAlias && IsWritten(reference))
            {
                Note(CopyEventKind.Change, reference.Parent!, variable);
            }
            else if (!VariableUses.IsWritten(reference))
            {
                Follow(reference, part, variable);
            }
        }
    }

    private void Note(CopyEventKind kind, IOperation operation, ISymbol? variable, ISymbol? member = null) =>
        Events.Add(new CopyEvent(kind, operation, variable, member));
}
