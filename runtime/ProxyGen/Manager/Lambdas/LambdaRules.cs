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

        if (method is not MethodInfo { ReturnType: var result } || method.GetParameters().Any(static parameter => parameter.ParameterType.IsByRef))
        {
            return "A lambda that runs in a manager takes its parameters by value.";
        }

        return !IsTask(result) && (IsAwaitable(result) || method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false))
            ? "An asynchronous lambda that runs in a manager returns a Task or Task<T>. Give it to UpdateAsync or TransactionAsync."
            : null;
    }

    /// <summary>Whether a lambda that returns this has ended only when what it returns has.</summary>
    public static bool IsTask(Type type) => type == typeof(Task) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>));

    /// <summary>Refuses to take the task of an asynchronous lambda for its result.</summary>
    /// <exception cref="NotSupportedException">It is one.</exception>
    public static void ThrowIfAwaitable(Type result)
    {
        if (IsAwaitable(result))
        {
            throw new NotSupportedException("An asynchronous lambda cannot run in a synchronous call: give it to UpdateAsync or TransactionAsync, and await that.");
        }
    }

    private static bool IsAwaitable(Type type) =>
        typeof(Task).IsAssignableFrom(type)
        || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));
}
