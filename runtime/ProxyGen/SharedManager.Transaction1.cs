using ProxyGen.Manager.Lambdas;

namespace ProxyGen;

/// <content>Transactions on one object.</content>
public sealed partial class SharedManager
{
    /// <summary>
    /// Runs a lambda in the manager on the objects themselves, as one step: nobody else is inside one of them meanwhile, and if the lambda throws,
    /// all of them, with the shared objects and collections inside them, are put back as they were. Events that they raise go out at the end,
    /// or not at all. The lambda must not call any other object, or start anything that outlives it; an asynchronous one may await what needs none of
    /// the objects from elsewhere.
    /// </summary>
    /// <remarks>
    /// For the proxy of a class that derives from another shared class, write the types of the lambda's parameters. Values that the lambda needs
    /// follow it as arguments: these and its result are data or proxies.
    /// </remarks>
    /// <exception cref="NotSupportedException">
    /// The state of an object cannot be captured, the message names the field; or the lambda captures something, or is none.
    /// </exception>
    /// <exception cref="InvalidOperationException">The lambda called an object that the transaction does not name, or did what cannot be taken back.</exception>
    /// <exception cref="ContractMismatchException">The manager runs another build of the lambda's assembly.</exception>
    /// <exception cref="PlatformNotSupportedException">The program was compiled ahead of time.</exception>
    public void Transaction<T1>(IUpdatable<T1> object1, [SharedLambda] Action<T1> lambda)
        where T1 : class
    {
        var call = BeginTransaction(lambda, 0, object1);
        ObjectUpdate.Run(call, object1);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public TResult Transaction<T1, TResult>(IUpdatable<T1> object1, [SharedLambda] Func<T1, TResult> lambda)
        where T1 : class
    {
        var call = BeginTransaction(lambda, 0, object1);
        return ObjectUpdate.Run<TResult>(call, object1);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask TransactionAsync<T1>(
        IUpdatable<T1> object1, [SharedLambda] Action<T1> lambda, CancellationToken cancellationToken = default)
        where T1 : class
    {
        var call = BeginTransaction(lambda, 0, object1);
        return ObjectUpdate.RunAsync(call, cancellationToken, object1);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask<TResult> TransactionAsync<T1, TResult>(
        IUpdatable<T1> object1, [SharedLambda] Func<T1, TResult> lambda, CancellationToken cancellationToken = default)
        where T1 : class
    {
        var call = BeginTransaction(lambda, 0, object1);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, object1);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public void Transaction<T1, TArgument>(IUpdatable<T1> object1, [SharedLambda] Action<T1, TArgument> lambda, TArgument argument)
        where T1 : class
    {
        var call = BeginTransaction(lambda, 1, object1);
        ObjectUpdate.Write(call, argument);
        ObjectUpdate.Run(call, object1);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public TResult Transaction<T1, TArgument, TResult>(
        IUpdatable<T1> object1, [SharedLambda] Func<T1, TArgument, TResult> lambda, TArgument argument)
        where T1 : class
    {
        var call = BeginTransaction(lambda, 1, object1);
        ObjectUpdate.Write(call, argument);
        return ObjectUpdate.Run<TResult>(call, object1);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask TransactionAsync<T1, TArgument>(
        IUpdatable<T1> object1, [SharedLambda] Action<T1, TArgument> lambda, TArgument argument,
        CancellationToken cancellationToken = default)
        where T1 : class
    {
        var call = BeginTransaction(lambda, 1, object1);
        ObjectUpdate.Write(call, argument);
        return ObjectUpdate.RunAsync(call, cancellationToken, object1);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask<TResult> TransactionAsync<T1, TArgument, TResult>(
        IUpdatable<T1> object1, [SharedLambda] Func<T1, TArgument, TResult> lambda, TArgument argument,
        CancellationToken cancellationToken = default)
        where T1 : class
    {
        var call = BeginTransaction(lambda, 1, object1);
        ObjectUpdate.Write(call, argument);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, object1);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public void Transaction<T1, TArgument1, TArgument2>(
        IUpdatable<T1> object1, [SharedLambda] Action<T1, TArgument1, TArgument2> lambda, TArgument1 argument1, TArgument2 argument2)
        where T1 : class
    {
        var call = BeginTransaction(lambda, 2, object1);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        ObjectUpdate.Run(call, object1);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public TResult Transaction<T1, TArgument1, TArgument2, TResult>(
        IUpdatable<T1> object1, [SharedLambda] Func<T1, TArgument1, TArgument2, TResult> lambda, TArgument1 argument1, TArgument2 argument2)
        where T1 : class
    {
        var call = BeginTransaction(lambda, 2, object1);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        return ObjectUpdate.Run<TResult>(call, object1);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask TransactionAsync<T1, TArgument1, TArgument2>(
        IUpdatable<T1> object1, [SharedLambda] Action<T1, TArgument1, TArgument2> lambda, TArgument1 argument1, TArgument2 argument2,
        CancellationToken cancellationToken = default)
        where T1 : class
    {
        var call = BeginTransaction(lambda, 2, object1);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        return ObjectUpdate.RunAsync(call, cancellationToken, object1);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask<TResult> TransactionAsync<T1, TArgument1, TArgument2, TResult>(
        IUpdatable<T1> object1, [SharedLambda] Func<T1, TArgument1, TArgument2, TResult> lambda, TArgument1 argument1,
        TArgument2 argument2, CancellationToken cancellationToken = default)
        where T1 : class
    {
        var call = BeginTransaction(lambda, 2, object1);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, object1);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask TransactionAsync<T1>(
        IUpdatable<T1> object1, [SharedLambda] Func<T1, Task> lambda, CancellationToken cancellationToken = default)
        where T1 : class
    {
        var call = BeginTransaction(lambda, 0, object1);
        return ObjectUpdate.RunAsync(call, cancellationToken, object1);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask<TResult> TransactionAsync<T1, TResult>(
        IUpdatable<T1> object1, [SharedLambda] Func<T1, Task<TResult>> lambda, CancellationToken cancellationToken = default)
        where T1 : class
    {
        var call = BeginTransaction(lambda, 0, object1);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, object1);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask TransactionAsync<T1, TArgument>(
        IUpdatable<T1> object1, [SharedLambda] Func<T1, TArgument, Task> lambda, TArgument argument,
        CancellationToken cancellationToken = default)
        where T1 : class
    {
        var call = BeginTransaction(lambda, 1, object1);
        ObjectUpdate.Write(call, argument);
        return ObjectUpdate.RunAsync(call, cancellationToken, object1);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask<TResult> TransactionAsync<T1, TArgument, TResult>(
        IUpdatable<T1> object1, [SharedLambda] Func<T1, TArgument, Task<TResult>> lambda, TArgument argument,
        CancellationToken cancellationToken = default)
        where T1 : class
    {
        var call = BeginTransaction(lambda, 1, object1);
        ObjectUpdate.Write(call, argument);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, object1);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask TransactionAsync<T1, TArgument1, TArgument2>(
        IUpdatable<T1> object1, [SharedLambda] Func<T1, TArgument1, TArgument2, Task> lambda, TArgument1 argument1, TArgument2 argument2,
        CancellationToken cancellationToken = default)
        where T1 : class
    {
        var call = BeginTransaction(lambda, 2, object1);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        return ObjectUpdate.RunAsync(call, cancellationToken, object1);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask<TResult> TransactionAsync<T1, TArgument1, TArgument2, TResult>(
        IUpdatable<T1> object1, [SharedLambda] Func<T1, TArgument1, TArgument2, Task<TResult>> lambda, TArgument1 argument1,
        TArgument2 argument2, CancellationToken cancellationToken = default)
        where T1 : class
    {
        var call = BeginTransaction(lambda, 2, object1);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, object1);
    }
}
