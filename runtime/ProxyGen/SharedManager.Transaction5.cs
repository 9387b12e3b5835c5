using ProxyGen.Manager.Lambdas;

namespace ProxyGen;

/// <content>Transactions on 5 objects.</content>
public sealed partial class SharedManager
{
    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public void Transaction<T1, T2, T3, T4, T5>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, IUpdatable<T3> object3, IUpdatable<T4> object4, IUpdatable<T5> object5,
        [SharedLambda] Action<T1, T2, T3, T4, T5> lambda)
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class
        where T5 : class
    {
        var call = BeginTransaction(lambda, 0, object1, object2, object3, object4, object5);
        ObjectUpdate.Run(call, object1, object2, object3, object4, object5);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public TResult Transaction<T1, T2, T3, T4, T5, TResult>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, IUpdatable<T3> object3, IUpdatable<T4> object4, IUpdatable<T5> object5,
        [SharedLambda] Func<T1, T2, T3, T4, T5, TResult> lambda)
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class
        where T5 : class
    {
        var call = BeginTransaction(lambda, 0, object1, object2, object3, object4, object5);
        return ObjectUpdate.Run<TResult>(call, object1, object2, object3, object4, object5);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask TransactionAsync<T1, T2, T3, T4, T5>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, IUpdatable<T3> object3, IUpdatable<T4> object4, IUpdatable<T5> object5,
        [SharedLambda] Action<T1, T2, T3, T4, T5> lambda, CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class
        where T5 : class
    {
        var call = BeginTransaction(lambda, 0, object1, object2, object3, object4, object5);
        return ObjectUpdate.RunAsync(call, cancellationToken, object1, object2, object3, object4, object5);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask<TResult> TransactionAsync<T1, T2, T3, T4, T5, TResult>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, IUpdatable<T3> object3, IUpdatable<T4> object4, IUpdatable<T5> object5,
        [SharedLambda] Func<T1, T2, T3, T4, T5, TResult> lambda, CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class
        where T5 : class
    {
        var call = BeginTransaction(lambda, 0, object1, object2, object3, object4, object5);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, object1, object2, object3, object4, object5);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public void Transaction<T1, T2, T3, T4, T5, TArgument>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, IUpdatable<T3> object3, IUpdatable<T4> object4, IUpdatable<T5> object5,
        [SharedLambda] Action<T1, T2, T3, T4, T5, TArgument> lambda, TArgument argument)
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class
        where T5 : class
    {
        var call = BeginTransaction(lambda, 1, object1, object2, object3, object4, object5);
        ObjectUpdate.Write(call, argument);
        ObjectUpdate.Run(call, object1, object2, object3, object4, object5);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public TResult Transaction<T1, T2, T3, T4, T5, TArgument, TResult>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, IUpdatable<T3> object3, IUpdatable<T4> object4, IUpdatable<T5> object5,
        [SharedLambda] Func<T1, T2, T3, T4, T5, TArgument, TResult> lambda, TArgument argument)
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class
        where T5 : class
    {
        var call = BeginTransaction(lambda, 1, object1, object2, object3, object4, object5);
        ObjectUpdate.Write(call, argument);
        return ObjectUpdate.Run<TResult>(call, object1, object2, object3, object4, object5);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask TransactionAsync<T1, T2, T3, T4, T5, TArgument>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, IUpdatable<T3> object3, IUpdatable<T4> object4, IUpdatable<T5> object5,
        [SharedLambda] Action<T1, T2, T3, T4, T5, TArgument> lambda, TArgument argument, CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class
        where T5 : class
    {
        var call = BeginTransaction(lambda, 1, object1, object2, object3, object4, object5);
        ObjectUpdate.Write(call, argument);
        return ObjectUpdate.RunAsync(call, cancellationToken, object1, object2, object3, object4, object5);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask<TResult> TransactionAsync<T1, T2, T3, T4, T5, TArgument, TResult>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, IUpdatable<T3> object3, IUpdatable<T4> object4, IUpdatable<T5> object5,
        [SharedLambda] Func<T1, T2, T3, T4, T5, TArgument, TResult> lambda, TArgument argument,
        CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class
        where T5 : class
    {
        var call = BeginTransaction(lambda, 1, object1, object2, object3, object4, object5);
        ObjectUpdate.Write(call, argument);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, object1, object2, object3, object4, object5);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public void Transaction<T1, T2, T3, T4, T5, TArgument1, TArgument2>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, IUpdatable<T3> object3, IUpdatable<T4> object4, IUpdatable<T5> object5,
        [SharedLambda] Action<T1, T2, T3, T4, T5, TArgument1, TArgument2> lambda, TArgument1 argument1, TArgument2 argument2)
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class
        where T5 : class
    {
        var call = BeginTransaction(lambda, 2, object1, object2, object3, object4, object5);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        ObjectUpdate.Run(call, object1, object2, object3, object4, object5);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public TResult Transaction<T1, T2, T3, T4, T5, TArgument1, TArgument2, TResult>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, IUpdatable<T3> object3, IUpdatable<T4> object4, IUpdatable<T5> object5,
        [SharedLambda] Func<T1, T2, T3, T4, T5, TArgument1, TArgument2, TResult> lambda, TArgument1 argument1, TArgument2 argument2)
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class
        where T5 : class
    {
        var call = BeginTransaction(lambda, 2, object1, object2, object3, object4, object5);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        return ObjectUpdate.Run<TResult>(call, object1, object2, object3, object4, object5);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask TransactionAsync<T1, T2, T3, T4, T5, TArgument1, TArgument2>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, IUpdatable<T3> object3, IUpdatable<T4> object4, IUpdatable<T5> object5,
        [SharedLambda] Action<T1, T2, T3, T4, T5, TArgument1, TArgument2> lambda, TArgument1 argument1, TArgument2 argument2,
        CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class
        where T5 : class
    {
        var call = BeginTransaction(lambda, 2, object1, object2, object3, object4, object5);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        return ObjectUpdate.RunAsync(call, cancellationToken, object1, object2, object3, object4, object5);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask<TResult> TransactionAsync<T1, T2, T3, T4, T5, TArgument1, TArgument2, TResult>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, IUpdatable<T3> object3, IUpdatable<T4> object4, IUpdatable<T5> object5,
        [SharedLambda] Func<T1, T2, T3, T4, T5, TArgument1, TArgument2, TResult> lambda, TArgument1 argument1, TArgument2 argument2,
        CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class
        where T5 : class
    {
        var call = BeginTransaction(lambda, 2, object1, object2, object3, object4, object5);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, object1, object2, object3, object4, object5);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask TransactionAsync<T1, T2, T3, T4, T5>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, IUpdatable<T3> object3, IUpdatable<T4> object4, IUpdatable<T5> object5,
        [SharedLambda] Func<T1, T2, T3, T4, T5, Task> lambda, CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class
        where T5 : class
    {
        var call = BeginTransaction(lambda, 0, object1, object2, object3, object4, object5);
        return ObjectUpdate.RunAsync(call, cancellationToken, object1, object2, object3, object4, object5);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask<TResult> TransactionAsync<T1, T2, T3, T4, T5, TResult>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, IUpdatable<T3> object3, IUpdatable<T4> object4, IUpdatable<T5> object5,
        [SharedLambda] Func<T1, T2, T3, T4, T5, Task<TResult>> lambda, CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class
        where T5 : class
    {
        var call = BeginTransaction(lambda, 0, object1, object2, object3, object4, object5);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, object1, object2, object3, object4, object5);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask TransactionAsync<T1, T2, T3, T4, T5, TArgument>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, IUpdatable<T3> object3, IUpdatable<T4> object4, IUpdatable<T5> object5,
        [SharedLambda] Func<T1, T2, T3, T4, T5, TArgument, Task> lambda, TArgument argument,
        CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class
        where T5 : class
    {
        var call = BeginTransaction(lambda, 1, object1, object2, object3, object4, object5);
        ObjectUpdate.Write(call, argument);
        return ObjectUpdate.RunAsync(call, cancellationToken, object1, object2, object3, object4, object5);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask<TResult> TransactionAsync<T1, T2, T3, T4, T5, TArgument, TResult>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, IUpdatable<T3> object3, IUpdatable<T4> object4, IUpdatable<T5> object5,
        [SharedLambda] Func<T1, T2, T3, T4, T5, TArgument, Task<TResult>> lambda, TArgument argument,
        CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class
        where T5 : class
    {
        var call = BeginTransaction(lambda, 1, object1, object2, object3, object4, object5);
        ObjectUpdate.Write(call, argument);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, object1, object2, object3, object4, object5);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask TransactionAsync<T1, T2, T3, T4, T5, TArgument1, TArgument2>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, IUpdatable<T3> object3, IUpdatable<T4> object4, IUpdatable<T5> object5,
        [SharedLambda] Func<T1, T2, T3, T4, T5, TArgument1, TArgument2, Task> lambda, TArgument1 argument1, TArgument2 argument2,
        CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class
        where T5 : class
    {
        var call = BeginTransaction(lambda, 2, object1, object2, object3, object4, object5);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        return ObjectUpdate.RunAsync(call, cancellationToken, object1, object2, object3, object4, object5);
    }

    /// <inheritdoc cref="Transaction{T1}(IUpdatable{T1}, Action{T1})"/>
    public ValueTask<TResult> TransactionAsync<T1, T2, T3, T4, T5, TArgument1, TArgument2, TResult>(
        IUpdatable<T1> object1, IUpdatable<T2> object2, IUpdatable<T3> object3, IUpdatable<T4> object4, IUpdatable<T5> object5,
        [SharedLambda] Func<T1, T2, T3, T4, T5, TArgument1, TArgument2, Task<TResult>> lambda, TArgument1 argument1, TArgument2 argument2,
        CancellationToken cancellationToken = default)
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class
        where T5 : class
    {
        var call = BeginTransaction(lambda, 2, object1, object2, object3, object4, object5);
        ObjectUpdate.Write(call, argument1);
        ObjectUpdate.Write(call, argument2);
        return ObjectUpdate.RunAsync<TResult>(call, cancellationToken, object1, object2, object3, object4, object5);
    }
}
