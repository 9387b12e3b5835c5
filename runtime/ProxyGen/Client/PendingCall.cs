using System.Buffers;
using System.ComponentModel;
using System.Runtime.ExceptionServices;
using ProxyGen.Protocol;
using ProxyGen.Serialization;

namespace ProxyGen.Client;

/// <summary>
/// One call from a proxy: first the buffer that its arguments are written to, then the wait for its result. Pooled by its channel.
/// <code>
/// Writing    Begin has handed it out; the owner writes arguments            owner: the calling code
/// Sent       Invoke or InvokeAsync has given it to the channel              owner: the channel
/// Completed  the reply is in it; Reply() reads it                           owner: the calling code again
/// Pooled     Dispose has given it back                                      owner: the channel's pool
/// </code>
/// A call is used by one thread at a time and disposed exactly once. Only generated code and built-in types use it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PendingCall : IBufferWriter<byte>, IDisposable
{
    private protected PendingCall()
    {
    }

    /// <summary>What formatters need to turn references into proxies and back.</summary>
    public abstract PayloadContext Context { get; }

    /// <summary>Writes the arguments. Call <see cref="MessagePackWriter.Flush"/> at the end.</summary>
    public MessagePackWriter Writer() => new(this);

    /// <summary>Sends the call and blocks until its result is here.</summary>
    /// <param name="cancellationToken">Withdraws the call if it has not begun; otherwise cancels the method's own token.</param>
    /// <returns>A reader over the result, valid until this call is disposed.</returns>
    /// <exception cref="ManagerLostException">The manager was lost; <see cref="CallInDoubtException"/> if the call may have run.</exception>
    /// <exception cref="OperationCanceledException">The call was withdrawn: nothing has happened.</exception>
    public MessagePackReader Invoke(CancellationToken cancellationToken = default)
    {
        Send(cancellationToken);
        return Reply();
    }

    /// <summary>
    /// Sends a call that has no result and blocks until it is done; inside <see cref="SharedManager.Batch(Action)"/> it goes out with others, and
    /// who has begun the batch waits.
    /// </summary>
    /// <param name="cancellationToken">Withdraws the call if it has not begun; otherwise cancels the method's own token.</param>
    /// <exception cref="ManagerLostException">The manager was lost; <see cref="CallInDoubtException"/> if the call may have run.</exception>
    /// <exception cref="OperationCanceledException">The call was withdrawn: nothing has happened.</exception>
    public virtual void InvokeVoid(CancellationToken cancellationToken = default) => Invoke(cancellationToken);

    /// <summary>Sends the call; the task ends when its result is here. Read it with <see cref="Reply"/>.</summary>
    /// <param name="cancellationToken">Withdraws the call if it has not begun; otherwise cancels the method's own token.</param>
    public abstract ValueTask InvokeAsync(CancellationToken cancellationToken);

    /// <summary>Writes the arguments of a call that its maker does not wait for here: proxies among them are kept until it is done.</summary>
    public virtual MessagePackWriter DetachedWriter() => Writer();

    /// <summary>
    /// Sends the call; the task ends with its result. The call gives itself back once the task has been awaited, which may be done once. Throws
    /// nothing itself.
    /// </summary>
    /// <param name="read">Reads the result, on the thread of whoever awaits it.</param>
    /// <param name="cancellationToken">Withdraws the call if it has not begun; otherwise cancels the method's own token.</param>
    public virtual ValueTask<TResult> InvokeAsync<TResult>(ResultReader<TResult> read, CancellationToken cancellationToken) => throw OnlyOfProxies();

    /// <summary>
    /// Sends a call that has no result; the task ends when it is done. The call gives itself back once the task has been awaited, which may be
    /// done once. Throws nothing itself.
    /// </summary>
    /// <param name="cancellationToken">Withdraws the call if it has not begun; otherwise cancels the method's own token.</param>
    public virtual ValueTask InvokeVoidAsync(CancellationToken cancellationToken) => throw OnlyOfProxies();

    /// <summary>What an asynchronous member returns whose call could not be begun, or whose arguments could not be written.</summary>
    /// <param name="call">The call, if it has been begun; it is given back.</param>
    /// <param name="exception">Why.</param>
    public static async ValueTask<TResult> NotMade<TResult>(PendingCall? call, Exception exception)
    {
        await NotMade(call, exception).ConfigureAwait(false);
        return default!;
    }

    /// <inheritdoc cref="NotMade{TResult}"/>
    public static async ValueTask NotMade(PendingCall? call, Exception exception)
    {
        call?.Dispose();
        await Task.CompletedTask.ConfigureAwait(false);
        ExceptionDispatchInfo.Throw(exception);
    }

    /// <summary>A reader over the result of a completed call. Throws what the call threw.</summary>
    public abstract MessagePackReader Reply();

    /// <inheritdoc/>
    public abstract void Advance(int count);

    /// <inheritdoc/>
    public abstract Memory<byte> GetMemory(int sizeHint = 0);

    /// <inheritdoc/>
    public abstract Span<byte> GetSpan(int sizeHint = 0);

    /// <summary>Gives the call back to its channel.</summary>
    public void Dispose()
    {
        if (IsHandedOver)
        {
            // The batch that has it now disposes it again.
            IsHandedOver = false;
            return;
        }

        Return();
        GC.SuppressFinalize(this);
    }

    /// <summary>Whether a batch goes on with the call when its maker is done with it.</summary>
    private protected bool IsHandedOver { get; set; }

    /// <summary>Has the call wait until it is known whether the manager's build has its member.</summary>
    /// <param name="check">Who knows.</param>
    /// <param name="target">The object that is called, which is kept meanwhile; null for a constructor.</param>
    /// <param name="member">The member or constructor.</param>
    internal abstract void CheckFirst(ContractCheck check, ProxyReference? target, ulong member);

    /// <summary>The call is made under a lease. Comes before the arguments.</summary>
    internal virtual void Fence(FenceHeader fence) => throw new NotSupportedException("Calls of delegates are not made under leases.");

    private static NotSupportedException OnlyOfProxies() => new("Only the calls of proxies hand out their results.");

    private protected abstract void Send(CancellationToken cancellationToken);

    private protected abstract void Return();
}
