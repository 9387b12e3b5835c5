using ProxyGen.Manager.Lambdas;

namespace ProxyGen;

/// <content>Transactions on 2 objects.</content>
public sealed partial class SharedManager
{
    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public void Transaction<T1, T2>(IUpdatable<T1> object1, IUpdatable<T2> object2, [SharedLambda] Action<T1, T2> lambda)
        where T1 : class
        where T2 : class
    {
        var call = BeginTransaction(lambda, 0, object1, object2);
        ObjectUpdate.Run(call, object1, object2);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public TResult Transaction<T1, T2, TResult>(IUpdatable<T1> object1, IUpdatable<T2> object2, [SharedLambda] Func<T1, T2, TResult> lambda)
        where T1 : class
        where T2 : class
    {
        var call = BeginTransaction(lambda, 0, object1, object2);
        return ObjectUpdate.Run<TResult>(call, object1, object2);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask TransactionAsync<T1, T2>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, [SharedLambda] Action<T1, T2> lambda, CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
    {
        var call = BeginTransaction(lambda, 0, object1, object2);
        return ObjectUpdate.RunAsync(call, cancellationToken, object1, object2);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask<TResult> TransactionAsync<T1, T2, TResult>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, [SharedLambda] Func<T1, T2, TResult> lambda,
        CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
    {
        var call = BeginTransaction(lambda, 0, object1, object2);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, object1, object2);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public void Transaction<T1, T2, TArgument>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, [SharedLambda] Action<T1, T2, TArgument> lambda, TArgument argument)
        where T1 : class
        where T2 : class
    {
        var call = BeginTransaction(lambda, 1, object1, object2);
        ObjectUpdate.Write(call, argument);
        ObjectUpdate.Run(call, object1, object2);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public TResult Transaction<T1, T2, TArgument, TResult>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, [SharedLambda] Func<T1, T2, TArgument, TResult> lambda, TArgument argument)
        where T1 : class
        where T2 : class
    {
        var call = BeginTransaction(lambda, 1, object1, object2);
        ObjectUpdate.Write(call, argument);
        return ObjectUpdate.Run<TResult>(call, object1, object2);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask TransactionAsync<T1, T2, TArgument>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, [SharedLambda] Action<T1, T2, TArgument> lambda, TArgument argument,
        CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
    {
        var call = BeginTransaction(lambda, 1, object1, object2);
        ObjectUpdate.Write(call, argument);
        return ObjectUpdate.RunAsync(call, cancellationToken, object1, object2);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask<TResult> TransactionAsync<T1, T2, TArgument, TResult>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, [SharedLambda] Func<T1, T2, TArgument, TResult> lambda, TArgument argument,
        CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
    {
        var call = BeginTransaction(lambda, 1, object1, object2);
        ObjectUpdate.Write(call, argument);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, object1, object2);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public void Transaction<T1, T2, TArgument1, TArgument2>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, [SharedLambda] Action<T1, T2, TArgument1, TArgument2> lambda,
        TArgument1 argument1, TArgument2 argument2)
        where T1 : class
        where T2 : class
    {
        var call = BeginTransaction(lambda, 2, object1, object2);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        ObjectUpdate.Run(call, object1, object2);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public TResult Transaction<T1, T2, TArgument1, TArgument2, TResult>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, [SharedLambda] Func<T1, T2, TArgument1, TArgument2, TResult> lambda,
        TArgument1 argument1, TArgument2 argument2)
        where T1 : class
        where T2 : class
    {
        var call = BeginTransaction(lambda, 2, object1, object2);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        return ObjectUpdate.Run<TResult>(call, object1, object2);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask TransactionAsync<T1, T2, TArgument1, TArgument2>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, [SharedLambda] Action<T1, T2, TArgument1, TArgument2> lambda,
        TArgument1 argument1, TArgument2 argument2, CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
    {
        var call = BeginTransaction(lambda, 2, object1, object2);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        return ObjectUpdate.RunAsync(call, cancellationToken, object1, object2);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask<TResult> TransactionAsync<T1, T2, TArgument1, TArgument2, TResult>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, [SharedLambda] Func<T1, T2, TArgument1, TArgument2, TResult> lambda,
        TArgument1 argument1, TArgument2 argument2, CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
    {
        var call = BeginTransaction(lambda, 2, object1, object2);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, object1, object2);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask TransactionAsync<T1, T2>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, [SharedLambda] Func<T1, T2, Task> lambda,
        CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
    {
        var call = BeginTransaction(lambda, 0, object1, object2);
        return ObjectUpdate.RunAsync(call, cancellationToken, object1, object2);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask<TResult> TransactionAsync<T1, T2, TResult>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, [SharedLambda] Func<T1, T2, Task<TResult>> lambda,
        CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
    {
        var call = BeginTransaction(lambda, 0, object1, object2);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, object1, object2);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask TransactionAsync<T1, T2, TArgument>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, [SharedLambda] Func<T1, T2, TArgument, Task> lambda, TArgument argument,
        CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
    {
        var call = BeginTransaction(lambda, 1, object1, object2);
        ObjectUpdate.Write(call, argument);
        return ObjectUpdate.RunAsync(call, cancellationToken, object1, object2);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask<TResult> TransactionAsync<T1, T2, TArgument, TResult>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, [SharedLambda] Func<T1, T2, TArgument, Task<TResult>> lambda, TArgument argument,
        CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
    {
        var call = BeginTransaction(lambda, 1, object1, object2);
        ObjectUpdate.Write(call, argument);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, object1, object2);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask TransactionAsync<T1, T2, TArgument1, TArgument2>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, [SharedLambda] Func<T1, T2, TArgument1, TArgument2, Task> lambda,
        TArgument1 argument1, TArgument2 argument2, CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
    {
        var call = BeginTransaction(lambda, 2, object1, object2);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        return ObjectUpdate.RunAsync(call, cancellationToken, object1, object2);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask<TResult> TransactionAsync<T1, T2, TArgument1, TArgument2, TResult>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, [SharedLambda] Func<T1, T2, TArgument1, TArgument2, Task<TResult>> lambda,
        TArgument1 argument1, TArgument2 argument2, CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
    {
        var call = BeginTransaction(lambda, 2, object1, object2);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, object1, object2);
    }
}
