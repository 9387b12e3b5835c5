using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Flow;

namespace ProxyGen.Generator.Usage;

/// <summary>Which uses of a variable change the plain object in it.</summary>
internal static class PlainChanges
{
    /// <summary>Whether a reference to a variable is the beginning of a change: <c>items.Add(x)</c>, <c>items[0] = x</c>, <c>page.Lines.Clear()</c>.</summary>
    public static bool IsChange(IOperation reference) => IsChange(reference, static _ => true);

    /// <summary>Whether it adds to the object or sets something in it, and does not begin it anew as <c>Clear</c> does.</summary>
    public static bool IsAddition(IOperation reference) => IsChange(reference, static name => name is not "Clear");

    private static bool IsChange(IOperation reference, Func<string, bool> counts)
    {
        IOperation value = reference;
        while (true)
        {
            switch (value.Parent)
            {
                case IConversionOperation or IParenthesizedOperation:
                    value = value.Parent;
                    break;
                case IPropertyReferenceOperation property when property.Instance == value:
                    value = property;
                    break;
                case IFieldReferenceOperation field when field.Instance == value:
                    value = field;
                    break;
                case IArrayElementReferenceOperation element when element.ArrayReference == value:
                    value = element;
                    break;
                case IAssignmentOperation assignment:
                    return assignment.Target == value && value != reference;
                case IIncrementOrDecrementOperation:
                    return value != reference;
                case IInvocationOperation call when call.Instance == value:
                    return LibraryCalls.IsMutator(call.TargetMethod) && counts(call.TargetMethod.Name);
                case IArgumentOperation { Parent: IInvocationOperation call } argument:
                    return argument.Parameter is { } parameter && LibraryCalls.ChangesArgument(call.TargetMethod, parameter)
                        && counts(call.TargetMethod.Name);
                default:
                    return false;
            }
        }
    }
}
