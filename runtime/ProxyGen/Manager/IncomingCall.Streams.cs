namespace ProxyGen.Manager;

/// <content>Streams: objects of their own that enter the guard of another one item at a time.</content>
public sealed partial class IncomingCall
{
    private Action? _onEntered;

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

    /// <summary>The same where type parameters are part of the stream: how it is shared is registered by whoever closes them.</summary>
    /// <typeparam name="TStream">The built-in type that holds the enumeration.</typeparam>
    /// <param name="stream">The stream.</param>
    public void CompleteStream<TStream>(TStream stream)
        where TStream : class
    {
        ArgumentNullException.ThrowIfNull(stream);
        var contract = ContractRegistry.Find(typeof(TStream)) ?? throw new ContractMismatchException(
            $"No assembly has registered {typeof(TStream)}. Build what uses this form of {Target!.ContractName} with the generator.");
        CompleteWith(Runtime.Objects.GetOrAdd(stream, static same => same, contract, new Guard()), contract.Name);
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

        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return Place(target, chain, session, entered.SetResult).EnterPlace([target.Guard]) ? Task.CompletedTask : entered.Task;
    }

    /// <summary>A call that never runs and has no outcome: it only enters guards, and stands in their queues.</summary>
    internal static IncomingCall Place(ObjectEntry target, CallChain chain, Session session, Action onEntered) =>
        new(session.Runtime, session, receiver: null!)
        {
            Chain = chain,
            Target = target,
            _isDetached = true,
            _onEntered = onEntered,
        };

    /// <summary>Enters the guards now, or queues for all of them and returns false.</summary>
    /// <param name="guards">What to enter.</param>
    /// <param name="staysInCircle">Whether to wait even if that may never end.</param>
    /// <exception cref="DeadlockException">The wait would never end.</exception>
    internal bool EnterPlace(List<Guard> guards, bool staysInCircle = false)
    {
        StaysInCircle = staysInCircle;
        return Runtime.Guards.EnterAll([.. guards.Select(static guard => new GuardNeed(guard, IsShared: false))], this);
    }
}
