using ProxyGen.Manager.Lambdas;

namespace ProxyGen;

/// <summary>Several steps on one object as one: lambdas that run in its manager.</summary>
public static partial class SharedUpdates
{
    /// <summary>Runs a lambda in the manager, on the object itself and as one atomic call. What it has changed before it throws stays changed.</summary>
    /// <typeparam name="T">What the lambda sees of the object.</typeparam>
    /// <param name="target">The object.</param>
    /// <param name="lambda">
    /// Written in place; it captures nothing. Values that it needs follow as arguments: these and its result are data or proxies.
    /// </param>
    /// <exception cref="NotSupportedException">The lambda captures something, or is none.</exception>
    /// <exception cref="ContractMismatchException">The manager runs another build of the lambda's assembly.</exception>
    /// <exception cref="PlatformNotSupportedException">The program was compiled ahead of time.</exception>
    public static void Update<T>(this IUpdatable<T> target, [SharedLambda] Action<T> lambda)
        where T : class => ObjectUpdate.Run(ObjectUpdate.Begin(target, lambda, 0), target);

    /// <inheritdoc cref="Update{T}(IUpdatable{T}, Action{T})"/>
    public static TResult Update<T, TResult>(this IUpdatable<T> target, [SharedLambda] Func<T, TResult> lambda)
        where T : class => ObjectUpdate.Run<TResult>(ObjectUpdate.Begin(target, lambda, 0), target);

    /// <inheritdoc cref="Update{T}(IUpdatable{T}, Action{T})"/>
    public static ValueTask UpdateAsync<T>(
        this IUpdatable<T> target, [SharedLambda] Action<T> lambda, CancellationToken cancellationToken = default)
        where T : class => ObjectUpdate.RunAsync(ObjectUpdate.Begin(target, lambda, 0), cancellationToken, target);

    /// <inheritdoc cref="Update{T}(IUpdatable{T}, Action{T})"/>
    public static ValueTask<TResult> UpdateAsync<T, TResult>(
        this IUpdatable<T> target, [SharedLambda] Func<T, TResult> lambda, CancellationToken cancellationToken = default)
        where T : class => ObjectUpdate.RunAsync<TResult>(ObjectUpdate.Begin(target, lambda, 0), cancellationToken, target);

    /// <inheritdoc cref="Update{T}(IUpdatable{T}, Action{T})"/>
    public static void Update<T, TArgument>(this IUpdatable<T> target, [SharedLambda] Action<T, TArgument> lambda, TArgument argument)
        where T : class
    {
        var call = ObjectUpdate.Begin(target, lambda, 1);
        ObjectUpdate.Write(call, argument);
        ObjectUpdate.Run(call, target);
    }

    /// <inheritdoc cref="Update{T}(IUpdatable{T}, Action{T})"/>
    public static TResult Update<T, TArgument, TResult>(
        this IUpdatable<T> target, [SharedLambda] Func<T, TArgument, TResult> lambda, TArgument argument)
        where T : class
    {
        var call = ObjectUpdate.Begin(target, lambda, 1);
        ObjectUpdate.Write(call, argument);
        return ObjectUpdate.Run<TResult>(call, target);
    }

    /// <inheritdoc cref="Update{T}(IUpdatable{T}, Action{T})"/>
    public static ValueTask UpdateAsync<T, TArgument>(
        this IUpdatable<T> target, [SharedLambda] Action<T, TArgument> lambda, TArgument argument, CancellationToken cancellationToken = default)
        where T : class
    {
        var call = ObjectUpdate.Begin(target, lambda, 1);
        ObjectUpdate.Write(call, argument);
        return ObjectUpdate.RunAsync(call, cancellationToken, target);
    }

