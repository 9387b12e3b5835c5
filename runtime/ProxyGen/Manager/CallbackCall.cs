using ProxyGen.Client;
using ProxyGen.Manager.Transactions;
using ProxyGen.Protocol;

namespace ProxyGen.Manager;

/// <summary>
/// A call from this manager to a delegate of a client. It carries the chain on whose behalf it is made: until it is disposed, calls that
/// the client makes in it may enter again what the chain holds.
/// </summary>
internal sealed class CallbackCall : BufferedCall
{
    private readonly RemoteCallback _callback;
    private readonly ManagerContext _context;
    private readonly CallChain? _chain;
    private bool _owesAcceptance;

    /// <param name="callback">The delegate.</param>
    /// <param name="chain">The chain; null for none.</param>
    public CallbackCall(RemoteCallback callback, CallChain? chain)
    {
        if (AmbientTransaction.Current is { } transaction)
        {
            throw transaction.Refuse("What a delegate of another process does");
        }

        _callback = callback;
        _context = new ManagerContext(Runtime, Table.Session, () => callback.Target);
        _chain = chain;
        Prepare(Table.NextCallId(), callback.Number, member: 0, chain is null ? default : LentChains.Lend(chain));
    }

    protected override FrameKind Kind => FrameKind.Callback;

    protected override ReferenceContext ReferenceContext => _context;

    private RemoteCallbackTable Table => _callback.Table;

    private ManagerRuntime Runtime => Table.Session.Runtime;

    protected override void Transmit()
    {
        if (Runtime.Limits.IsTooLong(Frame.Length))
        {
            Fail(Runtime.Limits.ArgumentsTooLong(Frame.Length));
        }
        else if (!Table.TryAdd(this))
        {
            Fail(Table.Lost);
        }
        else
        {
            Table.Port.SendFrame(Frame.Span);
        }
    }

    protected override void AwaitDone()
    {
        Table.Port.LetOthersServe();
        base.AwaitDone();
    }

    protected override void RequestCancellation(ulong callId) =>
        Table.Port.PostFrame(CallbackFormat.Frame(FrameKind.CallbackCancel, callId));

    // The result is about to be decoded; its references are here once that is done.
    protected override void Acknowledge() => _owesAcceptance = true;

    private protected override void Return()
    {
        Release();
        if (_owesAcceptance)
        {
            Table.Port.PostFrame(CallbackFormat.Frame(FrameKind.CallbackAccepted, CallId));
        }

        if (_chain is not null)
        {
            LentChains.Return(_chain);
        }
    }
}
