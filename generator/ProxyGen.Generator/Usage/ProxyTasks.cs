using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ProxyGen.Generator.Contracts;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Usage;

/// <summary>Finds the calls of proxies behind tasks.</summary>
internal static class ProxyTasks
{
    public static bool IsTask(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask" } && Awaitables.KindOf(type) != ReturnKind.Direct;

    /// <summary>
    /// The call of a proxy that a task comes from, through what only dresses it up (<c>AsTask()</c>, <c>ConfigureAwait(false)</c>, <c>?.</c>); null where it
    /// comes from anything else.
    /// </summary>
    public static IInvocationOperation? CallBehind(IOperation? task, UsageSymbols symbols)
    {
        IInvocationOperation? call = InvocationBehind(task);
        return call is not null && IsTask(call.TargetMethod.ReturnType) && ProxyAccesses.Read(call, symbols) is not null ? call : null;
    }

    /// <summary>The call of anything that a task comes from.</summary>
    public static IInvocationOperation? InvocationBehind(IOperation? task)
    {
        IOperation? current = task;
        while (current is not null)
        {
            switch (current)
            {
                case IConversionOperation conversion:
                    current = conversion.Operand;
                    break;
                case IConditionalAccessOperation access:
                    current = access.WhenNotNull;
                    break;
                case IConditionalAccessInstanceOperation instance:
                    current = ProxyLocation.ConditionalReceiver(instance);
                    break;
                case IInvocationOperation { TargetMethod.Name: "AsTask" or "ConfigureAwait" or "Preserve" or "WaitAsync", Instance: { } dressed } call
                    when IsTask(call.TargetMethod.ContainingType):
                    current = dressed;
                    break;
                case IInvocationOperation call:
                    return call;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>
    /// The task for which an operation blocks its thread: that of <c>task.Result</c>, <c>task.Wait()</c> and <c>task.GetAwaiter().GetResult()</c>.
    /// </summary>
    public static IOperation? BlockedFor(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.Name: "Result", Instance: { } task } when IsTask(task.Type) => task,
        IInvocationOperation { TargetMethod.Name: "Wait", Instance: { } task } when IsTask(task.Type) => task,
        IInvocationOperation { TargetMethod.Name: "GetResult", Instance: IInvocationOperation { Instance: { } task } }
            when IsTask(task.Type) || IsConfigured(task.Type) => task,
        _ => null,
    };

    private static bool IsConfigured(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" };
}
