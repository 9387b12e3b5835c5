using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;

namespace ProxyGen.Generator.Flow;

/// <summary>
/// Whether an operation changes the object that its code belongs to: its fields, its properties, what these hold. What is made for several
/// threads at once is no change in this sense.
/// </summary>
internal static class OwnState
{
    /// <summary>What an operation changes, for messages; null for nothing.</summary>
    public static string? ChangedBy(IOperation operation) => operation switch
    {
        // The elements of a deconstruction are targets of their own.
        IDeconstructionAssignmentOperation { Target: ITupleOperation tuple } =>
            tuple.Elements.Select(Assigned).FirstOrDefault(static text => text is not null),
        IAssignmentOperation assignment => Assigned(assignment.Target),
        IIncrementOrDecrementOperation step => Assigned(step.Target),
        IEventAssignmentOperation { EventReference: IEventReferenceOperation { Instance: { } instance } subject } when IsOwn(instance) =>
            $"it changes the event '{subject.Event.Name}'",
        IArgumentOperation { Parameter: { RefKind: RefKind.Ref or RefKind.Out } parameter } argument when !IsSynchronised(parameter) =>
            Assigned(argument.Value),
        IInvocationOperation { Instance: { } receiver } call
            when receiver is not IInstanceReferenceOperation && IsMutator(call.TargetMethod) && NameOfOwn(receiver) is { } name =>
            $"it changes '{name}' by '{call.TargetMethod.Name}'",
        _ => null,
    };

    private static string? Assigned(IOperation target) => NameOfOwn(target) is { } name ? $"it assigns '{name}'" : null;

    private static bool IsMutator(IMethodSymbol method) =>
        LibraryCalls.IsMutator(method) && method.ContainingNamespace.NameInFull() != "System.Collections.Concurrent";

    // Made for several threads at once.
    private static bool IsSynchronised(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { ContainingType: { Name: "Interlocked" or "Volatile" } type }
        && type.ContainingNamespace.NameInFull() == "System.Threading";

    private static bool IsOwn(IOperation operation) =>
        operation is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } || NameOfOwn(operation) is not null;

    // What is behind a proxy is the state of another object.
    private static string? NameOfOwn(IOperation operation)
    {
        switch (operation)
        {
            case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter }:
                // Members see the parameters of a primary constructor only.
                return parameter.Name;
            case IMemberReferenceOperation { Member.IsStatic: false, Instance: { } instance } member when !IsProxy(instance.Type):
                return instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
                    ? member.Member.Name
                    : NameOfOwn(instance);
            case IArrayElementReferenceOperation element:
                return NameOfOwn(element.ArrayReference);
            case IConditionalAccessInstanceOperation:
                return ConditionalReceiver(operation) is { } receiver ? NameOfOwn(receiver) : null;
            case IConversionOperation conversion:
                return NameOfOwn(conversion.Operand);
            default:
                return null;
        }
    }

    private static IOperation? ConditionalReceiver(IOperation operation)
    {
        IOperation? current = operation;
        while (current is not null and not IConditionalAccessOperation)
        {
            current = current.Parent;
        }

        return (current as IConditionalAccessOperation)?.Operation;
    }

    private static bool IsProxy(ITypeSymbol? type) => type is INamedTypeSymbol named && named.SharedClassOfProxy() is not null;
}
