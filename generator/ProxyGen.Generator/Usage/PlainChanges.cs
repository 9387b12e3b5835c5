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
                case IConversionOperation or IPropertyReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation:
                    value = value.Parent;
                    break;
                case IAssignmentOperation assignment:
                    return assignment.Target == value;
                case IIncrementOrDecrementOperation:
                    return true;
                case IInvocationOperation call:
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