    /// <inheritdoc cref="Update{T}(IUpdatable{T}, Action{T})"/>
    public static ValueTask<TResult> UpdateAsync<T, TArgument, TResult>(
        this IUpdatable<T> target, [SharedLambda] Func<T, TArgument, TResult> lambda, TArgument argument, CancellationToken cancellationToken = default)
        where T : class
    {
        var call = ObjectUpdate.Begin(target, lambda, 1);
        ObjectUpdate.Write(call, argument);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, target);
    }

    /// <inheritdoc cref="Update{T}(IUpdatable{T}, Action{T})"/>
    public static void Update<T, TArgument1, TArgument2>(
        this IUpdatable<T> target, [SharedLambda] Action<T, TArgument1, TArgument2> lambda, TArgument1 argument1, TArgument2 argument2)
        where T : class
    {
        var call = ObjectUpdate.Begin(target, lambda, 2);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        ObjectUpdate.Run(call, target);
    }

    /// <inheritdoc cref="Update{T}(IUpdatable{T}, Action{T})"/>
    public static TResult Update<T, TArgument1, TArgument2, TResult>(
        this IUpdatable<T> target, [SharedLambda] Func<T, TArgument1, TArgument2, TResult> lambda, TArgument1 argument1, TArgument2 argument2)
        where T : class
    {
        var call = ObjectUpdate.Begin(target, lambda, 2);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        return ObjectUpdate.Run<TResult>(call, target);
    }

    /// <inheritdoc cref="Update{T}(IUpdatable{T}, Action{T})"/>
    public static ValueTask UpdateAsync<T, TArgument1, TArgument2>(
        this IUpdatable<T> target, [SharedLambda] Action<T, TArgument1, TArgument2> lambda, TArgument1 argument1, TArgument2 argument2, CancellationToken cancellationToken = default)
        where T : class
    {
        var call = ObjectUpdate.Begin(target, lambda, 2);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        return ObjectUpdate.RunAsync(call, cancellationToken, target);
    }

    /// <inheritdoc cref="Update{T}(IUpdatable{T}, Action{T})"/>
    public static ValueTask<TResult> UpdateAsync<T, TArgument1, TArgument2, TResult>(
        this IUpdatable<T> target, [SharedLambda] Func<T, TArgument1, TArgument2, TResult> lambda, TArgument1 argument1, TArgument2 argument2, CancellationToken cancellationToken = default)
        where T : class
    {
        var call = ObjectUpdate.Begin(target, lambda, 2);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, target);
    }

    /// <inheritdoc cref="Update{T}(IUpdatable{T}, Action{T})"/>
    public static void Update<T, TArgument1, TArgument2, TArgument3>(
        this IUpdatable<T> target, [SharedLambda] Action<T, TArgument1, TArgument2, TArgument3> lambda, TArgument1 argument1, TArgument2 argument2, TArgument3 argument3)
        where T : class
    {
        var call = ObjectUpdate.Begin(target, lambda, 3);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        ObjectUpdate.Write(call, argument3);
        ObjectUpdate.Run(call, target);
    }

    /// <inheritdoc cref="Update{T}(IUpdatable{T}, Action{T})"/>
    public static TResult Update<T, TArgument1, TArgument2, TArgument3, TResult>(
        this IUpdatable<T> target, [SharedLambda] Func<T, TArgument1, TArgument2, TArgument3, TResult> lambda, TArgument1 argument1, TArgument2 argument2, TArgument3 argument3)
        where T : class
    {
        var call = ObjectUpdate.Begin(target, lambda, 3);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        ObjectUpdate.Write(call, argument3);
        return ObjectUpdate.Run<TResult>(call, target);
    }

    /// <inheritdoc cref="Update{T}(IUpdatable{T}, Action{T})"/>
    public static ValueTask UpdateAsync<T, TArgument1, TArgument2, TArgument3>(
        this IUpdatable<T> target, [SharedLambda] Action<T, TArgument1, TArgument2, TArgument3> lambda, TArgument1 argument1, TArgument2 argument2, TArgument3 argument3, CancellationToken cancellationToken = default)
        where T : class
    {
        var call = ObjectUpdate.Begin(target, lambda, 3);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        ObjectUpdate.Write(call, argument3);
        return ObjectUpdate.RunAsync(call, cancellationToken, target);
    }

    /// <inheritdoc cref="Update{T}(IUpdatable{T}, Action{T})"/>
    public static ValueTask<TResult> UpdateAsync<T, TArgument1, TArgument2, TArgument3, TResult>(
        this IUpdatable<T> target, [SharedLambda] Func<T, TArgument1, TArgument2, TArgument3, TResult> lambda, TArgument1 argument1, TArgument2 argument2, TArgument3 argument3, CancellationToken cancellationToken = default)
        where T : class
    {
        var call = ObjectUpdate.Begin(target, lambda, 3);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        ObjectUpdate.Write(call, argument3);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, target);
    }
}
