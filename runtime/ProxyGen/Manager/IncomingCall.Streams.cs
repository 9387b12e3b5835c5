namespace ProxyGen.Manager;

/// <content>Streams: objects of their own that enter the guard of another one item at a time.</content>
public sealed partial class IncomingCall
{
    private TaskCompletionSource? _entered;

    /// <summary>The result is a stream: a new object with a guard of its own.</summary>
    /// <typeparam name="TStream">The built-in type that holds the enumeration.</typeparam>
    /// <param name="stream">The stream.</param>
    /// <param name="contract">How it is shared.</param>
    public void CompleteStream<TStream>(TStream stream, LiveContract<TStream> contract)
        where TStream : class
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(contract);
        CompleteWith(Runtime.Objects.GetOrAdd(stream, contract.Wrap, contract.Contract, new Guard()), contract.Contract.Name);
    }

    /// <summary>
    /// Enters an object's guard for something that is no call from outside; no thread waits. It is left with
    /// <see cref="GuardScheduler.Exit"/>.
    /// </summary>
    /// <exception cref="DeadlockException">The wait would never end.</exception>
    internal static Task EnterAsync(ObjectEntry target, CallChain chain, Session session)
    {
        if (target.Guard.TryEnter(chain))
        {
            return Task.CompletedTask;
        }

        // It never runs and has no outcome: it only stands in the queue.
        var place = new IncomingCall(session.Runtime, session, receiver: null!)
        {
            Chain = chain,
            Target = target,
            _isDetached = true,
            _entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously),
        };
        return session.Runtime.Guards.Enter(target.Guard, place) ? Task.CompletedTask : place._entered.Task;
    }
}
