using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ProxyGen.Manager.Lambdas;

/// <summary>Which methods are lambdas that can run in a manager. Clients ask before they name one, managers before they run one.</summary>
internal static class LambdaRules
{
    /// <summary>Why a method cannot; null if it can.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Fields that were trimmed away hold nothing.")]
    public static string? Check(MethodBase method)
    {
        if (method.DeclaringType is not { } closure || !closure.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
        {
            return "Only a lambda can run in a manager: no method group, no delegate from elsewhere, and none that uses 'this'. "
                + "Write a static lambda in place, or make the steps a method of the shared class.";
        }

        if (closure.IsGenericType || method.IsGenericMethod)
        {
            return "A lambda inside a generic type or method cannot be named to a manager. Move it into a method that is not generic.";
        }

        if (closure.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Length > 0)
        {
            return "A lambda that runs in a manager cannot capture variables of this process. Make it static, and pass what it needs as arguments behind it.";
        }

        if (method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false) || method is MethodInfo { ReturnType: var result } && IsTask(result))
        {
            return "A lambda that runs in a manager must be synchronous. Make the steps an asynchronous method of the shared class.";
        }

        return method is MethodInfo && !method.GetParameters().Any(static parameter => parameter.ParameterType.IsByRef)
            ? null
            : "A lambda that runs in a manager takes its parameters by value.";
    }

    private static bool IsTask(Type type) =>
        typeof(Task).IsAssignableFrom(type)
        || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));
}
