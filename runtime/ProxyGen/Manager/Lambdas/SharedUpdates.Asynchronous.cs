using ProxyGen.Manager.Lambdas;

namespace ProxyGen;

/// <content>Asynchronous lambdas.</content>
public static partial class SharedUpdates
{
    /// <summary>
    /// Runs an asynchronous lambda in the manager, on the object itself and as one call: nobody else is inside the object until its task ends. What it
    /// has changed before it throws stays changed.
    /// </summary>
    /// <typeparam name="T">What the lambda sees of the object.</typeparam>
    /// <param name="target">The object.</param>
    /// <param name="lambda">
    /// Written in place; it captures nothing. Values that it needs follow as arguments: these and its result are data or proxies.
    /// </param>
    /// <param name="cancellationToken">Withdraws the call if it has not begun.</param>
    /// <exception cref="DeadlockException">The lambda called an object whose caller waits for this one.</exception>
    /// <exception cref="NotSupportedException">The lambda captures something, or is none.</exception>
    /// <exception cref="ContractMismatchException">The manager runs another build of the lambda's assembly.</exception>
    /// <exception cref="PlatformNotSupportedException">The program was compiled ahead of time.</exception>
    public static ValueTask UpdateAsync<T>(
        this IUpdatable<T> target, [SharedLambda] Func<T, Task> lambda, CancellationToken cancellationToken = default)
        where T : class => ObjectUpdate.RunAsync(ObjectUpdate.Begin(target, lambda, 0), cancellationToken, target);

    /// <inheritdoc cref="UpdateAsync{T}(IUpdatable{T}, Func{T, Task}, CancellationToken)"/>
    public static ValueTask<TResult> UpdateAsync<T, TResult>(
        this IUpdatable<T> target, [SharedLambda] Func<T, Task<TResult>> lambda, CancellationToken cancellationToken = default)
        where T : class => ObjectUpdate.RunAsync<TResult>(ObjectUpdate.Begin(target, lambda, 0), cancellationToken, target);

    /// <inheritdoc cref="UpdateAsync{T}(IUpdatable{T}, Func{T, Task}, CancellationToken)"/>
    public static ValueTask UpdateAsync<T, TArgument>(
        this IUpdatable<T> target, [SharedLambda] Func<T, TArgument, Task> lambda, TArgument argument, CancellationToken cancellationToken = default)
        where T : class
    {
        var call = ObjectUpdate.Begin(target, lambda, 1);
        ObjectUpdate.Write(call, argument);
        return ObjectUpdate.RunAsync(call, cancellationToken, target);
    }

    /// <inheritdoc cref="UpdateAsync{T}(IUpdatable{T}, Func{T, Task}, CancellationToken)"/>
    public static ValueTask<TResult> UpdateAsync<T, TArgument, TResult>(
        this IUpdatable<T> target, [SharedLambda] Func<T, TArgument, Task<TResult>> lambda, TArgument argument, CancellationToken cancellationToken = default)
        where T : class
    {
        var call = ObjectUpdate.Begin(target, lambda, 1);
        ObjectUpdate.Write(call, argument);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, target);
    }

    /// <inheritdoc cref="UpdateAsync{T}(IUpdatable{T}, Func{T, Task}, CancellationToken)"/>
    public static ValueTask UpdateAsync<T, TArgument1, TArgument2>(
        this IUpdatable<T> target, [SharedLambda] Func<T, TArgument1, TArgument2, Task> lambda, TArgument1 argument1, TArgument2 argument2, CancellationToken cancellationToken = default)
        where T : class
    {
        var call = ObjectUpdate.Begin(target, lambda, 2);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        return ObjectUpdate.RunAsync(call, cancellationToken, target);
    }

    /// <inheritdoc cref="UpdateAsync{T}(IUpdatable{T}, Func{T, Task}, CancellationToken)"/>
    public static ValueTask<TResult> UpdateAsync<T, TArgument1, TArgument2, TResult>(
        this IUpdatable<T> target, [SharedLambda] Func<T, TArgument1, TArgument2, Task<TResult>> lambda, TArgument1 argument1, TArgument2 argument2, CancellationToken cancellationToken = default)
        where T : class
    {
        var call = ObjectUpdate.Begin(target, lambda, 2);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, target);
    }

    /// <inheritdoc cref="UpdateAsync{T}(IUpdatable{T}, Func{T, Task}, CancellationToken)"/>
    public static ValueTask UpdateAsync<T, TArgument1, TArgument2, TArgument3>(
        this IUpdatable<T> target, [SharedLambda] Func<T, TArgument1, TArgument2, TArgument3, Task> lambda, TArgument1 argument1, TArgument2 argument2, TArgument3 argument3, CancellationToken cancellationToken = default)
        where T : class
    {
        var call = ObjectUpdate.Begin(target, lambda, 3);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        ObjectUpdate.Write(call, argument3);
        return ObjectUpdate.RunAsync(call, cancellationToken, target);
    }

    /// <inheritdoc cref="UpdateAsync{T}(IUpdatable{T}, Func{T, Task}, CancellationToken)"/>
    public static ValueTask<TResult> UpdateAsync<T, TArgument1, TArgument2, TArgument3, TResult>(
        this IUpdatable<T> target, [SharedLambda] Func<T, TArgument1, TArgument2, TArgument3, Task<TResult>> lambda, TArgument1 argument1, TArgument2 argument2, TArgument3 argument3, CancellationToken cancellationToken = default)
        where T : class
    {
        var call = ObjectUpdate.Begin(target, lambda, 3);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        ObjectUpdate.Write(call, argument3);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, target);
    }
}
