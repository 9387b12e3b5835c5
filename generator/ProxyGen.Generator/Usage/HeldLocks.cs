using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ProxyGen.Generator.Usage;

/// <summary>
/// Which locks are surely held at a call, as the structure of the code says: in <c>using</c>, and behind a lease kept in a variable until something
/// releases it. Locks whose variables change are unknown.
/// </summary>
internal static class HeldLocks
{
    /// <summary>The lock that a call takes; null where it cannot be told which it is.</summary>
    public static TakenLock? LockOf(IInvocationOperation call, Leases leases)
    {
        LockHold hold = leases.HoldOf(call);
        return hold != LockHold.None && call.Instance is { } receiver && ProxyLocation.OfProxy(receiver) is { } location
            && !Changes(location, FunctionOf(call))
            ? new TakenLock(call, location, hold != LockHold.Read)
            : null;
    }

    /// <summary>The locks held at an operation, from the innermost outwards.</summary>
    public static List<TakenLock> Around(IOperation operation, Leases leases)
    {
        List<TakenLock> held = [];
        IOperation child = operation;
        for (IOperation? current = operation.Parent; current is not null; child = current, current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return held;
                case IUsingOperation statement when statement.Body == child:
                    AddResources(statement.Resources, held, leases, before: null);
                    break;
                case IUsingOperation { Resources: IVariableDeclarationGroupOperation group }:
                    AddResources(group, held, leases, before: operation);
                    break;
                case IBlockOperation block:
                    AddStatements(block, child, held, leases);
                    break;
            }
        }

        return held;
    }

    /// <summary>The body of the function in which an operation runs.</summary>
    public static IOperation FunctionOf(IOperation operation)
    {
        IOperation current = operation;
        while (current.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            current = parent;
        }

        return current;
    }

    private static void AddResources(IOperation? resources, List<TakenLock> held, Leases leases, IOperation? before)
    {
        if (resources is not IVariableDeclarationGroupOperation group)
        {
            Add(resources, held, leases);
            return;
        }

        foreach (IVariableDeclarationOperation declaration in group.Declarations)
        {
            foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
            {
                if (before is null || declarator.Syntax.Span.End <= before.Syntax.SpanStart)
                {
                    Add((declarator.Initializer ?? declaration.Initializer)?.Value, held, leases);
                }
            }
        }
    }

    // What the statements in front of one have taken and not given back.
    private static void AddStatements(IBlockOperation block, IOperation statement, List<TakenLock> held, Leases leases)
    {
        int index = block.Operations.IndexOf(statement);
        for (int earlier = 0; earlier < index; earlier++)
        {
            switch (block.Operations[earlier])
            {
                case IUsingDeclarationOperation declaration:
                    AddResources(declaration.DeclarationGroup, held, leases, before: null);
                    break;
                case IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [{ Initializer.Value: var value } declarator] }] }:
                    if (!IsUsedUpBetween(block, earlier, index, declarator.Symbol))
                    {
                        Add(value, held, leases);
                    }

                    break;
            }
        }
    }

    // Anything but calls of a method that keeps the lease can end it: then it is not sure that it is held.
    private static bool IsUsedUpBetween(IBlockOperation block, int from, int to, ILocalSymbol lease)
    {
        for (int index = from + 1; index < to; index++)
        {
            foreach (IOperation operation in block.Operations[index].DescendantsAndSelf())
            {
                if (operation is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, lease))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Add(IOperation? value, List<TakenLock> held, Leases leases)
    {
        while (value is IConversionOperation or IAwaitOperation)
        {
            value = value is IConversionOperation conversion ? conversion.Operand : ((IAwaitOperation)value).Operation;
        }

        // One that is only tried may not be held.
        if (ProxyTasks.InvocationBehind(value) is { } call && LockOf(call, leases) is { } taken)
        {
            held.Add(taken);
        }
    }

    private static bool Changes(ProxyLocation location, IOperation function)
    {
        foreach (IOperation operation in function.DescendantsAndSelf())
        {
            if (Assignments.Changes(operation, location))
            {
                return true;
            }
        }

        return false;
    }
}
